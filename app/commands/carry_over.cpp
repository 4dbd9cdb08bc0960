#include "app/commands/carry_over.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/commands/contents.h"
#include "app/commands/items.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

bool is_open(const Activity& activity) { return activity.status != ActivityStatus::complete && activity.status != ActivityStatus::canceled; }

std::string frameworks_of(const Tags& competencies) {
  std::set<std::string> all;
  for (auto& tag : competencies) all.insert(tag.substr(0, tag.find('/')));
  std::string out;
  for (auto& one : all) (out += out.empty() ? "" : ", ") += one;
  return out;
}

class Carrying {
 public:
  Carrying(PlanContents from, PlanContents into, bool is_new) : from_(std::move(from)), into_(std::move(into)) {
    seen = {from_.plan.id, is_new ? std::string() : into_.plan.id, into_.plan.item.starts, into_.plan.item.ends, {}, {}};
    if (is_new) into_.plan.id = add(into_.plan.item);
    follow(is_new);
  }

  void run() {
    for (auto& objective : from_.objectives) {
      std::vector<const Sent<Activity>*> open, all;
      for (auto& one : from_.activities) {
        if (one.item.objective.text != objective.id) continue;
        all.push_back(&one);
        if (is_open(one.item)) open.push_back(&one);
      }
      if (all.empty() || !open.empty()) carry(objective, open);
    }
  }

  bool found_any() const { return found_; }
  CarryOverPreview seen;
  std::vector<ItemEdit> edits;

 private:
  template <class T> std::string add(const T& item) {
    edits.push_back(adding(item));
    return id_of_edit(edits.size() - 1);
  }

  void follow(bool is_new) {
    auto& follows = into_.plan.item.follows.text;
    if (is_new || follows == from_.plan.id) return;      // a new plan says so from the start
    if (!follows.empty()) return seen.notes.push_back("It goes on saying that it follows another plan."), void();
    auto after = into_.plan.item;
    after.follows.text = from_.plan.id;
    edits.push_back({ItemEdit::Act::change, &Plan::noun, into_.plan.id, changes(into_.plan.item, after)});
  }

  void carry(const Sent<Objective>& objective, const std::vector<const Sent<Activity>*>& open) {
    found_ = true;
    auto there = std::ranges::find(into_.objectives, objective.id, [](auto& one) { return one.item.carried_from.text; });
    auto id = there == into_.objectives.end() ? carry(objective) : there->id;
    for (auto* one : open) {
      bool is_there = std::ranges::any_of(into_.activities, [&](auto& known) {
        return known.item.objective.text == id && known.item.title == one->item.title && known.item.kind == one->item.kind;
      });
      if (!is_there) carry(*one, id);
    }
  }

  std::string carry(const Sent<Objective>& from) {
    auto item = from.item;
    std::vector<std::string> notes;
    item.plan.text = into_.plan.id;
    item.carried_from.text = from.id;
    item.goal.text = carry_goal(from.item.goal.text);
    if (item.target && item.target < into_.plan.item.starts) {
      notes.push_back(fmt::format("Its target date, {}, is over: set a new one.", spoken(item.target)));
      item.target = {};
    }
    note_frameworks(item.competencies, notes);
    seen.items.push_back({&Objective::noun, from.id, item.statement, std::move(notes)});
    return add(item);
  }

  std::string carry_goal(const std::string& id) {
    auto goal = std::ranges::find(from_.goals, id, &Sent<Goal>::id);
    if (goal == from_.goals.end()) return {};
    auto there = std::ranges::find(into_.goals, goal->item.statement, [](auto& one) { return one.item.statement; });
    if (there != into_.goals.end()) return there->id;
    Sent<Goal> next{{}, goal->item};
    next.item.plan.text = into_.plan.id;
    std::vector<std::string> notes;
    note_frameworks(next.item.competencies, notes);
    seen.items.push_back({&Goal::noun, goal->id, next.item.statement, std::move(notes)});
    next.id = add(next.item);
    return into_.goals.emplace_back(std::move(next)).id;   // the next objective that serves it finds it there
  }

