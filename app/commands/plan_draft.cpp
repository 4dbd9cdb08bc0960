#include "app/commands/plan_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "app/commands/command.h"
#include "app/commands/print.h"
#include "app/commands/taking_in.h"
#include "core/base/platform.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

bool in_draft(const Noun& noun, const Field& field) { return may_hold(ArchiveKind::plan_draft, noun, field); }

template <class T> void put(std::vector<ArchiveItem>& into, std::vector<Stored<T>> all) {
  for (auto& one : all) into.push_back({std::move(one.id), std::move(one.item)});
}

std::string text_of(const Any& any, const Field& field) {
  auto value = field.get(item(any).at);
  auto* text = std::get_if<std::string>(&value);
  return text ? *text : "";
}

// The plan with what belongs to it, in the order that a file has it.
Result<std::vector<ArchiveItem>> parts_of(const Record& record, const std::string& plan) {
  std::vector<ArchiveItem> out;
  Plan head;
  TRY(found, load(record, plan, Item(head)));
  if (!found) return Error{Code::no_such_item, plan};
  out.push_back({plan, std::move(head)});
  TRY(goals, items_of<Goal>(record, "plan", plan));
  TRY(its_objectives, items_of<Objective>(record, "plan", plan));
  put(out, std::move(goals));
  std::vector<Stored<Activity>> steps;
  for (auto& one : its_objectives) {
    TRY(its, items_of<Activity>(record, "objective", one.id));
    std::ranges::move(its, std::back_inserter(steps));
  }
  put(out, std::move(its_objectives));
  put(out, std::move(steps));
  return out;
}

// Nothing but what may leave, and nothing that leads out of the file.
void strip(std::vector<ArchiveItem>& items) {
  std::set<std::string> there;
  for (auto& one : items) there.insert(one.id);
  for (auto& one : items) {
    auto here = item(one.item);
    for (auto& field : here.noun.fields)
      if (!in_draft(here.noun, field) || (field.more.refers && !there.contains(text_of(one.item, field)))) field.set(here.at, Value{});
  }
}

// One plan, and everything else hangs on it.
Result<std::string> only_plan(const Archive& archive) {
  std::set<std::string> there;
  std::string plan;
  for (auto& one : archive.items) {
    there.insert(one.id);
    if (!std::holds_alternative<Plan>(one.item)) continue;
    if (!plan.empty()) return Error{Code::bad_import, "items.plan holds more than one plan"};
    plan = one.id;
  }
  if (plan.empty()) return Error{Code::bad_import, "items.plan holds no plan"};
  for (auto& one : archive.items)
    for (auto& field : item(one.item).noun.fields)
      if (auto to = text_of(one.item, field); field.linked() && !to.empty() && !there.contains(to))
        return Error{Code::bad_import, fmt::format("{} \"{}\": {} is \"{}\", which is not in the file", item(one.item).noun.label, one.id, field.label, to)};
  return plan;
}

struct DraftComing {
  std::string plan;
  bool known = false;                                    // the plan is here already
  Archive archive;
  KnownItems here;
  Taking taking;
};

Result<DraftComing> look_at(const Session& session, const std::string& path) {
  TRY(archive, archive_in(path, ArchiveKind::plan_draft));
  TRY(plan, only_plan(archive));
  TRY(here, known_items(session.record));
  CHECKED(acceptable(session, here, archive));
  DraftComing out{plan, here.contains(plan), std::move(archive), std::move(here), {}};
  out.taking = compare(out.here, out.archive.items, session.packages, in_draft);
  if (!out.known) return out;
  TRY(parts, parts_of(session.record, plan));
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {   // what hangs on others goes first
    if (std::ranges::find(out.archive.items, part->id, &ArchiveItem::id) != out.archive.items.end()) continue;
    auto known = item(std::as_const(part->item));
    out.taking.edits.push_back({ItemEdit::Act::remove, &known.noun, part->id, {}});
    out.taking.differences.push_back({Difference::What::removed, &known.noun, part->id, short_title(known), {}});
  }
  return out;
}

// A number of the preview, or an id or its beginning.
Result<std::size_t> pick(const std::vector<Difference>& all, const std::string& typed) {
  std::size_t number = 0;
  auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error == std::errc{} && end == typed.data() + typed.size() && number >= 1 && number <= all.size()) return number - 1;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < all.size() && !typed.empty(); ++i) {
    if (all[i].id == typed) return i;
    if (!all[i].id.starts_with(typed)) continue;
    if (found) return Error{Code::ambiguous_item, typed};
    found = i;
  }
  if (!found) return Error{Code::bad_value, fmt::format("\"{}\" is none of the differences: give a number from 1 to {}, or an id that is among them.", typed, all.size())};
  return *found;
}

