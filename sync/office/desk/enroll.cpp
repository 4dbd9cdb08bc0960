// Enrollment: a code's secret, shown but never sent, becomes a machine and a certificate. The answer is the root key's word.
#include "core/document/identity_events.h"
#include "sync/office/desk/endpoint.h"
#include "sync/office/desk/packages.h"
#include "sync/office/desk/put.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/proof.h"
#include "sync/protocol/request_signature.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Identity;
using core::Instant;
using core::KeyRole;
using core::Result;

constexpr int executive_years = 3;

std::string keys_of(const sync::EnrollRequest& request) { return request.machine.thumbprint() + ":" + request.signing.thumbprint(); }

Result<core::View> signed_by_its_key(const sync::RequestSignature& signature, const sync::EnrollRequest& asked) {
  if (signature.keyid != asked.machine.thumbprint()) return Error{Code::request_forged, "it is signed by another key than it names"};
  if (!sync::holds(signature, asked.machine)) return Error{Code::request_forged, "its signature is wrong"};
  if (!sync::holds_signing_key(asked)) return Error{Code::request_forged, "it does not hold the signing key it names"};
  if (asked.machine == asked.signing) return Error{Code::request_forged, "one key may not serve for two purposes"};
  return core::View(signature.signature);
}

}

sync::Reply OfficeEndpoint::enroll(const sync::Request& request, Instant now) {
  auto signature = sync::read_signature(request);
  const auto bound = signature ? core::View(signature->signature) : core::View();
  auto judged = [&]() -> Result<Answered> {
    if (!signature) return signature.error();
    TRY(asked, sync::read_enroll_request(request.body));
    CHECKED(signed_by_its_key(*signature, asked));
    if (!sync::in_time(*signature, now)) return Error{Code::clock_off, {}};
    return judge_enrollment(request, asked, now);
  }();
  if (!judged) {
    auto words = refusal(judged.error(), now);
    words.root = office_.root;
    judged = Answered{sync::status(judged.error().code), print(words)};
  }
  auto reply = sync::prove(judged->status, judged->printed, bound, keys_.root);
  return reply ? *std::move(reply) : sync::unproved(503, print(refusal(reply.error(), now)));
}

Result<OfficeEndpoint::Answered> OfficeEndpoint::judge_enrollment(const sync::Request& request, const sync::EnrollRequest& asked, Instant now) {
  const auto address = "address " + request.peer, code = "code " + asked.code;
  if (!attempts_.allowed(address, now) || !attempts_.allowed(code, now)) return Error{Code::office_busy, "there were too many wrong codes"};
  std::optional<Answered> answered;
  std::optional<Error> told;                             // a refusal whose incident has to be kept
  std::string touched;                                   // whose entries were written
  auto done = office_.mailbox->together([&]() -> Result<> {
    TRY(invited, office_.mailbox->invitation(asked.code));
    if (!invited || !sync::knows_secret(asked, sync::enrollment_key(invited->secret))) {
      attempts_.failed(address, now);
      attempts_.failed(code, now);
      return Error{Code::code_unknown, {}};
    }
    if (core::utc_date(now) > invited->expires) return Error{Code::code_expired, {}};
    if (!invited->used_by.empty() && invited->used_by != keys_of(asked)) {
      told = Error{Code::code_used, {}};
      return office_.mailbox->tell({now, invited->executive, "Another machine tried a code that was already used. Its key: " + asked.machine.thumbprint()});
    }
    if (invited->withdrawn) return Error{Code::code_expired, {}};
    if (invited->used_by.empty()) {
      touched = invited->executive;
      TRY(printed, admit_machine(*invited, asked, now));
      answered = Answered{200, std::move(printed)};
      return office_.mailbox->use(invited->row, keys_of(asked), answered->printed, now);
    }
    TRY(machine, office_.mailbox->machine(asked.machine.thumbprint()));
    if (!machine || machine->removed) return Error{Code::code_expired, {}};
    answered = Answered{200, invited->answer};
    return {};
  });
  if (!done) { lines_.erase(touched); return done.error(); }   // what was rolled back may stand in it
  if (told) return *told;
  return *std::move(answered);
}

Result<std::string> OfficeEndpoint::admit_machine(const Invitation& invited, const sync::EnrollRequest& asked, Instant now) {
  TRY(people, office_.mailbox->people());
  auto person = std::find_if(people.begin(), people.end(), [&](const Person& one) { return one.id == invited.executive; });
  if (person == people.end()) return Error{Code::no_such_person, invited.executive};
  TRY(known, office_.mailbox->machine(asked.machine.thumbprint()));
  if (known && (known->executive != person->id || known->removed)) return Error{Code::request_forged, "its key was used before"};

  Identity who{office_.agency.id, KeyRole::executive, person->id};
  TRY(certificate, core::issue(office_.root, keys_.root, person->name, who, asked.signing, valid_for(now, executive_years)));
  TRY(here, line(person->id, now));
  CHECKED(announce(office_, *here, certificate, person->name, keys_.document, now));
  if (!known) {
    CHECKED(office_.mailbox->add(Machine{.thumbprint = asked.machine.thumbprint(), .executive = person->id, .name = asked.machine_name, .key = asked.machine.der(), .added = now}));
    TRY(event, core::build(core::MachineAdded{asked.machine.thumbprint(), asked.machine_name, asked.machine}, {office_.agency.id, person->id, now, {}, {}}));
    CHECKED(put(office_, *here, event, {keys_.document, std::string(office_title)}, now));
  }
  CHECKED(announce_officials(office_, *here, keys_.document, now));
  CHECKED(deliver_packages(office_, *here, keys_.document, now));
  return print(sync::EnrollAnswer{office_.agency.name, office_.agency.id, person->id, person->name, office_.root, keys_.document.certificate,
                                  keys_.online.chain.front(), certificate});
}

}