  void carry(const Sent<Activity>& from, const std::string& objective) {
    auto item = from.item;
    std::vector<std::string> notes;
    item.objective.text = objective;
    item.actual_cost = {};                               // was spent in the plan it comes from
    if (item.status != ActivityStatus::in_progress) {
      auto last = item.ends ? item.ends : item.starts;
      if (last && last < into_.plan.item.starts) {
        notes.push_back(fmt::format("Its dates are over ({}): set new ones.", spoken(last)));
        item.starts = item.ends = {};
      }
    }
    if (item.status == ActivityStatus::deferred) {
      notes.push_back("It was deferred, and is planned again.");
      item.status = ActivityStatus::planned;
      item.reason.clear();
    }
    seen.items.push_back({&Activity::noun, from.id, item.title, std::move(notes)});
    add(item);
  }

  void note_frameworks(const Tags& competencies, std::vector<std::string>& notes) const {
    auto& framework = into_.plan.item.framework;
    bool all_fit = std::ranges::all_of(competencies, [&](auto& tag) { return tag.starts_with(framework + "/"); });
    if (!all_fit) notes.push_back(fmt::format("It keeps its competencies of {}; the plan it goes into uses {}.", frameworks_of(competencies), framework));
  }

  PlanContents from_, into_;
  bool found_ = false;
};

Result<PlanContents> new_plan(const Session& session, const CarryUnfinished& command, const std::string& from) {
  auto typed = command.plan;
  typed["follows"] = {from};
  TRY(made, new_item(session, {&Plan::noun, typed}));
  PlanContents out;
  out.plan.item = std::get<Plan>(made);
  return out;
}

Result<Carrying> prepare(const Session& session, const CarryUnfinished& command) {
  TRY(from_id, resolve(session.record, Plan::noun, command.from));
  TRY(from, plan_contents(session.record, from_id));
  bool is_new = command.into.empty();
  auto into_id = is_new ? Result<std::string>(std::string()) : resolve(session.record, Plan::noun, command.into);
  if (!into_id) return into_id.error();
  TRY(into, is_new ? new_plan(session, command, from_id) : plan_contents(session.record, *into_id));
  if (into.plan.item.starts <= from.plan.item.starts) return Error{Code::bad_value, "The plan it goes into has to start later than the one it comes from."};
  Carrying out(std::move(from), std::move(into), is_new);
  out.run();
  if (!out.found_any()) return Error{Code::wrong_state, "nothing in this plan is unfinished."};
  if (out.seen.items.empty()) return Error{Code::wrong_state, "all that is unfinished is in that plan already."};
  return out;
}

std::string counted(const CarryOverPreview& seen, const Noun& noun, std::string_view one, std::string_view many) {
  auto n = std::ranges::count(seen.items, &noun, &CarriedItem::noun);
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

}

Result<CarryOverPreview> preview(const Session& session, const CarryUnfinished& command) {
  TRY(prepared, prepare(session, command));
  return std::move(prepared.seen);
}

Result<Outcome> carry_over(Session& session, const CarryUnfinished& command) {
  TRY(prepared, prepare(session, command));
  TRY(applied, edit(session.record, prepared.edits, "Carry over unfinished work"));
  auto& seen = prepared.seen;
  auto plan = seen.into.empty() ? applied.ids.front() : seen.into;
  if (!seen.into.empty() && (applied.ids.empty() || applied.ids.front() != plan)) applied.ids.insert(applied.ids.begin(), plan);
  return Outcome{.ids = applied.ids, .said = fmt::format("{}, {} and {} went into the plan from {} to {}. One undo takes all of it back.", counted(seen, Goal::noun, "goal", "goals"),
                                                         counted(seen, Objective::noun, "objective", "objectives"), counted(seen, Activity::noun, "activity", "activities"),
                                                         spoken(seen.starts), spoken(seen.ends))};
}

}
