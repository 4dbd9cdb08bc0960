#include <rapidcheck.h>

#include "core/db/migrate.h"
#include "core/store/history.h"
#include "core/store/keepsakes.h"
#include "core/store/other_copy.h"
#include "core/store/state.h"
#include "tests/store/acts.h"

using namespace broaden::tests;

namespace {

// One record, and a copy of it that somebody carried to another machine and goes on with.
struct Two {
  Home home;
  std::string there = home.folder + "/there.broaden", id;
  std::optional<Record> mine{home.create()}, theirs;

  Two() {
    id = must(add(*mine, book("start")));
    must(backup(*mine, there));
    theirs.emplace(must(Record::open(there, home.clock)));
    REQUIRE(mine->writer() != theirs->writer());
  }
  void retitle_in(Record& record, const std::string& to) {
    home.clock.move(1000);
    retitle(record, id, to);
  }
  CopyNews take() { return must(take_in_copy(*mine, there)); }
};

}

TEST_CASE("what was written in another copy is taken in, and taken in again it changes nothing") {
  Two two;
  two.home.clock.move(1000);
  auto added = must(add(*two.theirs, book("There")));
  two.retitle_in(*two.theirs, "Changed there");
  auto seen = must(news_in(*two.mine, two.there));
  CHECK(seen.changes > 1);
  REQUIRE(seen.writers.size() == 1);
  CHECK(seen.writers[0].writer == two.theirs->writer());
  CHECK(seen.writers[0].last.ms >= two.home.clock.now().ms);
  CHECK(title(*two.mine, added) == "(gone)");
  CHECK(two.take().changes == seen.changes);
  CHECK(title(*two.mine, added) == "There");
  CHECK(title(*two.mine, two.id) == "Changed there");
  CHECK(must(conflicts(*two.mine)).empty());
  CHECK(sound(*two.mine));
  auto version = two.mine->version();
  CHECK(two.take().nothing());
  CHECK(two.mine->version() == version);
}

TEST_CASE("a field changed in both copies stays side by side, and settled here it is settled there") {
  Two two;
  two.retitle_in(*two.mine, "Mine");
  two.retitle_in(*two.theirs, "Theirs");
  two.take();
  CHECK(title(*two.mine, two.id) == "Theirs");
  auto open = must(conflicts(*two.mine));
  REQUIRE(open.size() == 1);
  CHECK(open[0].before == "start");
  REQUIRE(open[0].versions.size() == 2);
  CHECK(open[0].versions[1].words == "Mine");
  CHECK(open[0].versions[1].writer == two.mine->writer());
  two.retitle_in(*two.mine, "Mine");
  CHECK(must(conflicts(*two.mine)).empty());
  must(take_in_copy(*two.theirs, two.home.file));
  CHECK(title(*two.theirs, two.id) == "Mine");
  CHECK(must(conflicts(*two.theirs)).empty());
}

TEST_CASE("attached files and documents that came in a file come along with a copy") {
  Two two;
  auto name = must(keep_bytes(*two.theirs, evidence));
  {
    auto tx = must(Tx::begin(two.theirs->db()));
    must(keep(*two.theirs, tx, {"d1", two.id, "root", "bytes"}));
    must(tx.commit());
  }
  auto news = two.take();
  CHECK(news.files == 1);
  CHECK(news.documents == 1);
  CHECK(news.changes == 0);
  CHECK(must(kept_file(*two.mine, name)) == evidence);
  CHECK(must(keepsake(*two.mine, "d1"))->bytes == "bytes");
  CHECK(must(news_in(*two.mine, two.there)).nothing());
}

TEST_CASE("the other file is only read, even where it was written by a version before this one") {
  Two two;
  two.retitle_in(*two.theirs, "Theirs");
  must(two.theirs->db().script("drop table keepsake; pragma user_version=65538"));
  REQUIRE(must(version(two.theirs->db())) == 2);
  two.theirs.reset();
  auto before = bytes(two.there);
  two.take();
  CHECK(title(*two.mine, two.id) == "Theirs");
  CHECK(bytes(two.there) == before);
}

