#include "app/commands/practice.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/items.h"
#include "app/commands/known.h"

namespace broaden::app {
namespace {

using namespace core;

std::string label_of(const char* field) { return Practice::noun.field(field)->label; }

}

Result<std::vector<PracticeDue>> practices_due(const Record& record, const Packages& packages, Date as_of) {
  auto rules = packages.rules(as_of);
  auto rule = std::ranges::find_if(rules, [](auto& one) { return one.subject == "practice" && one.not_understood.empty(); });
  if (rule == rules.end()) return std::vector<PracticeDue>{};
  TRY(all, items<Practice>(record));
  return core::practices_due(known(std::move(all)), *rule, as_of);
}

Result<Outcome> look_at_practice(Session& session, const LookAtPractice& command) {
  if (command.worked.empty() || command.worked == "not-yet") return Error{Code::bad_value, label_of("worked") + " takes yes, partly or no."};
  if (command.happened.empty()) return Error{Code::missing_value, label_of("happened")};
  if (command.why.empty()) return Error{Code::missing_value, label_of("why")};
  auto today = session.clock.today();
  Typed typed{{"worked", {command.worked}}, {"happened", {command.happened}}, {"why", {command.why}}, {"looked", {iso(today)}}};
  if (!command.shared.empty()) typed["shared"] = {command.shared};
  if (!command.look_again.empty()) {
    auto day = parse_date(command.look_again);
    if (!day) return Error{Code::bad_date, command.look_again};
    if (*day <= today) return Error{Code::bad_value, fmt::format("{} has to be after today, {}.", label_of("look_again"), spoken(today))};
    typed["look_again"] = {command.look_again};
  }
  TRY(outcome, edit_item(session, {&Practice::noun, command.practice, typed}));
  outcome.said = command.look_again.empty() ? "What happened was written down."
                                            : fmt::format("What happened was written down. You will be reminded on {}.", spoken(*parse_date(command.look_again)));
  return outcome;
}

}
