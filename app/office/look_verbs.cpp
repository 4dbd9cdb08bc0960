#include <nlohmann/json.hpp>

#include "app/office/verb.h"
#include "core/base/platform.h"
#include "core/report/html.h"
#include "core/report/pdf.h"
#include "sync/office/desk/bundle.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/printed.h"
#include "sync/office/desk/roster.h"
#include "sync/office/desk/words.h"

namespace broaden::app::staff {
namespace {

using core::Code;
using core::Error;
using core::Instant;
using nlohmann::json;

json time_or_null(Instant at) { return at.ms ? json(core::iso(at)) : json(nullptr); }
std::string day_or(Instant at, const char* otherwise) { return at.ms ? core::spoken(core::utc_date(at)) : otherwise; }

json as_json(const office::RosterRow& row) {
  return {{"executive", row.executive}, {"name", row.name}, {"connected", row.machines > 0}, {"machines", row.machines}, {"heard", time_or_null(row.heard)},
          {"code", row.code}, {"plan", row.plan ? json(core::name(*row.plan)) : json(nullptr)}, {"submitted", time_or_null(row.submitted)},
          {"reviewed", time_or_null(row.reviewed)}, {"broadening", row.broadening}, {"agreement", row.agreement ? json(core::name(*row.agreement)) : json(nullptr)},
          {"interests", row.interests}};
}

void say_row(const office::RosterRow& row) {
  say(row.name + " (" + row.executive + ")");
  say("  Connected: " + (row.machines ? std::to_string(row.machines) + (row.machines == 1 ? " machine" : " machines") + ", last heard from " + day_or(row.heard, "never")
                                      : "not yet; code: " + row.code));
  say("  Plan: " + (row.plan ? office::in_words(*row.plan) : "Not submitted") + "; last submission " + day_or(row.submitted, "never") + ", last review " + day_or(row.reviewed, "never"));
  say("  Broadening: " + row.broadening);
  say("  Agreement: " + (row.agreement ? office::in_words(*row.agreement) : "None"));
  if (!row.interests.empty()) say("  Interested in: " + office::titles(row));
}

Ran roster(const Context& context) {
  TRY(here, context.open());
  TRY(packages, context.packages(here));
  TRY(rows, office::roster(here, packages, context.now()));
  if (context.json) {
    json list = json::array();
    for (const auto& row : rows) list.push_back(as_json(row));
    say_json(list);
  } else if (context.given.has("csv")) {
    auto text = office::csv(rows);
    say(text.substr(0, text.size() - 2));
  } else {
    for (const auto& row : rows) say_row(row);
    if (rows.empty()) say("There are no executives yet. Next: add-executive.");
  }
  return 0;
}

Ran inbox(const Context& context) {
  TRY(here, context.open());
  TRY(rows, office::inbox(here, context.now()));
  if (context.json) {
    json list = json::array();
    for (const auto& row : rows)
      list.push_back({{"document", row.document}, {"type", row.type}, {"waits", row.waits}, {"executive", row.executive}, {"name", row.name},
                      {"received", time_or_null(row.received)}, {"message", row.says}, {"next", row.next}});
    say_json(list);
    return 0;
  }
  for (const auto& row : rows) {
    say(core::spoken(row.received) + "  " + row.says);
    if (!row.document.empty()) say("  " + row.document);
    say("  Next: " + row.next);
  }
  if (rows.empty()) say("Nothing waits for the office.");
  return 0;
}

json signatures_json(const core::Verified& verified) {
  json list = json::array();
  for (const auto& one : verified.signatures)
    list.push_back({{"document", one.document}, {"role", core::name(one.role)}, {"signer", one.signer}, {"title", one.title}, {"valid", one.valid},
                    {"signed_at", core::iso(one.signed_at)}, {"received_at", one.received_at ? json(core::iso(*one.received_at)) : json(nullptr)}, {"problem", one.problem}});
  return list;
}

json state_json(const core::Standing& standing, const std::string& id) {
  if (auto* plan = core::submission(standing, id)) return core::name(plan->stage);
  if (auto* agreement = core::agreement(standing, id)) return core::name(agreement->state);
  if (auto* opportunity = core::opportunity(standing, id)) return core::name(opportunity->state);
  if (auto* package = core::package(standing, id)) return core::name(package->state);
  if (auto* statement = core::statement(standing, id)) return core::name(statement->state);
  if (auto* opportunity = core::opportunity_of(standing, id)) {
    for (const auto& interest : opportunity->interests)
      if (interest.document == id) return interest.withdrawn ? "withdrawn" : "expressed";
  }
  return nullptr;
}

Ran show(const Context& context) {
  TRY(here, context.open());
  TRY(place, office::find_document(here, context.given.one("DOCUMENT")));
  if (!context.json) {
    TRY(packages, context.packages(here));
    TRY(layout, office::layout_of(here, packages, place, context.now()));
    say(office::plain_text(layout));
    return 0;
  }
  TRY(line, office::read_line(here, place.executive, core::utc_date(context.now())));
  TRY(whole, office::bundle(here, line, place.id));
  auto verified = core::verify(whole, here.roots(), context.now());
  auto content = json::parse(whole.main.document.payload, nullptr, false);
  say_json({{"document", place.id}, {"type", whole.main.document.header.type}, {"executive", place.executive}, {"state", state_json(line.standing, place.id)},
            {"content", std::move(content)}, {"signatures", signatures_json(verified)}, {"valid", verified.valid}, {"problems", verified.problems}});
  return 0;
}

Ran report(const Context& context) {
  auto out = context.given.one("out");
  const bool pdf = out.ends_with(".pdf"), html = out.ends_with(".html");
  if (!pdf && !html) return Error{Code::wrong_usage, "--out ends in .pdf or .html"};
  TRY(here, context.open());
  TRY(packages, context.packages(here));
  TRY(place, office::find_document(here, context.given.one("DOCUMENT")));
  TRY(layout, office::layout_of(here, packages, place, context.now()));
  std::string bytes;
  if (pdf) {
    TRY(made, core::report::pdf(layout));
    bytes = std::move(made);
  } else {
    bytes = core::report::html(layout);
  }
  CHECKED(core::platform::write_file(out, bytes));
  if (context.json) say_json({{"document", place.id}, {"out", out}, {"next", "Open or print the file."}});
  else say("The report is in " + out + ". Next: open or print it.");
  return 0;
}

Ran export_file(const Context& context) {
  TRY(here, context.open());
  TRY(place, office::find_document(here, context.given.one("DOCUMENT")));
  auto out = context.given.one("out");
  TRY(text, office::export_document(here, place.id, core::utc_date(context.now())));
  CHECKED(core::platform::write_file(out, text));
  const char* next = "Anyone can check it without this office: broaden-cli verify FILE --trust CERTIFICATE.";
  if (context.json) say_json({{"document", place.id}, {"out", out}, {"next", next}});
  else {
    say("The document with all its signatures and receipts is in " + out + ".");
    say(std::string("Next: ") + next);
  }
  return 0;
}

}

std::vector<OfficeVerb> look_verbs() {
  const Option document{"DOCUMENT", "the document's id, or the beginning of it", true};
  return {
      {{"roster", "everybody: connected, plan, broadening, agreement", {}, {{"csv", "as comma-separated values, for a spreadsheet", false, false, true, {}}}}, roster},
      {{"inbox", "what waits for the office", {}, {}}, inbox},
      {{"show", "read a document here", {document}, {}}, show},
      {{"report", "write a document as PDF or HTML", {document}, {{"out", "the file to write, .pdf or .html", true}}}, report},
      {{"export", "write a document with all signatures, for anyone to verify", {document}, {{"out", "the file to write", true}}}, export_file},
  };
}

}
