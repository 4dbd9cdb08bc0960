#include <thread>

#include "tests/db/place.h"

using namespace broaden::core;

namespace {

Db started(const std::string& path) {
  auto db = Db::open(path, format, Open::create);
  REQUIRE(db);
  REQUIRE(migrate(*db, steps));
  return *std::move(db);
}

}

TEST_CASE("what was not committed was never there") {
  auto db = started(":memory:");
  {
    auto tx = Tx::begin(db);
    REQUIRE(tx);
    REQUIRE(db.run("insert into a(y) values ('lost')"));
  }
  CHECK(*db.integer("select count(*) from a") == 0);
  auto tx = Tx::begin(db);
  REQUIRE(tx);
  REQUIRE(db.run("insert into a(y) values ('kept')"));
  REQUIRE(tx->commit());
  CHECK(*db.integer("select count(*) from a") == 1);
}

TEST_CASE("texts, numbers, bytes and nothing come back as they were bound") {
  auto db = started(":memory:");
  const Bytes blob{0, 1, 255};
  auto row = db.query("select ?1, ?2, ?3, ?4, ?5, ?6", -5, "it's; --", View(blob), nullptr, std::string_view{}, std::optional<int>{});
  REQUIRE(row);
  REQUIRE(*row->step());
  CHECK(row->integer(0) == -5);
  CHECK(row->text(1) == "it's; --");
  CHECK(Bytes(row->blob(2).begin(), row->blob(2).end()) == blob);
  CHECK(row->is_null(3));
  CHECK(row->is_text(4));
  CHECK(row->is_null(5));
}

TEST_CASE("one statement text can be in use twice, and comes back clean") {
  auto db = started(":memory:");
  for (int i = 1; i <= 3; ++i) REQUIRE(db.run("insert into a(x, y) values (?1, 'v')", i));
  auto outer = db.query("select x from a where x >= ?1 order by x", 1);
  int pairs = 0;
  while (*outer->step()) {
    auto inner = db.query("select x from a where x >= ?1 order by x", 2);
    while (*inner->step()) ++pairs;
  }
  CHECK(pairs == 6);
  auto unbound = db.prepare("select x from a where x >= ?1 order by x");
  CHECK(!*unbound->step());
}

TEST_CASE("a second writer waits for the first, then sees what it wrote") {
  Place place;
  auto first = started(place.file);
  auto tx = Tx::begin(first);
  REQUIRE(tx);
  REQUIRE(first.run("insert into a(y) values ('one')"));
  std::int64_t seen = -1;
  std::thread other([&] {
    auto second = Db::open(place.file, format, Open::existing);
    if (!second) return;
    auto waiting = Tx::begin(*second);
    if (waiting) seen = second->integer("select count(*) from a")->value_or(-1);
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  REQUIRE(tx->commit());
  other.join();
  CHECK(seen == 1);
}

TEST_CASE("a writer that never lets go is named, and nothing is changed") {
  Place place;
  auto first = started(place.file);
  auto second = Db::open(place.file, format, Open::existing);
  REQUIRE(second);
  REQUIRE(second->run("pragma busy_timeout=50"));
  auto held = Tx::begin(first);
  REQUIRE(held);
  auto refused = Tx::begin(*second);
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::record_locked);
}

TEST_CASE("a reader's snapshot does not move while others write") {
  Place place;
  auto writer = started(place.file);
  auto reader = Db::open(place.file, format, Open::existing);
  REQUIRE(reader);
  auto before = reader->data_version();
  {
    auto still = Snapshot::begin(*reader);
    REQUIRE(still);
    CHECK(*reader->integer("select count(*) from a") == 0);
    REQUIRE(writer.run("insert into a(y) values ('new')"));
    CHECK(*reader->integer("select count(*) from a") == 0);
  }
  CHECK(*reader->integer("select count(*) from a") == 1);
  CHECK(reader->data_version() != before);
}

TEST_CASE("a full disk is named, and what was saved before is still there") {
  auto db = started(":memory:");
  REQUIRE(db.run("insert into a(y) values ('before')"));
  REQUIRE(db.run("pragma max_page_count=10"));
  Result<> wrote;
  {
    auto tx = Tx::begin(db);
    REQUIRE(tx);
    while (wrote) wrote = db.run("insert into a(y) values (?1)", std::string(3000, 'x'));
  }
  CHECK(wrote.error().code == Code::disk_full);
  CHECK(*db.integer("select count(*) from a") == 1);
  CHECK(*db.text("select y from a") == "before");
}
