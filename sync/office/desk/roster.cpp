#include "sync/office/desk/roster.h"

#include <algorithm>

#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/policy/findings.h"
#include "sync/office/desk/words.h"

namespace broaden::office {
namespace {

using core::Instant;
using core::Result;

constexpr const char* broadening_rule = "broadening-assignment";
constexpr const char* not_shared = "Not shared with the office";

// The clock is only as good as what was submitted: without an assignment in it the office says that it does not know.
std::string broadening(const core::Document& submission, const core::Packages& packages, core::Date today) {
  auto read = core::read_plan_submission(submission);
  if (!read || read->assignments.empty()) return not_shared;
  core::Facts facts;
  facts.profile = core::Known<core::Profile>{core::Profile::id, read->profile};
  for (const auto& one : read->assignments) facts.assignments.push_back({one.id, one.item});
  for (const auto& one : core::findings(facts, packages, today))
    if (one.rule == broadening_rule) return one.message;
  return not_shared;
}

std::string code_standing(const std::vector<Invitation>& codes, core::Date today) {
  if (codes.empty()) return "none";
  const auto& newest = codes.front();
  if (!newest.used_by.empty()) return "used";
  if (newest.withdrawn) return "withdrawn";
  return newest.expires < today ? "expired" : "open until " + core::iso(newest.expires);
}

Result<RosterRow> row_of(const Office& office, const core::Packages& packages, const Person& person, core::Date today) {
  RosterRow row{.executive = person.id, .name = person.name};
  TRY(machines, office.mailbox->machines(person.id));
  for (const auto& machine : machines) {
    if (!machine.removed) ++row.machines;
    row.heard = std::max({row.heard, machine.heard, machine.added});
  }
  TRY(codes, office.mailbox->invitations(person.id));
  row.code = code_standing(codes, today);
  TRY(line, read_line(office, person.id, today));
  row.broadening = not_shared;
  if (!line.standing.submissions.empty()) {
    const auto& newest = line.standing.submissions.back();
    row.plan = newest.stage;
    row.submitted = newest.submitted.received;
    if (auto* sent = document(line, newest.document)) row.broadening = broadening(*sent, packages, today);
  }
  for (const auto& one : line.standing.submissions)
    if (one.reviewed) row.reviewed = std::max(row.reviewed, one.reviewed->received);
  for (const auto& one : line.standing.opportunities) {
    if (!one.interest() || one.state == core::OpportunityState::withdrawn) continue;
    TRY(offered, core::read_opportunity(line.standing.documents.at(one.document)));
    row.interests.push_back(offered.title);
  }
  if (!line.standing.agreements.empty()) row.agreement = line.standing.agreements.back().state;
  return row;
}

// A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text.
std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string day(Instant at) { return at.ms ? core::iso(core::utc_date(at)) : ""; }

}

Result<std::vector<RosterRow>> roster(const Office& office, const core::Packages& packages, Instant now) {
  TRY(people, office.mailbox->people());
  std::vector<RosterRow> rows;
  for (const auto& person : people) {
    if (person.official) continue;
    TRY(row, row_of(office, packages, person, core::utc_date(now)));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string titles(const RosterRow& row) {
  std::string out;
  for (const auto& one : row.interests) out += (out.empty() ? "" : "; ") + one;
  return out;
}

std::string csv(std::span<const RosterRow> rows) {
  std::string out = "Executive,Id,Connected,Machines,Last heard from,Code,Plan,Last submission,Last review,Broadening,Agreement,Interested in\r\n";
  for (const auto& row : rows) {
    const std::string cells[] = {row.name, row.executive, row.machines ? "yes" : "no", std::to_string(row.machines), day(row.heard), row.code,
                                 row.plan ? in_words(*row.plan) : "Not submitted", day(row.submitted), day(row.reviewed), row.broadening,
                                 row.agreement ? in_words(*row.agreement) : "None", titles(row)};
    for (std::size_t i = 0; i < std::size(cells); ++i) out += (i ? "," : "") + cell(cells[i]);
    out += "\r\n";
  }
  return out;
}

}
