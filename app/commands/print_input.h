// The facts of each printed page, gathered from the record.
#pragma once
#include "app/commands/card.h"
#include "core/report/appraisal.h"
#include "core/report/assignment_brief.h"
#include "core/report/profile_card.h"
#include "core/report/reports.h"
#include "core/report/transcript.h"
#include "core/report/whole_record.h"

namespace broaden::app {

struct Period { core::Date from, to; };                  // both days are in it
inline bool holds(const Period& period, core::Date day) { return day && period.from <= day && day <= period.to; }

core::Result<core::report::EdpInput> edp_input(const Session&, const std::string& plan);
core::Result<core::report::AgreementInput> agreement_input(const Session&, const std::string& document);
core::Result<core::report::TranscriptInput> transcript_input(const Session&, const Period&);
core::Result<core::report::AppraisalInput> appraisal_input(const Session&, const Period&);
core::Result<core::report::AssignmentInput> assignment_input(const Session&, const std::string& assignment);
core::Result<core::report::ProfileCardInput> profile_card_input(const Session&, const std::vector<CardLine>& chosen);
core::Result<core::report::WholeRecordInput> whole_record_input(const Session&);

}
