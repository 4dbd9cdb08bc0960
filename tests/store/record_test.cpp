#include <thread>

#include "core/store/schema.h"
#include "core/store/state.h"
#include "tests/store/home.h"

using namespace broaden::tests;

namespace {

Code refused(Home& home) {
  auto before = bytes(home.file);
  auto record = Record::open(home.file, home.clock);
  REQUIRE(!record);
  CHECK(bytes(home.file) == before);
  return record.error().code;
}

void fill(Record& record, int count) {
  for (int i = 0; i < count; ++i) must(add(record, book("title " + std::to_string(i))));
}

}

TEST_CASE("a record that is missing, foreign, cut short or newer is refused by name and keeps its bytes") {
  Home home;
  CHECK(Record::open(home.file, home.clock).error().code == Code::record_missing);
  { auto record = home.create(); fill(record, 50); }
  CHECK(Record::create(home.file, home.clock).error().code == Code::record_exists);
  auto whole = bytes(home.file);
  write(home.file, whole.substr(0, whole.size() - 5000));
  CHECK(refused(home) == Code::record_damaged);
  write(home.file, "Dear colleague,");
  CHECK(refused(home) == Code::not_a_record);
  auto newer = whole;
  newer[61] = 99;                                        // its oldest fit reader, in the header
  write(home.file, newer);
  CHECK(refused(home) == Code::record_newer);
  write(home.file, whole);
  auto record = home.open();
  CHECK(must(learning_count(record)) == 50);
}

TEST_CASE("every schema version of a record upgrades to the newest, and twice is the same as once") {
  const auto newest = static_cast<int>(migrations().size());
  for (std::size_t from = 0; from <= migrations().size(); ++from) {
    CAPTURE(from);
    auto db = must(Db::open(":memory:", {record_application, newest}, Open::create));
    must(migrate(db, migrations().first(from)));
    CHECK(must(migrate(db, migrations())) == newest);
    CHECK(must(migrate(db, migrations())) == newest);
  }
}

TEST_CASE("a record made before its lists had their orderings gets them when it is opened") {
  Home home;
  auto orderings = [](const Record& record) { return must(record.db().integer("select count(*) from sqlite_schema where type = 'index' and tbl_name = 'learning'")); };
  { auto record = home.create(); fill(record, 3); CHECK(orderings(record) == 3); must(record.db().script("drop index learning_by_title; drop index learning_by_date")); }
  auto record = home.open();
  CHECK(orderings(record) == 3);
  CHECK(must(learning_count(record)) == 3);
}

TEST_CASE("a page anywhere in a list is what stands there in the whole list, in every order and under every filter") {
  Home home;
  auto record = home.create();
  for (int i = 0; i < 30; ++i)
    must(add(record, Learning{.date = date(2026, 10, static_cast<unsigned>(1 + i % 7)), .title = i % 4 ? "Book " + std::to_string(i) : "book", .kind = i % 3 ? LearningKind::informal : LearningKind::formal,
                              .minutes = Minutes{15 * (i % 5)}, .provider = i % 2 ? "Harbor" : ""}));
  for (auto order : {LearningOrder::date, LearningOrder::title, LearningOrder::minutes})
    for (bool descending : {false, true})
      for (auto* filter : {"", "harbor"}) {
        LearningQuery query{.filter = filter, .order = order, .descending = descending};
        auto whole = must(learning(record, query));
        REQUIRE(whole.size() == (*filter ? 15 : 30));
        query.limit = 4;
        for (query.offset = 0; query.offset < 32; query.offset += 3) {
          auto page = must(learning(record, query));
          for (std::size_t i = 0; i < page.size(); ++i) CHECK(page[i] == whole[static_cast<std::size_t>(query.offset) + i]);
          CHECK(page.size() == std::min<std::size_t>(4, static_cast<std::size_t>(std::max<std::int64_t>(0, std::ssize(whole) - query.offset))));
        }
      }
}

