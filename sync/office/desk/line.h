// One executive's entries, read and understood: what rules and states are asked with.
#pragma once
#include "core/document/states.h"
#include "sync/office/desk/office.h"

namespace broaden::office {

struct Line {
  core::MailboxName name;
  Head head;
  std::vector<core::Entry> entries;                      // documents and signatures, in order; sealed ones are not for the office to read
  core::Standing standing;
  core::Date as_of;
};

core::Result<Line> read_line(const Office&, const std::string& executive, core::Date as_of);
core::Result<> catch_up(const Office&, Line&, core::Date as_of);   // reads what was appended since; from the start after a restore

const core::Document* document(const Line&, const std::string& id);           // nullptr: not there
const core::Signature* signature(const Line&, const std::string& id);
std::vector<core::Signature> signatures(const Line&, const std::string& document);

}
