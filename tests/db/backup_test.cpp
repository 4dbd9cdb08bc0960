#include "core/db/backup.h"
#include "tests/db/place.h"

using namespace broaden::core;

TEST_CASE("a copy taken while the original is in use opens and holds the same rows") {
  Place place;
  auto db = Db::open(place.file, format, Open::create);
  REQUIRE(db);
  REQUIRE(migrate(*db, steps));
  REQUIRE(db->run("insert into a(y) values ('kept')"));
  auto reader = Db::open(place.file, format, Open::existing);
  auto reading = Snapshot::begin(*reader);
  const auto copy = place.folder + "/copy.db";
  REQUIRE(copy_to(*db, copy));
  REQUIRE(copy_to(*db, copy));
  auto opened = Db::open(copy, format, Open::existing);
  REQUIRE(opened);
  CHECK(*opened->text("select y from a") == "kept");
  CHECK(*version(*opened) == 2);
  CHECK(problems(*opened, Check::full)->empty());
}

TEST_CASE("a copy that cannot be written leaves nothing behind") {
  Place place;
  auto db = Db::open(place.file, format, Open::create);
  REQUIRE(db);
  auto copied = copy_to(*db, place.folder + "/no/such/folder/copy.db");
  REQUIRE(!copied);
  CHECK(copied.error().code == Code::file_unwritable);
  for (const auto& entry : std::filesystem::directory_iterator(place.folder)) CHECK(entry.path().string().starts_with(place.file));
}

TEST_CASE("the check finds a page that was overwritten") {
  Place place;
  {
    auto db = Db::open(place.file, format, Open::create);
    REQUIRE(db);
    REQUIRE(migrate(*db, steps));
    for (int i = 0; i < 500; ++i) REQUIRE(db->run("insert into a(y) values (?1)", std::string(100, 'x')));
    CHECK(problems(*db, Check::quick)->empty());
  }
  auto garbled = bytes(place.file);
  for (std::size_t i = garbled.size() - 4096; i < garbled.size(); ++i) garbled[i] = '\x7f';
  write(place.file, garbled);
  auto db = Db::open(place.file, format, Open::existing);
  REQUIRE(db);
  CHECK(!problems(*db, Check::quick)->empty());
}
