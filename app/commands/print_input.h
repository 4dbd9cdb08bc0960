// The facts of a printed EDP or agreement, gathered from the record.
#pragma once
#include "app/commands/session.h"
#include "core/report/reports.h"

namespace broaden::app {

core::Result<core::report::EdpInput> edp_input(const Session&, const std::string& plan);
core::Result<core::report::AgreementInput> agreement_input(const Session&, const std::string& document);

}
