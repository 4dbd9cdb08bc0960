#include "app/commands/evidence.h"

#include <fmt/format.h>

#include "app/commands/items.h"
#include "app/commands/print.h"
#include "core/base/platform.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

std::string name_of_file(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}

Result<std::vector<KeptEvidence>> kept_evidence(const Record& record, const std::string& learning) {
  auto all = learning.empty() ? items<Evidence>(record) : items_of<Evidence>(record, "learning", learning);
  if (!all) return all.error();
  std::vector<KeptEvidence> out;
  for (auto& one : *all) {
    TRY(bytes, kept_file_size(record, one.item.file));
    out.push_back({one.id, one.item, bytes});
  }
  return out;
}

Result<Outcome> attach_evidence(Session& session, const AttachEvidence& command) {
  TRY(learning, resolve(session.record, Learning::noun, command.learning));
  Evidence checked;                                      // words first: bytes are kept for good
  Typed typed{{"learning", {learning}}, {"name", {name_of_file(command.path)}}, {"note", {command.note}}};
  CHECKED(fill(Item(checked), typed));
  TRY(hash, keep_file(session.record, command.path));
  typed["file"] = {hash};
  TRY(outcome, add_item(session, {&Evidence::noun, typed}));
  outcome.said = fmt::format("{} was attached: a copy is kept inside the record, and the file itself was not touched.", checked.name);
  return outcome;
}

Result<Outcome> save_evidence(Session& session, const SaveEvidence& command) {
  TRY(id, resolve(session.record, Evidence::noun, command.evidence));
  Evidence evidence;
  TRY(found, load(session.record, id, Item(evidence)));
  if (!found) return Error{Code::no_such_item, command.evidence};
  CHECKED(not_the_record(session, command.path));
  auto bytes = kept_file(session.record, evidence.file);
  if (!bytes) return Error{bytes.error().code, evidence.name};
  CHECKED(platform::write_secret(command.path, *bytes));
  return Outcome{.ids = {id}, .path = command.path, .said = fmt::format("{} was written to {}.", evidence.name, command.path)};
}

}
