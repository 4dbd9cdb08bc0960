#include "app/commands/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/command.h"
#include "app/commands/print_input.h"
#include "core/base/platform.h"
#include "core/report/html.h"
#include "core/report/pdf.h"
#include "core/store/keepsakes.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

// The ending of the name chooses the form; anything else is refused rather than guessed, before anything is gathered.
Result<bool> wants_html(const std::string& path) {
  if (path.ends_with(".html") || path.ends_with(".htm")) return true;
  if (path.ends_with(".pdf")) return false;
  return Error{Code::bad_value, fmt::format("\"{}\" ends in neither .pdf nor .html.", path)};
}

Result<Period> period_of(const Session& session, const Print& command) {
  auto year = fiscal_year(session.clock.today());
  Period period{command.from ? command.from : date(year - 1, 10, 1), command.to ? command.to : date(year, 9, 30)};
  if (period.to < period.from)
    return Error{Code::bad_value, fmt::format("The period ends on {}, before it begins on {}. Give a first day (--from) that is not after the last (--to).", spoken(period.to), spoken(period.from))};
  return period;
}

// Gathered, then laid out: what a page is about is told by its whole id.
struct Made { report::Layout layout; std::string item, document, name; };

Result<Made> make(const Session& session, const Print& command) {
  auto& record = session.record;
  switch (command.report) {
    case Report::edp: {
      TRY(plan, resolve(record, Plan::noun, command.of));
      TRY(input, edp_input(session, plan));
      return Made{report::edp(input), plan, {}, "The plan"};
    }
    case Report::signed_agreement: {
      TRY(id, resolve_document(record, command.of));
      TRY(input, agreement_input(session, id));
      return Made{report::agreement(input), {}, id, "The agreement"};
    }
    case Report::transcript: {
      TRY(period, period_of(session, command));
      TRY(input, transcript_input(session, period));
      return Made{report::transcript(input), {}, {}, "The transcript"};
    }
    case Report::appraisal_input: {
      TRY(period, period_of(session, command));
      TRY(input, appraisal_input(session, period));
      return Made{report::appraisal(input), {}, {}, "The appraisal input"};
    }
    case Report::profile_card: {
      TRY(chosen, card_lines(session));
      TRY(input, profile_card_input(session, chosen));
      return Made{report::profile_card(input), {}, {}, "The profile card"};
    }
    case Report::assignment_brief: case Report::re_entry_plan: {
      bool brief = command.report == Report::assignment_brief;
      TRY(assignment, resolve(record, Assignment::noun, command.of));
      TRY(input, assignment_input(session, assignment));
      return Made{brief ? report::assignment_brief(input) : report::re_entry_plan(input), assignment, {}, brief ? "The assignment brief" : "The re-entry plan"};
    }
    case Report::whole_record: break;
  }
  TRY(input, whole_record_input(session));
  return Made{report::whole_record(input), {}, {}, "The whole record"};
}

Result<std::vector<Certificate>> pinned_roots(const Record& record) {
  TRY(all, enrollments(record));
  std::vector<Certificate> roots;
  for (auto& one : all) {
    TRY(certificates, read_certificates(one.root_pem));
    roots.push_back(certificates.front());
  }
  TRY(elsewhere, keepsakes(record));
  for (auto& one : elsewhere) {
    if (one.root_pem.empty()) continue;
    TRY(certificates, read_certificates(one.root_pem));
    if (std::ranges::find(roots, certificates.front()) == roots.end()) roots.push_back(certificates.front());
  }
  return roots;
}

}

// A slip of the keyboard must not put a page in the place of the record itself.
Result<> not_the_record(const Session& session, const std::string& path) {
  auto there = platform::file_identity(path);
  if (there != 0 && there == platform::file_identity(session.record.path())) return Error{Code::record_exists, path};
  return {};
}

Result<Outcome> print(Session& session, const Print& command) {
  CHECKED(not_the_record(session, command.path));
  TRY(html, wants_html(command.path));
  TRY(made, make(session, command));
  if (html) CHECKED(platform::write_file(command.path, report::html(made.layout, command.paper)));
  else {
    TRY(bytes, report::pdf(made.layout, command.paper));
    CHECKED(platform::write_file(command.path, bytes));
  }
  Outcome out{.document = made.document, .path = command.path, .said = fmt::format("{} was written to {}.", made.name, command.path)};
  if (!made.item.empty()) out.ids.push_back(made.item);
  return out;
}

Result<Outcome> export_document(Session& session, const ExportDocument& command) {
  TRY(id, resolve_document(session.record, command.document));
  TRY(whole, bundle(session.record, id));
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, export_jws(whole) + "\n"));
  return Outcome{.document = id, .path = command.path,
                 .said = fmt::format("The document with its signatures was written to {}. Anyone can check it with: broaden-cli verify {} --trust OFFICE.pem",
                                     command.path, command.path)};
}

Result<Verified> verify_document(const Record& record, const std::string& typed) {
  TRY(id, resolve_document(record, typed));
  TRY(whole, bundle(record, id));
  TRY(roots, pinned_roots(record));
  return verify(whole, roots, record.clock().now());
}

}
