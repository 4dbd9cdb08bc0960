// Reports' inputs for the tests: every text differs from every other, so that a test can look for each one.
#pragma once
#include "core/report/appraisal.h"
#include "core/report/assignment_brief.h"
#include "core/report/profile_card.h"
#include "core/report/reports.h"
#include "core/report/transcript.h"
#include "core/report/whole_record.h"

namespace broaden::tests {

core::Instant at(const char* time);                      // "2026-11-03T15:04:05Z"
core::report::EdpInput full_edp();                       // every field filled, nothing signed
core::report::AgreementInput full_agreement();           // two signers, nobody signed
core::report::TranscriptInput full_transcript();
core::report::AppraisalInput full_appraisal();
core::report::AssignmentInput full_assignment();         // with a first period and an extension
core::report::ProfileCardInput full_card();
core::report::WholeRecordInput full_record();            // something of every noun
std::vector<core::report::Layout> full_layouts();        // one of every kind
std::vector<core::report::Layout> empty_layouts();
std::vector<core::report::Layout> long_layouts();        // texts and tables that run over pages; no card, which has only one
core::report::SignatureLine signed_by(const char* role, const char* name, const char* title);
std::vector<std::string> texts(const core::report::EdpInput&);   // all that a person typed into it

}
