#include "app/commands/accept.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<> complete_links(const Record& record, Item item) {
  for (auto& field : item.noun.fields) {
    if (!field.linked()) continue;
    auto value = field.get(item.at);
    auto* typed = std::get_if<std::string>(&value);
    if (!typed) continue;
    TRY(id, resolve(record, *noun(field.linked()), *typed));
    field.set(item.at, Value{id});
  }
  return {};
}

Result<std::string> link_of(const Record& record, const Noun& noun, const Field& field, const std::string& id) {
  auto any = blank(noun);
  TRY(found, load(record, id, item(any)));
  auto value = found ? field.get(item(any).at) : Value{};
  auto* next = std::get_if<std::string>(&value);
  return next ? *next : std::string{};
}

// A plan that follows itself, by however many others, would have no beginning.
Result<> leads_nowhere_back(const Record& record, const std::string& id, Item item) {
  for (auto& field : item.noun.fields) {
    if (!field.linked() || std::string_view(field.linked()) != item.noun.name || id.empty()) continue;
    auto value = field.get(item.at);
    auto* first = std::get_if<std::string>(&value);
    std::set<std::string> seen;
    for (auto at = first ? *first : std::string{}; !at.empty() && seen.insert(at).second;) {
      if (at == id) return Error{Code::bad_value, fmt::format("{} would lead back to itself.", field.label)};
      TRY(next, link_of(record, item.noun, field, at));
      at = std::move(next);
    }
  }
  return {};
}

bool had(const ConstItem* before, const Field& field, const std::string& tag) {
  if (!before) return false;
  auto value = field.get(before->at);
  auto* tags = std::get_if<Tags>(&value);
  return tags && tags->contains(tag);
}

// What was logged under a scheme that is no longer among the packages keeps its name.
Result<> known_scheme(const Packages& packages, ConstItem item, const ConstItem* before) {
  auto* field = item.noun.field("scheme");
  if (!field) return {};
  auto value = field->get(item.at);
  auto* id = std::get_if<std::string>(&value);
  if (!id || packages.scheme(*id) || (before && field->get(before->at) == value)) return {};
  return Error{Code::unknown_scheme, *id};
}

Result<std::string> framework_of(const Record& record, Item item) {
  auto* link = item.noun.field("plan");
  if (!link || !item.noun.field("competencies")) return std::string{};
  auto value = link->get(item.at);
  Plan plan;
  if (auto* id = std::get_if<std::string>(&value)) CHECKED(load(record, *id, Item(plan)));
  return plan.framework;
}

// A merge can have made it so; then everything else about the objective can still be edited.
Result<> goal_of_the_same_plan(const Record& record, Item item, const ConstItem* before) {
  if (&item.noun != &Objective::noun) return {};
  auto& objective = *static_cast<const Objective*>(item.at);
  auto* was = before ? static_cast<const Objective*>(before->at) : nullptr;
  if (objective.goal.text.empty() || (was && was->goal == objective.goal && was->plan == objective.plan)) return {};
  Goal goal;
  TRY(found, load(record, objective.goal.text, Item(goal)));
  if (found && goal.plan.text != objective.plan.text) return Error{Code::bad_value, "Goal cannot be one of another plan."};
  return {};
}

// The other side of it: a goal does not leave the objectives that serve it behind.
Result<> objectives_come_along(const Record& record, const std::string& id, Item item, const ConstItem* before) {
  if (&item.noun != &Goal::noun || !before) return {};
  auto& plan = static_cast<const Goal*>(item.at)->plan;
  if (plan == static_cast<const Goal*>(before->at)->plan) return {};
  TRY(all, items_of<Objective>(record, "goal", id));
  auto left = std::ranges::find_if(all, [&](auto& one) { return one.item.plan != plan; });
  if (left == all.end()) return {};
  return Error{Code::bad_value, fmt::format("Plan cannot be another one while objectives of the plan that it is in serve this goal: {}.", left->id)};
}

}

// Objectives and goals speak their plan's framework. What was tagged before, or came over from an older plan, keeps its tags.
Result<> known_competencies(const Packages& packages, ConstItem item, const ConstItem* before, const std::string& framework) {
  for (auto& field : item.noun.fields) {
    auto value = field.get(item.at);
    if (auto* tags = std::get_if<Tags>(&value))
      for (auto& tag : *tags) {
        if (!packages.competency(tag)) return Error{Code::unknown_competency, tag};
        if (!framework.empty() && !tag.starts_with(framework + "/") && !had(before, field, tag))
          return Error{Code::bad_value, fmt::format("{} cannot be \"{}\": the plan uses the framework {}.", field.label, tag, framework)};
      }
    if (std::string_view(field.name) == "framework")
      if (auto* id = std::get_if<std::string>(&value); id && !packages.framework(*id)) return Error{Code::unknown_framework, *id};
  }
  return {};
}

Result<> accept(const Session& session, const std::string& id, Item item, ConstItem same, const ConstItem* before) {
  auto& record = session.record;
  CHECKED(complete_links(record, item));
  CHECKED(leads_nowhere_back(record, id, item));
  CHECKED(goal_of_the_same_plan(record, item, before));
  CHECKED(objectives_come_along(record, id, item, before));
  TRY(framework, framework_of(record, item));
  CHECKED(known_competencies(session.packages, same, before, framework));
  CHECKED(known_scheme(session.packages, same, before));
  if (auto problems = check(same); !problems.empty()) return Error{Code::bad_value, sentence(item.noun, problems.front())};
  return {};
}

}
