#include "app/commands/facts.h"

#include "app/commands/known.h"
#include "core/store/drafts.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr const char* taken_up_setting = "suggestions-taken-up";

Result<> read_plans(const Record& record, const std::vector<OfficeStanding>& offices, Facts& out) {
  TRY(all, plans(record));
  for (auto& plan : all) {
    TRY(standing, plan_standing(record, offices, plan.id));
    out.plans.push_back({{plan.id, plan.item}, std::string(name(standing.stage)), standing.submitted, standing.reviewed});
  }
  return {};
}

// Every item of its noun; learning, of which there can be many thousands, is read on its own.
template <class T> Result<> read_items(const Record& record, std::vector<Known<T>>& out) {
  TRY(all, items<T>(record));
  out = known(std::move(all));
  return {};
}

// Learning as far back as the rules in use look at it, and whatever an assessment or an obligation names.
Result<> read_learning(const Record& record, const std::optional<Date>& from, Facts& out) {
  std::set<std::string> held;
  auto keep = [&](std::vector<Stored<Learning>> found) {
    for (auto& one : found)
      if (held.insert(one.id).second) out.learning.push_back({std::move(one.id), std::move(one.item)});
  };
  if (from) {
    TRY(since, learning(record, {.from = *from}));
    keep(std::move(since));
  }
  for (auto& activity : out.activities) {
    if (activity.item.kind != ActivityKind::assessment_360) continue;
    TRY(its, items_of<Learning>(record, "activity", activity.id));
    keep(std::move(its));
  }
  for (auto& obligation : out.obligations) {
    Learning item;
    if (obligation.item.learning.text.empty()) continue;
    TRY(there, load(record, obligation.item.learning.text, Item(item)));
    if (there) keep({{obligation.item.learning.text, item}});
  }
  return {};
}

}

Result<Facts> facts(const Record& record, const std::vector<OfficeStanding>& offices, const Packages& packages, Date as_of) {
  Facts out;
  TRY(options, finding_options(record));
  TRY(person, profile(record));
  if (!person.name.empty()) out.profile = Known<Profile>{Profile::id, person};
  CHECKED(read_plans(record, offices, out));
  TRY(all_objectives, objectives(record, ""));
  TRY(all_activities, activities(record, ""));
  TRY(all_assignments, assignments(record));
  TRY(all_decisions, decisions(record, ""));
  out.objectives = known(std::move(all_objectives));
  out.activities = known(std::move(all_activities));
  out.assignments = known(std::move(all_assignments));
  out.decisions = known(std::move(all_decisions));
  CHECKED(read_items(record, out.goals));
  CHECKED(read_items(record, out.positions));
  CHECKED(read_items(record, out.increments));
  CHECKED(read_items(record, out.obligations));
  CHECKED(read_items(record, out.preferences));
  CHECKED(read_items(record, out.reassignments));
  CHECKED(read_items(record, out.events));
  CHECKED(read_items(record, out.practices));
  CHECKED(read_items(record, out.checklist));
  CHECKED(read_learning(record, learning_needed(packages, as_of, options), out));
  return out;
}

Result<FindingOptions> finding_options(const Record& record) {
  TRY(list, setting(record, taken_up_setting));
  FindingOptions out;
  for (std::size_t at = 0; at < list.size();) {
    auto end = std::min(list.find(' ', at), list.size());
    if (end > at) out.taken_up.insert(list.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Result<> take_up(Record& record, const Packages& packages, const std::string& rule, bool taken_up) {
  TRY(options, finding_options(record));
  bool known_rule = false;
  for (auto& one : suggestions(packages, record.clock().today())) known_rule = known_rule || one.rule == rule;
  if (!known_rule) return Error{Code::no_such_item, rule};
  if (taken_up) options.taken_up.insert(rule);
  else options.taken_up.erase(rule);
  std::string list;
  for (auto& one : options.taken_up) (list += list.empty() ? "" : " ") += one;
  return set_setting(record, taken_up_setting, list);
}

Result<std::vector<Finding>> findings(const Record& record, const Packages& packages, Date as_of) {
  TRY(offices, standings(record));
  TRY(weighed, facts(record, offices, packages, as_of));
  TRY(options, finding_options(record));
  return core::findings(weighed, packages, as_of, options);
}

Result<std::vector<Finding>> findings_about(const Record& record, const Packages& packages, Date as_of, const std::string& item) {
  TRY(all, findings(record, packages, as_of));
  std::erase_if(all, [&](auto& one) { return one.item != item; });
  return all;
}

bool weighed_singly(const Noun& noun) { return &noun == &Obligation::noun || &noun == &Reassignment::noun; }

std::string policy_title(const Packages& packages, std::string_view policy) {
  for (auto& one : packages.policies()) if (one.head.id + "/" + one.head.version == policy) return one.head.title;
  return std::string(policy);
}

}
