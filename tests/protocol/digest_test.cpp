#include <doctest/doctest.h>

#include "sync/protocol/digest.h"
#include "sync/protocol/entry.h"
#include "tests/support/office_keys.h"

using namespace broaden;

namespace {

const core::Instant midday{1'800'000'000'000};
const std::string entry(64, 'a');

}

TEST_CASE("the chain starts from whose mailbox it is, and each link depends on all before it") {
  const auto start = sync::first_digest({"office", "ana"});
  CHECK(start == core::sha256("broaden mailbox v1\noffice\nana\n"));
  CHECK(start != sync::first_digest({"office", "ben"}));
  const auto id = core::sha256("one");
  core::Bytes by_hand(start.begin(), start.end());
  by_hand.insert(by_hand.end(), {0, 0, 0, 0, 0, 0, 1, 2});
  by_hand.insert(by_hand.end(), id.begin(), id.end());
  CHECK(sync::next_digest(start, 258, id) == core::sha256(by_hand));
}

TEST_CASE("a receipt is believed only from the online key, for its own mailbox and entry") {
  tests::OfficeKeys office, stranger;
  const auto receipt = sync::make_receipt({core::EntryKind::document, 3, entry, midday}, office.mailbox("ana"), entry, office.online());
  REQUIRE(receipt);
  const auto read = sync::check_receipt(*receipt, office.mailbox("ana"), entry, office.roots());
  REQUIRE(read);
  CHECK(read->number == 3);
  CHECK(read->time == midday);
  CHECK(!sync::check_receipt(*receipt, office.mailbox("ben"), entry, office.roots()));
  CHECK(!sync::check_receipt(*receipt, office.mailbox("ana"), std::string(64, 'b'), office.roots()));
  CHECK(!sync::check_receipt(*receipt, office.mailbox("ana"), entry, stranger.roots()));
  const auto by_another_key = sync::make_receipt({core::EntryKind::document, 3, entry, midday}, office.mailbox("ana"), entry, office.document());
  REQUIRE(by_another_key);
  CHECK(!sync::check_receipt(*by_another_key, office.mailbox("ana"), entry, office.roots()));
}

TEST_CASE("a checkpoint says where one mailbox stands, and for no other") {
  tests::OfficeKeys office;
  const auto checkpoint = sync::make_checkpoint({"g1", 3, entry, midday}, office.mailbox("ana"), office.online());
  REQUIRE(checkpoint);
  CHECK(sync::check_checkpoint(*checkpoint, office.mailbox("ana"), office.roots())->number == 3);
  CHECK(!sync::check_checkpoint(*checkpoint, office.mailbox("ben"), office.roots()));
  auto unsigned_ = *checkpoint;
  unsigned_.signatures.clear();
  CHECK(!sync::check_checkpoint(unsigned_, office.mailbox("ana"), office.roots()));
}

TEST_CASE("an entry's id follows from its bytes") {
  const std::string bytes = R"({"a":1})";
  CHECK(sync::check_entry(core::EntryKind::document, core::hex(core::sha256(bytes)), bytes));
  CHECK(!sync::check_entry(core::EntryKind::document, entry, bytes));
  CHECK(!sync::check_entry(core::EntryKind::document, "xyz", bytes));
  CHECK(!sync::check_entry(core::EntryKind::document, entry, ""));
  CHECK(!sync::check_entry(core::EntryKind::signature, entry, bytes));
  const std::string large(sync::largest_entry + 1, 'a');
  CHECK(sync::check_entry(core::EntryKind::sealed, core::hex(core::sha256(large)), large).error().code == core::Code::too_long);
}
