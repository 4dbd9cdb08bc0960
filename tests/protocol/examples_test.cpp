// The examples of sync/PROTOCOL.md are real, and stay so.
#include <doctest/doctest.h>

#include "core/base/platform.h"
#include "core/crypto/hash.h"
#include "core/document/opportunity.h"
#include "core/document/withdrawal.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/request_signature.h"
#include "tests/support/must.h"

using namespace broaden;
using tests::must;

namespace {

const std::string root = BROADEN_SOURCE_DIR;
const std::string protocol = must(core::platform::read_file(root + "/sync/PROTOCOL.md", 1 << 20));

// The n-th fenced block.
std::string block(const std::string& fence, int which) {
  std::size_t at = 0;
  for (int i = 0; i <= which; ++i) at = protocol.find("```" + fence + "\n", at) + fence.size() + 4;
  return protocol.substr(at, protocol.find("\n```", at) - at);
}

sync::Request request(const std::string& text) {
  const auto body = text.find("\n\n");
  sync::Request request{"https://office.example.gov", "/v1/sync", {}, text.substr(body + 2)};
  std::size_t line = text.find('\n') + 1;
  while (line < body) {
    const auto colon = text.find(": ", line), end = text.find('\n', line);
    request.fields.push_back({text.substr(line, colon - line), text.substr(colon + 2, end - colon - 2)});
    line = end + 1;
  }
  return request;
}

}

TEST_CASE("the example of enrollment is complete, and the key it names is its own") {
  const auto enroll = sync::read_enroll_request(block("json", 0));
  REQUIRE(enroll);
  CHECK(sync::holds_signing_key(*enroll));
  CHECK(enroll->machine_name == "Laptop");
}

TEST_CASE("the example of a sync is signed by the machine that the example of enrollment names") {
  const auto signed_request = request(block("http", 0));
  const auto signature = sync::read_signature(signed_request);
  REQUIRE(signature);
  CHECK(sync::holds(*signature, must(sync::read_enroll_request(block("json", 0))).machine));
  const auto read = sync::read_sync_request(signed_request.body);
  REQUIRE(read);
  CHECK(read->cursor.at.digest == core::hex(core::sha256("broaden mailbox v1\n" + read->office + "\n" + read->executive + "\n")));
}

TEST_CASE("the example of a restored office says where both still agree") {
  const auto refusal = sync::read_refusal(block("json", 1));
  REQUIRE(refusal);
  CHECK(refusal->error == sync::diverged);
  CHECK(refusal->common == refusal->head);
}

TEST_CASE("the examples of an opportunity, interest and its withdrawal read, and each is about the one before") {
  const auto offered = must(core::read_document(block("json", 2))), interest = must(core::read_document(block("json", 3))), withdrawal = must(core::read_document(block("json", 4)));
  const auto opportunity = must(core::read_opportunity(offered));
  CHECK(opportunity.kind == core::AssignmentKind::detail);
  CHECK(opportunity.last_day() == core::date(2027, 2, 15));
  for (const auto& field : core::Opportunity::noun.fields)               // the example shows every member there is
    CHECK_MESSAGE(!std::holds_alternative<std::monostate>(field.get(&opportunity)), field.name);
  CHECK(interest.header.about == offered.id);
  CHECK(must(core::read_interest(interest)).note == "Free from March.");
  CHECK(withdrawal.header.about == interest.id);
  CHECK(must(core::read_withdrawal(withdrawal)).reason == "Needed here until the summer.");
}
