// What one does with what was learned: the practice loop, meetings that become learning, and published checklists.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

Ran say_run(const Context& context, const Command& command) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

Ran due_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(as_of, date_given(context, "as-of", session.clock.today()));
    TRY(all, app::practices_due(session.record, session.packages, as_of));
    auto list = json::array();
    Rows rows{{"Id", "What you wanted to try", "Look again on", "Reminder", "Next"}};
    for (auto& one : all) {
      list.push_back({{"id", one.practice}, {"commitment", one.commitment}, {"look_again", iso(one.look_again)}, {"reminder", one.reminder},
                      {"reminders", one.reminders}, {"reminded", iso(one.reminded)}, {"next", one.next ? json(iso(one.next)) : json()}});
      rows.push_back({one.practice, short_text(one.commitment), spoken(one.look_again), fmt::format("{} of {}", one.reminder, one.reminders), one.next ? spoken(one.next) : "that was the last"});
    }
    if (context.json) say_json(list);
    else say_table(rows, "Nothing to look at again now.");
    return 0;
  });
}

Ran look_verb(const Context& context) {
  auto& given = context.given;
  return say_run(context, LookAtPractice{given.one("ID"), given.one("worked"), given.one("happened"), given.one("why"), given.one("shared"), given.one("look-again")});
}

Ran to_learning_verb(const Context& context) { return say_run(context, MeetingToLearning{context.given.one("ID")}); }

Ran start_verb(const Context& context) { return say_run(context, StartChecklist{context.given.one("LIST"), context.given.one("from")}); }
Ran done_verb(const Context& context) { return say_run(context, FinishChecklistItem{context.given.one("ID"), context.given.one("on")}); }

json list_json(const Checklist& one, bool is_started) {
  json out{{"list", one.head.id}, {"title", one.head.title}, {"note", one.head.note}, {"source", one.head.source}, {"started", is_started}, {"items", json::array()}};
  for (auto& step : one.steps)
    out["items"].push_back({{"id", step.id}, {"title", step.title}, {"note", step.note}, {"months", step.months}, {"days", step.days}, {"force", name(step.force)},
                            {"citation", step.citation}, {"source_url", step.source_url}, {"verification", name(step.verification)}});
  return out;
}

std::string after_words(const ChecklistStep& step) {
  return step.months > 0 ? fmt::format("{} months after the first day", step.months) : fmt::format("{} days after the first day", step.days);
}

Ran available_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    auto all = json::array();
    for (auto* one : session.packages.checklists()) {
      TRY(is_started, started(session.record, one->head.id));
      all.push_back(list_json(*one, is_started));
      if (context.json) continue;
      say(fmt::format("{}: {}{}", one->head.id, one->head.title, is_started ? " (started)" : ""));
      say(fmt::format("  {}", one->head.note));
      for (auto& step : one->steps)
        say(fmt::format("  - {} ({}; {}, {}, {})", step.title, after_words(step), step.citation, name(step.force), name(step.verification)));
    }
    if (context.json) say_json(all);
    return 0;
  });
}

}

std::vector<CliVerb> growth_verbs() {
  Option id{"ID", "its id, or a beginning that fits no other", true};
  return {
      {{"practice due", "What you wanted to try and have not looked at since", {}, {{"as-of", "the day to look from"}}}, due_verb},
      {{"practice look", "Write down today what happened and why", {id},
        {{"worked", "did it work?", true, false, false, {"yes", "partly", "no"}}, {"happened", "what happened", true}, {"why", "what worked and why, or why not", true},
         {"shared", "whom you shared it with"}, {"look-again", "a later day to look once more"}}}, look_verb},
      {{"meeting to-learning", "Add learning from a meeting, in one step", {id}, {}}, to_learning_verb},
      {{"checklist available", "List published checklists, with where each item comes from", {}, {}}, available_verb},
      {{"checklist start", "Add a published checklist's items with their days", {{"LIST", "its id, as checklist available lists it", true}},
        {{"from", "the first day; by default the day you entered the SES"}}}, start_verb},
      {{"checklist done", "Say that an item is done", {id}, {{"on", "the day; by default today"}}}, done_verb},
  };
}

}