TEST_CASE("reopening a record goes on as the same writer") {
  Home home;
  std::string writer;
  { auto record = home.create(); writer = record.writer(); fill(record, 3); }
  { auto record = home.open(); CHECK(record.writer() == writer); fill(record, 1); }
  std::filesystem::rename(home.file, home.folder + "/moved.broaden");
  home.file = home.folder + "/moved.broaden";
  auto record = home.open();
  CHECK(record.writer() == writer);
}

TEST_CASE("a copied record writes under a name of its own, and so does one on a machine that does not know it") {
  Home home;
  std::string writer;
  { auto record = home.create(); writer = record.writer(); fill(record, 3); }
  auto copy = home.folder + "/copy.broaden";
  std::filesystem::copy_file(home.file, copy);
  auto copied = must(Record::open(copy, home.clock));
  CHECK(copied.writer() != writer);
  auto other = copied.writer();
  copied = must(Record::open(copy, home.clock));
  CHECK(copied.writer() == other);
  CHECK(home.open().writer() == writer);
  must(add(copied, book("in the copy")));
  auto original = home.open();
  auto tx = must(Tx::begin(original.db()));
  must(receive(original, tx, must(changes_after(copied, other, 0)), home.clock.now()));
  must(tx.commit());
  CHECK(must(learning_count(original)) == 4);
  CHECK(sound(original));
  CHECK(sound(copied));
  std::filesystem::remove_all(home.folder + "/state");
  CHECK(home.open().writer() != writer);
}

TEST_CASE("a record restored in place from an older copy writes under a new name and gives no number twice") {
  Home home;
  std::string writer;
  { auto record = home.create(); writer = record.writer(); fill(record, 2); }
  auto older = bytes(home.file);
  { auto record = home.open(); fill(record, 2); }
  write(home.file, older);                               // the same file, its content as it was
  auto record = home.open();
  CHECK(record.writer() != writer);
  CHECK(must(learning_count(record)) == 2);
  must(undo(record));                                    // what was done before can still be taken back
  CHECK(must(learning_count(record)) == 1);
}

TEST_CASE("a restored copy that went unnoticed steps aside when its own numbers come back from elsewhere") {
  Home home;
  std::string writer;
  { auto record = home.create(); writer = record.writer(); fill(record, 1); }
  auto mark = (*std::filesystem::directory_iterator(home.folder + "/state/broaden/writers")).path().string();
  auto older = bytes(home.file), older_mark = bytes(mark);
  std::vector<Change> sent;
  { auto record = home.open(); fill(record, 1); sent = must(changes_after(record, writer, 0)); }
  write(home.file, older);
  write(mark, older_mark);
  auto record = home.open();
  REQUIRE(record.writer() == writer);
  auto tx = must(Tx::begin(record.db()));
  must(receive(record, tx, sent, home.clock.now()));
  must(tx.commit());
  fill(record, 1);
  CHECK(record.writer() != writer);
  CHECK(must(learning_count(record)) == 3);
  CHECK(sound(record));
}

TEST_CASE("two programs have one record open, and each sees what the other writes") {
  Home home;
  auto window = home.create();
  auto other = must(window.again());
  auto seen = window.version();
  CHECK(window.version() == seen);
  auto id = must(add(other, book("from the command line")));
  CHECK(window.version() != seen);
  CHECK(title(window, id) == "from the command line");
  retitle(window, id, "from the window");
  retitle(other, id, "and back");
  CHECK(title(window, id) == "and back");
  must(undo(window));
  CHECK(title(other, id) == "from the window");
  CHECK(window.writer() == other.writer());
  CHECK(sound(window));
}

