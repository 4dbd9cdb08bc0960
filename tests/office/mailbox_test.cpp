#include <algorithm>
#include <filesystem>
#include <thread>

#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "sync/office/mailbox/sqlite.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

struct Box {
  std::string folder = (std::filesystem::temp_directory_path() / ("broaden-box-" + core::hex(core::random_bytes(8)))).string();
  std::unique_ptr<office::Mailbox> mailbox;
  Box() {
    std::filesystem::create_directories(folder);
    mailbox = must(office::make_sqlite(folder + "/box.db"));
    must(mailbox->found({"abcdefghjkmnpqrs", "Department of Examples", {1}}));
    must(mailbox->add(office::Person{.id = "ada", .name = "Ada"}));
  }
  ~Box() { mailbox.reset(); std::filesystem::remove_all(folder); }
};

office::NewEntry entry(const std::string& bytes) { return {core::EntryKind::sealed, core::hex(core::sha256(bytes)), bytes, {1000}}; }

void check_chain(const std::vector<office::Row>& rows) {
  auto digest = sync::first_digest({"abcdefghjkmnpqrs", "ada"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    REQUIRE(rows[i].number == static_cast<std::int64_t>(i) + 1);
    digest = sync::next_digest(digest, rows[i].number, *sync::read_hash(rows[i].id));
    CHECK(rows[i].digest == digest);
  }
}

}

TEST_CASE("two writers at once leave one line of numbers without a gap") {
  Box box;
  auto write = [&](const std::string& who) {
    auto own = must(office::open_sqlite(box.folder + "/box.db"));
    for (int i = 0; i < 40; ++i) {
      const office::NewEntry both[] = {entry(who + std::to_string(i)), entry("both " + std::to_string(i))};
      must(own->append("ada", both));
    }
  };
  std::thread other([&] { write("b"); });
  write("a");
  other.join();
  auto rows = must(box.mailbox->rows("ada", 0, 1000));
  CHECK(rows.size() == 120);                             // 40 each, and 40 that both had
  check_chain(rows);
  auto head = must(box.mailbox->head("ada"));
  CHECK(head.number == 120);
  CHECK(head.digest == rows.back().digest);
}

TEST_CASE("an entry that comes twice keeps the number it has") {
  Box box;
  const office::NewEntry first[] = {entry("one"), entry("two")};
  must(box.mailbox->append("ada", first));
  const office::NewEntry again[] = {entry("two"), entry("three"), entry("three")};
  auto placed = must(box.mailbox->append("ada", again));
  REQUIRE(placed.size() == 3);
  CHECK(placed[0].duplicate);
  CHECK(placed[0].number == 2);
  CHECK(!placed[1].duplicate);
  CHECK(placed[1].number == 3);
  CHECK(placed[2].duplicate);
  CHECK(placed[2].number == 3);
  check_chain(must(box.mailbox->rows("ada", 0, 1000)));
}

TEST_CASE("what fails in the middle leaves nothing behind, and its number goes to the next entry") {
  Box box;
  const office::NewEntry one[] = {entry("one")};
  auto failed = box.mailbox->together([&]() -> core::Result<> {
    if (auto placed = box.mailbox->append("ada", one); !placed) return placed.error();
    return core::Error{core::Code::canceled, {}};
  });
  CHECK(!failed);
  CHECK(must(box.mailbox->head("ada")).number == 0);
  const office::NewEntry two[] = {entry("two")};
  CHECK(must(box.mailbox->append("ada", two)).front().number == 1);
}

TEST_CASE("an id that is no hash is refused and numbers nothing") {
  Box box;
  const office::NewEntry bad[] = {entry("one"), {core::EntryKind::sealed, "not-a-hash", "x", {1}}};
  CHECK(!box.mailbox->append("ada", bad));
  CHECK(must(box.mailbox->head("ada")).number == 0);
  CHECK(must(box.mailbox->rows("ada", 0, 10)).empty());
}

TEST_CASE("nobody can append to the mailbox of someone the office does not know") {
  Box box;
  const office::NewEntry one[] = {entry("one")};
  auto placed = box.mailbox->append("bob", one);
  REQUIRE(!placed);
  CHECK(placed.error().code == core::Code::no_such_person);
}

TEST_CASE("a second office is never made over the first") {
  Box box;
  auto again = office::make_sqlite(box.folder + "/box.db");
  REQUIRE(!again);
  CHECK(again.error().code == core::Code::office_exists);
  auto none = office::open_sqlite(box.folder + "/none.db");
  REQUIRE(!none);
  CHECK(none.error().code == core::Code::office_missing);
}

}