TEST_CASE("what is no other copy of this record is refused by name, and nothing changes") {
  Two two;
  auto refused = [&](const std::string& path) {
    auto before = rows(*two.mine);
    auto taken = take_in_copy(*two.mine, path);
    auto seen = news_in(*two.mine, path);
    REQUIRE(!taken);
    REQUIRE(!seen);
    CHECK(seen.error().code == taken.error().code);
    CHECK(rows(*two.mine) == before);
    return taken.error().code;
  };
  CHECK(refused(two.home.file) == Code::bad_import);                    // this one itself
  CHECK(refused(two.home.folder + "/none.broaden") == Code::record_missing);
  write(two.home.folder + "/letter.broaden", "Dear colleague,");
  CHECK(refused(two.home.folder + "/letter.broaden") == Code::not_a_record);
  { auto other = must(Record::create(two.home.folder + "/other.broaden", two.home.clock)); must(add(other, book("Somebody else's"))); }
  CHECK(refused(two.home.folder + "/other.broaden") == Code::bad_import);
}

TEST_CASE("a file that went on under this copy's own name is refused whole") {
  Two two;
  two.theirs.reset();
  {
    auto twin = must(Db::open(two.there, two.mine->db().format(), Open::existing));   // as if nobody had seen that it is a copy
    must(twin.run("update here set writer = (select id from writer where name = ?1)", two.mine->writer()));
    must(twin.run("insert into change(id, item, field, stamp, value) select max(id) + 1, item, field, stamp + 65536, 'twin' from change where field <> 0"));
  }
  CHECK(must(news_in(*two.mine, two.there)).changes == 1);              // nothing tells it from this copy's own lost change
  two.retitle_in(*two.mine, "Mine");
  two.retitle_in(*two.mine, "Mine again");
  auto taken = take_in_copy(*two.mine, two.there);
  REQUIRE(!taken);
  CHECK(taken.error().code == Code::bad_import);
  CHECK(title(*two.mine, two.id) == "Mine again");
  CHECK(sound(*two.mine));
}

TEST_CASE("the list of copies says how much each wrote, this one first") {
  Two two;
  CHECK(must(copies(*two.mine)).size() == 1);            // the other one wrote nothing yet
  two.retitle_in(*two.theirs, "Theirs");
  two.take();
  auto all = must(copies(*two.mine));
  REQUIRE(all.size() == 2);
  CHECK(all[0].writer == two.mine->writer());
  CHECK(all[1].writer == two.theirs->writer());
  CHECK(all[1].changes == 1);
  CHECK(all[1].last.ms > all[0].last.ms);
}

TEST_CASE("recent changes are those of every copy, newest first, and no more than were asked for") {
  Two two;
  two.retitle_in(*two.mine, "First");
  two.retitle_in(*two.theirs, "Second");
  two.retitle_in(*two.mine, "Third");
  two.take();
  auto all = must(recent(*two.mine, 3));
  REQUIRE(all.size() == 3);
  CHECK(std::get<std::string>(all[0].value) == "Third");
  CHECK(std::get<std::string>(all[1].value) == "Second");
  CHECK(all[1].writer == two.theirs->writer());
  CHECK(std::get<std::string>(all[2].value) == "First");
  CHECK(must(recent(*two.mine, 1000)).size() > 3);
}

TEST_CASE("two copies that are worked on apart and take each other in say the same") {
  CHECK(rc::check("the same rows, no conflict counted twice", [] {
    Two two;
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    auto steps = *rc::gen::inRange(1, 30);
    for (int step = 0; step < steps; ++step) {
      two.home.clock.move(1 + random() % 5000);
      bool here = random() % 2;
      Acts(here ? *two.mine : *two.theirs, random, here ? "a" : "b").one();
      if (random() % 10 == 0) two.take();
    }
    must(take_in_copy(*two.theirs, two.home.file));
    two.take();
    RC_ASSERT(rows(*two.mine) == rows(*two.theirs));
    RC_ASSERT(must(conflicts(*two.mine)).size() == must(conflicts(*two.theirs)).size());
    RC_ASSERT(sound(*two.mine));
  }));
}
