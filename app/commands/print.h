// What is written to files: the EDP, an agreement, a document with its signatures.
#pragma once
#include "app/commands/command.h"
#include "core/document/verify.h"

namespace broaden::app {

core::Result<> not_the_record(const Session&, const std::string& path);   // record_exists: a file is not written over the record
core::Result<Outcome> print_edp(Session&, const PrintEdp&);
core::Result<Outcome> print_agreement(Session&, const PrintAgreement&);
core::Result<Outcome> export_document(Session&, const ExportDocument&);
// Against the roots pinned when the record was connected.
core::Result<core::Verified> verify_document(const core::Record&, const std::string& document);

}
