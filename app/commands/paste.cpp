#include "app/commands/paste.h"

#include <fmt/format.h>

#include "app/commands/accept.h"
#include "app/commands/command.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

struct PasteItem { PastedRow row; Any any; std::string problem; };

const Field* parent_field(const Noun& noun) {
  for (auto& field : noun.fields) if (field.more.link) return &field;
  return nullptr;
}

Result<std::vector<PasteItem>> look_at(const Session& session, const Paste& command) {
  std::string parent;
  auto* link = parent_field(*command.noun);
  if (link) {
    if (command.parent.empty()) return Error{Code::missing_value, link->label};
    TRY(id, resolve(session.record, *noun(link->more.link), command.parent));
    parent = id;
  }
  TRY(rows, pasted(command.text, *command.noun, session.clock.today()));
  std::vector<PasteItem> out;
  for (auto& row : rows) {
    PasteItem one{std::move(row), blank(*command.noun), {}};
    auto typed = one.row.typed;
    if (link) typed[link->name] = {parent};
    auto kept = fill(item(one.any), typed);
    if (kept) kept = accept(session, "", item(one.any), item(std::as_const(one.any)), nullptr);
    if (!kept) one.problem = words(kept.error()).what;
    out.push_back(std::move(one));
  }
  return out;
}

}

Result<std::vector<PasteRow>> preview(const Session& session, const Paste& command) {
  TRY(all, look_at(session, command));
  std::vector<PasteRow> out;
  for (auto& one : all) out.push_back({std::move(one.row), std::move(one.problem)});
  return out;
}

Result<Outcome> paste(Session& session, const Paste& command) {
  TRY(all, look_at(session, command));
  std::vector<ItemEdit> edits;
  for (auto& one : all) {
    if (one.problem.ends_with('.')) one.problem.pop_back();
    if (!one.problem.empty()) return Error{Code::bad_import, fmt::format("line {}: {}", one.row.line, one.problem)};
    edits.push_back(adding(item(std::as_const(one.any))));
  }
  TRY(applied, edit(session.record, edits, "Paste"));
  auto count = applied.ids.size();
  return Outcome{.ids = std::move(applied.ids), .said = fmt::format("{} {} added. One undo takes them back.", count, count == 1 ? "item was" : "items were")};
}

}
