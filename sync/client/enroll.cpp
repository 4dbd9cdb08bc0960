#include "core/base/platform.h"
#include "core/crypto/code.h"
#include "sync/client/client.h"
#include "sync/client/engine.h"
#include "sync/client/exchange.h"
#include "sync/client/keys.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/proof.h"

namespace broaden::sync {
namespace {

using core::Code;
using core::Enrollment;
using core::Error;
using core::Instant;
using core::Result;

constexpr std::size_t longest_machine_name = 100;

// The connection there was to this office, open or not. already_connected where another one is open.
Result<std::optional<Enrollment>> known_connection(const core::Record& record, const std::string& office) {
  TRY(all, core::enrollments(record));
  std::optional<Enrollment> found;
  for (auto& each : all) {
    if (each.office == office) found = each;
    else if (!each.closed) return Error{Code::already_connected, each.agency};
  }
  return found;
}

// The code names the office by its root key: nobody else can answer for it, whatever address was typed.
bool is_office(const core::Certificate& root, const std::string& office) { return core::office_id(root.key) == office; }

bool is_issued(const EnrollAnswer& answer, const core::Certificate& certificate, const core::Identity& expected, Instant now) {
  const auto who = core::identity(certificate);
  return who && *who == expected && core::check_chain({&certificate, 1}, {&answer.root, 1}, now) == core::Chain::ok;
}

Result<> check_greeting(const EnrollAnswer& answer, const core::EnrollmentCode& code, const NewKeys& keys, Instant now) {
  if (answer.office != code.office) return untrusted("it calls itself by another name");
  if (!is_issued(answer, answer.document_key, {code.office, core::KeyRole::office, code.office}, now)) return untrusted("its document key is not its own");
  if (!is_issued(answer, answer.online_key, {code.office, core::KeyRole::online, code.office}, now)) return untrusted("its online key is not its own");
  if (!is_issued(answer, answer.certificate, {code.office, core::KeyRole::executive, answer.executive}, now)) return untrusted("the certificate is for somebody else");
  if (!(answer.certificate.key == keys.signing.public_key())) return untrusted("the certificate is for another key");
  return {};
}

struct Greeting { EnrollAnswer answer; std::optional<Instant> retry_at; };   // retry_at: our clock is off, and this is the office's

Result<Greeting> take_greeting(const Exchanged& got, const core::EnrollmentCode& code, const NewKeys& keys, Instant now) {
  if (got.reply.status != 200) {
    const auto refusal = read_refusal(got.reply.body);
    if (!refusal || !refusal->root) return unproved_error(got.reply);
    if (!is_office(*refusal->root, code.office)) return Code::wrong_office;
    if (!is_proved(got.reply, got.signature, refusal->root->key)) return unproved_error(got.reply);
    if (sync::code(refusal->error) == Code::clock_off) return Greeting{{}, refusal->time};
    return error(*refusal);
  }
  TRY(answer, read_enroll_answer(got.reply.body));
  if (!is_office(answer.root, code.office)) return Code::wrong_office;
  if (!is_proved(got.reply, got.signature, answer.root.key)) return untrusted("it is not signed by the office");
  CHECKED(check_greeting(answer, code, keys, now));
  return Greeting{std::move(answer), {}};
}

// The request is repeated once with the office's clock, and no more.
Result<EnrollAnswer> ask_greeting(Line& line, const EnrollRequest& request, const core::EnrollmentCode& code, const NewKeys& keys) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    TRY(got, exchange(line, enroll_path, print(request)));
    TRY(greeting, take_greeting(got, code, keys, line.now()));
    if (!greeting.retry_at) return std::move(greeting.answer);
    line.offset_ms = greeting.retry_at->ms - line.clock.now().ms;
  }
  return Code::clock_off;
}

Enrollment connection(const std::optional<Enrollment>& before, const EnrollAnswer& answer, const NewKeys& keys, const EnrollInput& input, const Line& line) {
  Enrollment now = before.value_or(Enrollment{});
  now.office = answer.office;
  now.agency = answer.agency;
  now.url = line.base;
  now.executive = answer.executive;
  now.machine = keys.machine.public_key().thumbprint();
  now.root_pem = answer.root.pem();
  now.office_pem = answer.document_key.pem();
  now.online_pem = answer.online_key.pem();
  now.signing_pem = keys.signing_pem;
  now.certificate_pem = answer.certificate.pem();
  now.ca_file = input.ca_file.empty() ? "" : core::platform::absolute(input.ca_file);
  now.clock_offset_ms = line.offset_ms;
  now.closed = false;
  if (before) return now;
  now.digest = core::hex(first_digest({answer.office, answer.executive}));
  now.connected = line.now();
  return now;
}

}

Result<Enrollment> enroll(core::Record& record, Transport& transport, const EnrollInput& input, core::Progress& progress) {
  TRY(base, origin(input.url));
  TRY(code, core::parse_code(input.code, input.today));
  TRY(before, known_connection(record, code.office));
  if (input.machine_name.size() > longest_machine_name) return Error{Code::too_long, "The machine's name"};
  progress.say("Making keys");
  const auto kept = core::code_key_path(record, code.office);
  const auto invitation = invitation_id(code.secret);
  TRY(keys, keys_for(kept, invitation, input.passphrase));
  EnrollRequest unproved{invitation, keys.machine.public_key(), keys.signing.public_key(), input.machine_name, {}, {}};
  TRY(request, proved(std::move(unproved), code.secret, keys.signing));
  Line line{transport, progress, record.clock(), base, input.ca_file, keys.machine};
  progress.say("Asking the office");
  TRY(answer, ask_greeting(line, request, code, keys));
  if (before && before->executive != answer.executive) return Error{Code::other_executive, {}};
  const auto now = connection(before, answer, keys, input, line);
  CHECKED(write_request_key(core::request_key_path(record, now.office), keys.machine));
  TRY(tx, core::Tx::begin(record.db()));
  CHECKED(core::save(record, tx, now));
  CHECKED(tx.commit());
  CHECKED(core::platform::remove_file(kept));
  return now;
}

}
