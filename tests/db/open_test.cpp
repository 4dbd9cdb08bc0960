#include <sys/stat.h>

#include "tests/db/place.h"

using namespace broaden::core;

namespace {

Code refused(const std::string& path, Format expected = format) {
  auto before = bytes(path);
  auto db = Db::open(path, expected, Open::existing);
  REQUIRE(!db);
  CHECK(bytes(path) == before);
  return db.error().code;
}

void make_full(const std::string& path) {
  auto db = Db::open(path, format, Open::create);
  REQUIRE(db);
  REQUIRE(migrate(*db, steps));
  for (int i = 0; i < 500; ++i) REQUIRE(db->run("insert into a(y) values (?1)", std::string(100, 'x')));
}

}

TEST_CASE("a new file is there to be opened again, and only its owner can read it") {
  Place place;
  make_full(place.file);
  struct stat info{};
  REQUIRE(stat(place.file.c_str(), &info) == 0);
  CHECK((info.st_mode & 077) == 0);
  auto db = Db::open(place.file, format, Open::existing);
  REQUIRE(db);
  CHECK(*db->integer("select count(*) from a") == 500);
  CHECK(*db->text("pragma journal_mode") == "wal");
  CHECK(*db->integer("pragma synchronous") == 2);
  CHECK(*db->integer("pragma foreign_keys") == 1);
  CHECK(*db->integer("pragma trusted_schema") == 0);
  CHECK(*db->integer("pragma cell_size_check") == 1);
}

TEST_CASE("starting a file where there is one leaves that one alone") {
  Place place;
  make_full(place.file);
  auto before = bytes(place.file);
  auto again = Db::open(place.file, format, Open::create);
  REQUIRE(!again);
  CHECK(again.error().code == Code::record_exists);
  CHECK(bytes(place.file) == before);
}

TEST_CASE("a file that is not there is missing, and is not made by looking") {
  Place place;
  CHECK(Db::open(place.file, format, Open::existing).error().code == Code::record_missing);
  CHECK(!std::filesystem::exists(place.file));
}

TEST_CASE("a file of something else is refused and keeps its bytes") {
  Place place;
  for (const auto& content : {std::string{}, std::string("PK\3\4 a letter"), std::string(8192, '\0'), std::string(8192, '\x5a')}) {
    write(place.file, content);
    CHECK(refused(place.file) == Code::not_a_record);
  }
}

TEST_CASE("another program's database is refused and keeps its bytes") {
  Place place;
  make_full(place.file);
  CHECK(refused(place.file, {0x11223344, 3}) == Code::not_a_record);
}

TEST_CASE("a file from a newer build is refused and keeps its bytes") {
  Place place;
  make_full(place.file);
  {
    auto db = Db::open(place.file, {format.application_id, 9}, Open::existing);
    REQUIRE(db);
    const Step newer[] = {steps[0], steps[1], {"not for old eyes", 7, "create table c(x)"}};
    REQUIRE(*migrate(*db, newer) == 3);
  }
  CHECK(refused(place.file) == Code::record_newer);
}

TEST_CASE("a newer file is refused even while the change that made it newer still waits in its log") {
  Place place;
  make_full(place.file);
  auto writer = Db::open(place.file, {format.application_id, 9}, Open::existing);
  REQUIRE(writer);
  const Step newer[] = {steps[0], steps[1], {"not for old eyes", 7, "create table c(x)"}};
  REQUIRE(migrate(*writer, newer));
  CHECK(refused(place.file) == Code::record_newer);
}

TEST_CASE("a file cut short is refused as damaged and keeps its bytes") {
  Place place;
  make_full(place.file);
  auto whole = bytes(place.file);
  for (std::size_t length : {std::size_t{100}, std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    CAPTURE(length);
    write(place.file, whole.substr(0, length));
    CHECK(refused(place.file) == Code::record_damaged);
  }
}

TEST_CASE("a file with its first pages overwritten is refused as damaged") {
  Place place;
  make_full(place.file);
  auto garbled = bytes(place.file);
  for (std::size_t i = 100; i < 4096; ++i) garbled[i] = static_cast<char>(i * 7);
  write(place.file, garbled);
  CHECK(refused(place.file) == Code::record_damaged);
}

TEST_CASE("a file that may only be read is named when it is opened for writing") {
  Place place;
  make_full(place.file);
  auto reader = Db::open(place.file, format, Open::read_only);
  REQUIRE(reader);
  auto wrote = reader->run("insert into a(y) values ('z')");
  REQUIRE(!wrote);
  CHECK(wrote.error().code == Code::read_only);
}