Result<std::set<std::size_t>> chosen(const DraftComing& coming, const ImportPlanDraft& command) {
  auto& all = coming.taking.differences;
  if ((command.all ? 1 : 0) + (command.take.empty() ? 0 : 1) + (command.leave.empty() ? 0 : 1) > 1)
    return Error{Code::bad_value, "Only one of --all, --take and --leave can be given."};
  std::set<std::size_t> out;
  for (auto& one : command.take) {
    TRY(at, pick(all, one));
    out.insert(at);
  }
  if (!command.take.empty()) return out;
  if (!command.all && command.leave.empty() && coming.known && !all.empty())
    return Error{Code::bad_value, "Say what to take: --all, --take with numbers of the preview, or --leave with those that stay out."};
  for (std::size_t i = 0; i < all.size(); ++i) out.insert(i);
  for (auto& one : command.leave) {
    TRY(at, pick(all, one));
    out.erase(at);
  }
  return out;
}

// What is taken must stand without what is left: nothing hangs on an item that is not there.
Result<> fits_together(const DraftComing& coming, const std::set<std::size_t>& taken) {
  auto& all = coming.taking.differences;
  std::set<std::string> there, touched;
  for (auto& [id, any] : coming.here) there.insert(id);
  for (auto i : taken) {
    if (all[i].what == Difference::What::removed) there.erase(all[i].id);
    else there.insert(all[i].id), touched.insert(all[i].id);
  }
  auto plan_of_goal = [&](const std::string& id) {
    auto in_file = std::ranges::find(coming.archive.items, id, &ArchiveItem::id);
    auto* any = touched.contains(id) ? &in_file->item : there.contains(id) ? &coming.here.at(id) : nullptr;
    return any ? std::get<Goal>(*any).plan.text : std::string{};
  };
  auto stands = [&](const std::string& id, const Any& any) -> Result<> {
    auto* objective = std::get_if<Objective>(&any);
    if (auto to = objective ? objective->goal.text : ""; touched.contains(id) || touched.contains(to))
      if (auto plan = to.empty() ? "" : plan_of_goal(to); !plan.empty() && plan != objective->plan.text)
        return Error{Code::bad_value, fmt::format("Objective \"{}\" would serve the goal \"{}\" of another plan: take or leave both.", id, to)};
    for (auto& field : item(any).noun.fields)
      if (auto to = text_of(any, field); field.linked() && !to.empty() && !there.contains(to) && (field.more.link || touched.contains(id)))
        return Error{Code::bad_value, fmt::format("{} \"{}\" needs \"{}\": take or leave both.", item(any).noun.label, id, to)};
    return {};
  };
  for (auto& one : coming.archive.items) if (touched.contains(one.id)) CHECKED(stands(one.id, one.item));
  for (auto& [id, any] : coming.here) if (there.contains(id) && !touched.contains(id)) CHECKED(stands(id, any));
  return {};
}

}

Result<Archive> plan_draft(const Record& record, const std::string& plan) {
  TRY(still, Snapshot::begin(record.db()));
  TRY(id, record.id());
  TRY(items, parts_of(record, plan));
  strip(items);
  return Archive{ArchiveKind::plan_draft, record.clock().now(), id, std::move(items), {}, {}, {}};
}

Result<ArchivePreview> preview(const Session& session, const ImportPlanDraft& command) {
  TRY(coming, look_at(session, command.path));
  return ArchivePreview{std::move(coming.taking.differences), coming.taking.unchanged};
}

Result<Outcome> export_plan_draft(Session& session, const ExportPlanDraft& command) {
  TRY(plan, resolve(session.record, Plan::noun, command.plan));
  TRY(archive, plan_draft(session.record, plan));
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, print(archive)));
  return Outcome{.ids = {plan}, .path = command.path,
                 .said = fmt::format("The plan was written to {}. Reflections, private fields, keys and documents are not in it.", command.path)};
}

Result<Outcome> import_plan_draft(Session& session, const ImportPlanDraft& command) {
  TRY(coming, look_at(session, command.path));
  TRY(taken, chosen(coming, command));
  CHECKED(fits_together(coming, taken));
  std::vector<ItemEdit> edits;
  for (auto i : taken) edits.push_back(std::move(coming.taking.edits[i]));
  TRY(applied, edit(session.record, edits, "Import a plan"));
  auto left = coming.taking.differences.size() - taken.size();
  auto said = taken.empty() ? std::string("Nothing was taken: the plan is as it was.")
              : coming.known ? fmt::format("The plan was changed: {} taken, {} left. One undo takes it back.", taken.size(), left)
                             : fmt::format("The plan was added with what belongs to it: {} items. One undo takes it back.", taken.size());
  return Outcome{.ids = std::move(applied.ids), .said = std::move(said)};
}

}
