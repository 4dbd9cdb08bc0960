#include "tests/db/place.h"

using namespace broaden::core;

TEST_CASE("every schema version upgrades to the newest, and twice is the same as once") {
  const std::span<const Step> all(steps);
  for (std::size_t from = 0; from <= all.size(); ++from) {
    CAPTURE(from);
    auto db = Db::open(":memory:", format, Open::create);
    REQUIRE(db);
    REQUIRE(migrate(*db, all.first(from)));
    CHECK(*migrate(*db, all) == 2);
    CHECK(*migrate(*db, all) == 2);
    CHECK(*db->integer("select count(*) from sqlite_schema where name in ('a', 'b')") == 2);
  }
}

TEST_CASE("a step that fails leaves the file at the version it had") {
  auto db = Db::open(":memory:", format, Open::create);
  REQUIRE(db);
  REQUIRE(migrate(*db, std::span(steps).first(1)));
  const Step broken[] = {steps[0], steps[1], {"broken", 1, "create table a(x)"}};
  CHECK(!migrate(*db, broken));
  CHECK(*version(*db) == 1);
  CHECK(*db->integer("select count(*) from sqlite_schema where name = 'b'") == 0);
}

TEST_CASE("an older build that is a fit reader opens a newer file and leaves its version alone") {
  Place place;
  {
    auto db = Db::open(place.file, {format.application_id, 9}, Open::create);
    REQUIRE(db);
    const Step newer[] = {steps[0], steps[1], {"an index", 1, "create index i on a(y)"}, {"one more", 2, "create table d(x)"}};
    REQUIRE(*migrate(*db, newer) == 4);
  }
  auto old = Db::open(place.file, {format.application_id, 2}, Open::existing);
  REQUIRE(old);
  CHECK(*migrate(*old, steps) == 4);
}
