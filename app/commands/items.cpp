#include "app/commands/items.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/accept.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

Result<> set_defaults(const Session& session, Any& any) {
  auto* plan = std::get_if<Plan>(&any);
  if (!plan || !plan->framework.empty()) return {};
  TRY(known, profile(session.record));
  plan->framework = known.framework;
  return {};
}

// What hangs on an item goes with it: a plan's objectives, their activities, its recorded decisions.
Result<> add_removals(const Record& record, const Noun& parent, const std::string& id, std::vector<ItemEdit>& edits) {
  edits.push_back({ItemEdit::Act::remove, &parent, id, {}});
  for (auto* child : nouns()) {
    for (auto& field : child->fields) {
      if (!field.more.link || std::string_view(field.more.link) != parent.name) continue;
      std::vector<std::string> below;
      auto room = blank(*child);
      CHECKED(visit_items_of(record, *child, field.name, id, [&](std::string_view one) { below.emplace_back(one); return item(room); }));
      for (auto& one : below) CHECKED(add_removals(record, *child, one, edits));
    }
  }
  return {};
}

}

Result<Any> new_item(const Session& session, const Add& command) {
  auto any = blank(*command.noun);
  CHECKED(fill(item(any), command.typed));
  CHECKED(set_defaults(session, any));
  CHECKED(accept(session, "", item(any), item(std::as_const(any)), nullptr));
  return any;
}

Result<Outcome> add_item(Session& session, const Add& command) {
  TRY(any, new_item(session, command));
  TRY(id, add(session.record, item(std::as_const(any)), command.noun->fixed_id ? command.noun->fixed_id : ""));
  return Outcome{.ids = {id}, .said = fmt::format("{} was saved.", command.noun->label)};
}

Result<Outcome> edit_item(Session& session, const Edit& command) {
  auto* fixed = command.noun->fixed_id;
  auto id = fixed ? Result<std::string>(fixed) : resolve(session.record, *command.noun, command.id);
  if (!id) return id.error();
  auto before = blank(*command.noun);
  TRY(found, load(session.record, *id, item(before)));
  if (!found && fixed) return add_item(session, {command.noun, command.typed});
  if (!found) return Error{Code::no_such_item, command.id};
  auto after = before;
  CHECKED(fill(item(after), command.typed));
  auto was = item(std::as_const(before));
  CHECKED(accept(session, *id, item(after), item(std::as_const(after)), &was));
  CHECKED(change(session.record, *id, was, item(std::as_const(after))));
  return Outcome{.ids = {*id}, .said = fmt::format("{} was saved.", command.noun->label)};
}

Result<Outcome> remove_item(Session& session, const Remove& command) {
  if (command.noun->fixed_id) return Error{Code::bad_value, fmt::format("{} belongs to the record and stays.", command.noun->label)};
  TRY(id, resolve(session.record, *command.noun, command.id));
  std::vector<ItemEdit> edits;
  CHECKED(add_removals(session.record, *command.noun, id, edits));
  TRY(applied, edit(session.record, std::span(edits).first(1), fmt::format("Remove {}", command.noun->name)));   // takes the others along by itself
  applied.ids.clear();
  for (auto& one : edits) applied.ids.push_back(one.id);
  auto more = edits.size() - 1;
  auto along = more == 0 ? std::string{} : fmt::format(" with {} {} that belonged to it", more, more == 1 ? "item" : "items");
  bool file = std::ranges::any_of(edits, [](auto& one) { return one.noun == &Evidence::noun; });
  auto stays = file ? " The bytes of its files stay in the record for that; nothing deletes them by itself." : "";
  return Outcome{.ids = applied.ids, .said = fmt::format("{} was removed{}. Undo brings it back.{}", command.noun->label, along, stays)};
}

Result<Outcome> record_decision(Session& session, const RecordDecision& command) {
  auto typed = command.typed;
  typed.erase("scan");
  if (!command.scan.empty()) {
    TRY(hash, keep_file(session.record, command.scan));
    typed["scan"] = {hash};
  }
  TRY(outcome, add_item(session, {&Decision::noun, typed}));
  outcome.said = "The decision was recorded by you; it is not signed here.";
  return outcome;
}

}
