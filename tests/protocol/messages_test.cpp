#include <doctest/doctest.h>

#include "core/crypto/hash.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/messages.h"
#include "tests/support/office_keys.h"

using namespace broaden;

namespace {

const std::string zero(64, '0');

sync::SyncRequest a_request() {
  sync::SyncRequest request{"abcdefghjkmnpqrs", "ana", {"g1", {4, zero}}, zero, {}, {}};
  const std::string payload = R"({"note":"\"quoted\" and ü","type":"x"})";
  request.entries.push_back({core::EntryKind::document, core::hex(core::sha256(payload)), payload, {}});
  const std::string batch("\0\xff\x10", 3);
  request.entries.push_back({core::EntryKind::sealed, core::hex(core::sha256(batch)), batch, {}});
  return request;
}

void alter(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}

TEST_CASE("a sync request is read as it was printed") {
  const auto request = a_request();
  const auto read = sync::read_sync_request(sync::print(request));
  REQUIRE(read);
  CHECK(sync::print(*read) == sync::print(request));
  CHECK(read->entries[0].bytes == request.entries[0].bytes);
  CHECK(read->entries[1].bytes == request.entries[1].bytes);
  CHECK(read->entries[1].kind == core::EntryKind::sealed);
  CHECK(read->cursor == request.cursor);
}

TEST_CASE("an entry adds to a request what was said it would") {
  auto request = a_request();
  const auto whole = sync::print(request).size();
  const auto last = sync::printed_size(request.entries.back());
  request.entries.pop_back();
  CHECK(sync::print(request).size() + last == whole);
}

TEST_CASE("a request with anything missing, doubled, unknown or of another kind is refused") {
  const auto good = sync::print(a_request());
  REQUIRE(sync::read_sync_request(good));
  const std::pair<std::string, std::string> changes[] = {
      {"\"v\":1", "\"v\":2"},           {"\"v\":1", "\"v\":1.0"},           {"\"v\":1", "\"v\":1,\"w\":1"},   {"\"n\":4", "\"n\":-4"},
      {"\"n\":4", "\"n\":\"4\""},       {"\"n\":4", "\"n\":4,\"n\":4"},     {"\"kind\":\"document\"", "\"kind\":\"letter\""},
      {"\"points\":[]", "\"points\":{}"}, {"\"points\":[]", "\"points\":[1]"}, {"\"office\":", "\"ofice\":"},  {zero, zero.substr(1)},
      {"{", " {"},                      {"\"cursor\":{", "\"cursor\":[{"}};
  for (const auto& [from, to] : changes) {
    auto bad = good;
    alter(bad, from, to);
    CAPTURE(to);
    const auto read = sync::read_sync_request(bad);
    REQUIRE(!read);
    CHECK(read.error().code == core::Code::request_malformed);
  }
  for (std::size_t length = 0; length < good.size(); ++length) CHECK(!sync::read_sync_request(std::string_view(good).substr(0, length)));
}

TEST_CASE("a request over its limits is refused before it is understood") {
  CHECK(sync::read_sync_request(std::string(sync::largest_request + 1, ' ')).error().code == core::Code::request_too_large);
  auto many = a_request();
  many.entries.assign(sync::most_offered + 1, many.entries.back());
  CHECK(!sync::read_sync_request(sync::print(many)));
  auto large = a_request();
  large.entries[0].bytes = std::string(sync::largest_entry + 1, 'a');
  CHECK(!sync::read_sync_request(sync::print(large)));
  auto far = a_request();
  far.entries.clear();
  far.points.assign(sync::most_points + 1, {1, zero});
  CHECK(!sync::read_sync_request(sync::print(far)));
  CHECK(!sync::read_sync_request(std::string(100'000, '[')));
}

TEST_CASE("a sync answer is read as it was printed, with its proof beside it") {
  tests::OfficeKeys office;
  const auto checkpoint = sync::make_checkpoint({"g1", 2, zero, {1'800'000'000'000}}, office.mailbox("ana"), office.online());
  const auto receipt = sync::make_receipt({core::EntryKind::document, 2, zero, {1'800'000'000'000}}, office.mailbox("ana"), zero, office.online());
  REQUIRE(checkpoint);
  REQUIRE(receipt);
  sync::SyncAnswer answer;
  answer.results = {{zero, sync::Outcome::accepted, 2, *receipt, "", ""}, {zero, sync::Outcome::refused, 0, {}, "not_yours", "x"}};
  answer.entries = {{1, core::EntryKind::document, zero, "{}", *receipt}, {2, core::EntryKind::document, zero, "", {}}};
  answer.checkpoint = *checkpoint;
  answer.more = true;
  answer.online = {office.online().chain.front()};
  auto printed = sync::print(answer);
  const auto read = sync::read_sync_answer(printed);
  REQUIRE(read);
  CHECK(sync::print(*read) == printed);
  alter(printed, "\"results\"", "\"proof\":\"AAAA\",\"results\"");
  CHECK(sync::read_sync_answer(printed));
  alter(printed, "\"more\":true", "\"more\":1");
  CHECK(sync::read_sync_answer(printed).error().code == core::Code::office_answer);
}

TEST_CASE("enrollment's two messages are read as they were printed") {
  tests::OfficeKeys office;
  const auto signing = *core::SigningKey::generate();
  const auto secret = core::Bytes(10, 7);
  const auto request = sync::proved({sync::invitation_id(secret), core::SigningKey::generate()->public_key(), signing.public_key(), "Laptop", "", ""}, secret, signing);
  REQUIRE(request);
  const auto read = sync::read_enroll_request(sync::print(*request));
  REQUIRE(read);
  CHECK(sync::print(*read) == sync::print(*request));
  CHECK(sync::knows_secret(*read, sync::enrollment_key(secret)));

  const sync::EnrollAnswer answer{"Agency", office.id(), "ana", "Ana Reyes", office.root(), office.document().chain.front(), office.online().chain.front(),
                                  office.certify("ana", "Ana Reyes", signing.public_key())};
  const auto answered = sync::read_enroll_answer(sync::print(answer));
  REQUIRE(answered);
  CHECK(sync::print(*answered) == sync::print(answer));
  CHECK(answered->certificate.key == signing.public_key());
}

TEST_CASE("a refusal becomes an error in words, also one that this version does not know") {
  sync::Refusal refusal{"unknown_machine", "", {1'800'000'000'000}, {}, "", {}, {}};
  const auto read = sync::read_refusal(sync::print(refusal));
  REQUIRE(read);
  CHECK(sync::error(*read).code == core::Code::unknown_machine);
  refusal.error = "something_of_tomorrow";
  CHECK(sync::error(refusal) == core::Error{core::Code::office_refused, "something_of_tomorrow"});
  refusal.error = "diverged";
  refusal.generation = "g2";
  refusal.head = refusal.common = {3, zero};
  const auto apart = sync::read_refusal(sync::print(refusal));
  REQUIRE(apart);
  CHECK(apart->common == sync::Point{3, zero});
}
