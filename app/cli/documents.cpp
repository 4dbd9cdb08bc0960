// Documents that were sent and received: listed, shown, exported and verified, also by a stranger without a record.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/print.h"
#include "core/base/platform.h"
#include "core/model/typed.h"
#include "core/store/documents.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json kept_json(const KeptDocument& kept) {
  return {{"document", kept.document.id}, {"type", kept.document.header.type}, {"issued", iso(kept.document.header.issued)}, {"item", kept.subject},
          {"number", kept.number ? json(*kept.number) : json()}, {"received", kept.number ? json(iso(kept.received)) : json()}, {"came_in_a_file", kept.elsewhere}};
}

Ran list_documents(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, documents(session.record, context.given.one("type")));
    TRY(elsewhere, documents_elsewhere(session.record, context.given.one("type")));
    std::ranges::move(elsewhere, std::back_inserter(all));
    auto list = json::array();
    Rows rows{{"Document", "Type", "Issued", "Received by the office"}};
    for (auto& kept : all) {
      list.push_back(kept_json(kept));
      rows.push_back({kept.document.id.substr(0, 12), words_of(kept.document.header.type), spoken(kept.document.header.issued),
                      kept.elsewhere ? "came in a file" : kept.number ? spoken(kept.received) : "not yet"});
    }
    if (context.json) say_json(list);
    else say_table(rows, "Nothing was sent or received yet.");
    return 0;
  });
}

Ran show_document(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve_document(session.record, context.given.one("DOCUMENT")));
    TRY(kept, document(session.record, id));
    if (!kept) return Error{Code::no_such_document, id};
    auto content = json::parse(kept->document.payload);
    auto out = kept_json(*kept);
    out["content"] = content;
    if (context.json) say_json(out);
    else say(content.dump(2, ' ', false, json::error_handler_t::replace));
    return 0;
  });
}

Ran export_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, ExportDocument{context.given.one("DOCUMENT"), context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

json signature_json(const VerifiedSignature& one) {
  return {{"id", one.id}, {"document", one.document}, {"type", one.type}, {"role", name(one.role)}, {"signer", one.signer}, {"person", one.person},
          {"title", one.title}, {"valid", one.valid}, {"signed_at", iso(one.signed_at)},
          {"received_at", one.received_at ? json(iso(*one.received_at)) : json()},
          {"certificate", {{"subject", one.certificate.subject}, {"issuer", one.certificate.issuer}, {"not_before", iso(one.certificate.not_before)},
                           {"not_after", iso(one.certificate.not_after)}, {"fingerprint", one.certificate.fingerprint}}},
          {"problem", one.problem.empty() ? json() : json(one.problem)}};
}

json verified_json(const Verified& verified) {
  json out{{"valid", verified.valid}, {"complete", verified.complete}, {"document", verified.document}, {"type", verified.type},
           {"title", verified.title}, {"problems", verified.problems}, {"signatures", json::array()}, {"missing", json::array()}};
  for (auto& one : verified.signatures) out["signatures"].push_back(signature_json(one));
  for (auto& one : verified.missing) out["missing"].push_back({{"role", name(one.role)}, {"name", one.name}});
  return out;
}

void say_verified(const Verified& verified) {
  say(verified.valid ? "valid" : "not valid");
  say(fmt::format("Document {} ({}{}{})", verified.document, words_of(verified.type), verified.title.empty() ? "" : ": ", verified.title));
  for (auto& one : verified.signatures) {
    say(fmt::format("\n{}: {}, {} ({})", one.valid ? "Holds" : "Does not hold", one.signer, one.title, name(one.role)));
    if (one.document != verified.document) say(fmt::format("  On           {}", words_of(one.type)));
    say(fmt::format("  Says signed  {}", spoken(one.signed_at)));
    say(fmt::format("  Received     {}", one.received_at ? spoken(*one.received_at) : "no receipt: it cannot be shown to be earlier than now"));
    say(fmt::format("  Certificate  {}, issued by {}, {} to {}", one.certificate.subject, one.certificate.issuer, spoken(utc_date(one.certificate.not_before)),
                    spoken(utc_date(one.certificate.not_after))));
    say(fmt::format("  Fingerprint  {}", one.certificate.fingerprint));
    if (!one.problem.empty()) say("  Problem      " + one.problem);
  }
  for (auto& one : verified.missing) say(fmt::format("\nNot signed yet: {}", one.name.empty() ? name(one.role) : one.name));
  for (auto& one : verified.problems) say("\nProblem: " + one);
}

Ran say_verdict(const Context& context, const Verified& verified, bool trusted) {
  if (context.json) say_json(verified_json(verified));
  else say_verified(verified);
  if (verified.valid) return 0;
  if (!trusted) return Error{Code::no_trust, {}};
  auto why = verified.problems.empty() ? std::string("see above.") : verified.problems.front();
  for (auto& one : verified.signatures) if (!one.valid && verified.problems.empty()) why = one.problem;
  return Error{Code::signature_invalid, why};
}

Ran verify_kept(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(verified, verify_document(session.record, context.given.one("DOCUMENT")));
    return say_verdict(context, verified, true);
  });
}

Ran verify_file(const Context& context) {
  TRY(file, platform::read_file(context.given.one("FILE"), largest_bundle));
  std::vector<Certificate> roots;
  for (auto& path : context.given.all("trust")) {
    TRY(pem, platform::read_file(path, 1 << 20));
    TRY(certificates, read_certificates(pem));
    roots.insert(roots.end(), certificates.begin(), certificates.end());
  }
  TRY(verified, verify(file, roots, context.clock.now()));
  return say_verdict(context, verified, !roots.empty());
}

}

std::vector<CliVerb> document_verbs() {
  Option document{"DOCUMENT", "its id, or a beginning that fits no other", true};
  return {
      {{"documents list", "List what was sent and received", {}, {{"type", "only of this type, for example plan-submission"}}}, list_documents},
      {{"documents show", "Show a document's content", {document}, {}}, show_document},
      {{"documents export", "Write a document with all its signatures to a file", {document}, {{"out", "the file to write", true}}}, export_verb},
      {{"documents verify", "Check a document's signatures against the office you connected to", {document}, {}}, verify_kept},
      {{"verify", "Check any exported document; needs no record", {{"FILE", "the exported document", true}},
        {{"trust", "the office's certificate", false, true, false, {}}}}, verify_file},
  };
}

}
