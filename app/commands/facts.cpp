#include "app/commands/facts.h"

#include "app/commands/known.h"
#include "core/store/drafts.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr const char* taken_up_setting = "suggestions-taken-up";

}

Result<Facts> facts(const Record& record, const std::vector<OfficeStanding>& offices) {
  Facts out;
  TRY(person, profile(record));
  if (!person.name.empty()) out.profile = Known<Profile>{Profile::id, person};
  TRY(all_plans, plans(record));
  for (auto& plan : all_plans) {
    TRY(standing, plan_standing(record, offices, plan.id));
    out.plans.push_back({{plan.id, plan.item}, std::string(name(standing.stage)), standing.submitted, standing.reviewed});
  }
  TRY(all_objectives, objectives(record, ""));
  TRY(all_activities, activities(record, ""));
  TRY(all_learning, learning(record));
  TRY(all_assignments, assignments(record));
  TRY(all_decisions, decisions(record, ""));
  out.objectives = known(std::move(all_objectives));
  out.activities = known(std::move(all_activities));
  out.learning = known(std::move(all_learning));
  out.assignments = known(std::move(all_assignments));
  out.decisions = known(std::move(all_decisions));
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
  TRY(weighed, facts(record, offices));
  TRY(options, finding_options(record));
  return core::findings(weighed, packages, as_of, options);
}

}