TEST_CASE("a second writer waits for the first, and both edits are kept") {
  Home home;
  auto first = home.create();
  auto second = must(first.again());
  std::optional<Tx> held(must(Tx::begin(first.db())));
  bool added = false;
  std::thread other([&] { added = static_cast<bool>(add(second, book("waited"))); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  held.reset();
  other.join();
  CHECK(added);
  must(first.db().run("pragma busy_timeout=20"));
  auto tx = must(Tx::begin(second.db()));
  CHECK(add(first, book("refused")).error().code == Code::record_locked);
}

TEST_CASE("a full disk loses nothing that was saved, and editing goes on once there is room") {
  Home home;
  auto record = home.create();
  auto pages = must(record.db().integer("pragma page_count")).value();
  must(record.db().run("pragma max_page_count=" + std::to_string(pages + 12)));
  std::int64_t saved = 0;
  Result<std::string> last = std::string();
  for (; (last = add(record, book("entry " + std::string(200, 'x')))); ++saved) REQUIRE(saved < 10'000);
  CHECK(last.error().code == Code::disk_full);
  CHECK(must(learning_count(record)) == saved);
  must(record.db().run("pragma max_page_count=1000000"));
  must(add(record, book("after")));
  CHECK(must(learning_count(record)) == saved + 1);
  CHECK(sound(record));
  record = home.open();
  CHECK(must(learning_count(record)) == saved + 1);
}

TEST_CASE("a backup is made each day, ten are kept, and one opens as a record") {
  Home home;
  { auto record = home.create(); fill(record, 2); }
  for (int day = 0; day < 12; ++day) {
    auto record = home.open();
    CHECK(!record.backup_error());
    home.clock.move_days(1);
  }
  auto all = must(backups(home.file));
  CHECK(all.size() == 10);
  CHECK(all.front() > all.back());
  auto restored = must(Record::open(all.front(), home.clock));
  CHECK(must(learning_count(restored)) == 2);
  CHECK(sound(restored));
  auto record = home.open();
  auto chosen = must(backup(record, home.folder + "/mine.broaden"));
  CHECK(backup(record, chosen).error().code == Code::record_exists);
  CHECK(backup(record, home.file).error().code == Code::record_exists);
  CHECK(std::filesystem::exists(must(backup(record, ""))));
}

TEST_CASE("a damaged record is not copied over good backups") {
  Home home;
  { auto record = home.create(); fill(record, 300); }
  { auto record = home.open(); }
  auto good = must(backups(home.file));
  auto garbled = bytes(home.file);
  for (std::size_t i = garbled.size() - 3 * 4096; i < garbled.size(); ++i) garbled[i] = '\x7f';
  write(home.file, garbled);
  home.clock.move_days(1);
  auto record = Record::open(home.file, home.clock);
  if (record) {
    REQUIRE(record->backup_error());
    CHECK(record->backup_error()->code == Code::record_damaged);
    CHECK(!must(examine(*record)).ok);
  } else {
    CHECK(record.error().code == Code::record_damaged);
  }
  CHECK(must(backups(home.file)) == good);
}

TEST_CASE("the examination finds a row that does not say what the log says, and rebuilding mends it") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("true")));
  fill(record, 20);
  CHECK(sound(record));
  auto before = rows(record);
  must(record.db().run("update learning set title = 'forged' where title = 'true'"));
  CHECK(!must(examine(record)).ok);
  CHECK(title(record, id) == "forged");                  // looking changes nothing
  must(rebuild(record));
  CHECK(rows(record) == before);
  CHECK(sound(record));
  must(record.db().run("delete from head where item = 1"));
  CHECK(!must(examine(record)).ok);
  must(rebuild(record));
  CHECK(sound(record));
  must(record.db().run("delete from change where id = (select min(id) + 3 from change)"));
  CHECK(!must(examine(record)).ok);
}

TEST_CASE("what an older build did not know shows once this build knows it") {
  Home home;
  { auto record = home.create(); must(add(record, Learning{.date = date(2026, 1, 1), .title = "t", .provider = "p"})); }
  {
    auto db = must(Db::open(home.file, {record_application, 9}, Open::existing));
    must(db.run("alter table learning drop column provider"));
    must(db.run("drop table decision"));
  }
  auto record = home.open();
  CHECK(must(learning(record)).front().item.provider == "p");
  CHECK(sound(record));
}
