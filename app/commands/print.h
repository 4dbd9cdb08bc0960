// What is written to files: printed pages of every kind, and a document with its signatures.
#pragma once
#include <string>

#include "app/commands/session.h"
#include "core/document/verify.h"
#include "core/report/layout.h"

namespace broaden::app {

struct Outcome;

enum class Report { edp, signed_agreement, transcript, profile_card, appraisal_input, assignment_brief, re_entry_plan, whole_record };

struct Print {
  Report report{};
  std::string of;                                        // the plan, the agreement's document or the assignment that it is about
  core::Date from, to;                                   // of a transcript and of appraisal input; Date{}: this fiscal year's
  std::string path;                                      // .pdf or .html
  core::report::PageSize paper = core::report::PageSize::letter;
};
struct ExportDocument { std::string document, path; };

// bad_value: a period that ends before it begins, a path that ends in neither, a card that needs more than its one page.
// no_such_item, no_such_document, ambiguous_item. record_exists: the path is the record itself. Nothing is written then.
core::Result<Outcome> print(Session&, const Print&);
core::Result<Outcome> export_document(Session&, const ExportDocument&);
core::Result<> not_the_record(const Session&, const std::string& path);   // record_exists: no file is written over the record
// Against the roots pinned when the record was connected.
core::Result<core::Verified> verify_document(const core::Record&, const std::string& document);

}
