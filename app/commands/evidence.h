// Evidence of learning: files kept inside the record by what is in them. They are never opened or run, only kept and given back.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/model/evidence.h"

namespace broaden::app {

struct Outcome;

struct AttachEvidence { std::string learning, path, note; };   // at most core::largest_file bytes
struct SaveEvidence { std::string evidence, path; };           // readable by its owner only; never over the record

struct KeptEvidence {
  std::string id;
  core::Evidence evidence;
  std::optional<std::int64_t> bytes;                     // none: not in this copy of the record
};

core::Result<std::vector<KeptEvidence>> kept_evidence(const core::Record&, const std::string& learning);   // "" for all of it
core::Result<Outcome> attach_evidence(Session&, const AttachEvidence&);   // file_missing, file_unreadable, file_too_large, bad_value
core::Result<Outcome> save_evidence(Session&, const SaveEvidence&);       // kept_file_missing, kept_file_damaged, record_exists, file_unwritable

}
