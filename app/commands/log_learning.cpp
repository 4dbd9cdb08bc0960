#include "app/commands/log_learning.h"

#include <fmt/format.h>

#include "app/commands/items.h"
#include "core/formats/one_line.h"
#include "core/model/quantity.h"
#include "core/store/reads.h"

namespace broaden::app {

using namespace core;

Result<Outcome> log_learning(Session& session, const LogLearning& command) {
  TRY(known, profile(session.record));
  TRY(typed, learning_in(line_of(command.words), session.clock.today(), session.packages, known.framework));
  for (auto& [field, values] : command.typed) typed[field] = values;
  TRY(outcome, add_item(session, {&Learning::noun, typed}));
  auto part = [&](const char* field) { return typed.contains(field) && !typed.at(field).empty() ? typed.at(field).front() : std::string{}; };
  auto day = parse_date(part("date"));
  outcome.said = fmt::format("Learning was saved: {}, {}{}.", part("title"), day ? spoken(*day) : "", part("minutes").empty() ? "" : fmt::format(", {} {}", grouped(part("minutes")), part("minutes") == "1" ? "hour" : "hours"));
  return outcome;
}

}
