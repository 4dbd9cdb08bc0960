#include "app/commands/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/print_input.h"
#include "core/base/platform.h"
#include "core/report/html.h"
#include "core/report/pdf.h"
#include "core/store/keepsakes.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

// The ending of the name chooses the form; anything else is refused rather than guessed.
Result<> write_report(const report::Layout& layout, const std::string& path) {
  if (path.ends_with(".html") || path.ends_with(".htm")) return platform::write_file(path, report::html(layout));
  if (!path.ends_with(".pdf")) return Error{Code::bad_value, fmt::format("\"{}\" ends in neither .pdf nor .html.", path)};
  TRY(bytes, report::pdf(layout));
  return platform::write_file(path, bytes);
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

Result<Outcome> print_edp(Session& session, const PrintEdp& command) {
  TRY(plan, resolve(session.record, Plan::noun, command.plan));
  TRY(input, edp_input(session, plan));
  CHECKED(not_the_record(session, command.path));
  CHECKED(write_report(report::edp(input), command.path));
  return Outcome{.ids = {plan}, .path = command.path, .said = fmt::format("The plan was written to {}.", command.path)};
}

Result<Outcome> print_agreement(Session& session, const PrintAgreement& command) {
  TRY(id, resolve_document(session.record, command.agreement));
  TRY(input, agreement_input(session, id));
  CHECKED(not_the_record(session, command.path));
  CHECKED(write_report(report::agreement(input), command.path));
  return Outcome{.document = id, .path = command.path, .said = fmt::format("The agreement was written to {}.", command.path)};
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
