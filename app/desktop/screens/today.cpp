#include "app/desktop/screens/today.h"

#include <algorithm>

#include "app/commands/counted.h"
#include "app/desktop/screens/weighed.h"
#include "app/desktop/ui/controls.h"
#include "core/model/nouns.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app::screens {
namespace {

using namespace core;

struct Leads { std::string place, button; };

// "assignment.add": to where that noun is; what is not about one noun has a line of its own.
Leads leads(const std::string& action) {
  if (action == "plan.new") return {"plan", "Start a plan"};
  if (action == "plan.submit") return {"plan", "Open the plan"};
  if (action == "sync") return {"sharing", "Sync"};
  auto dot = std::min(action.find('.'), action.size());
  auto* of = noun(action.substr(0, dot));
  auto* how = of ? listed(*of) : nullptr;
  if (!how) return {};
  std::string label = of->label;
  if (!label.empty() && label.front() >= 'A' && label.front() <= 'Z') label.front() = static_cast<char>(label.front() - 'A' + 'a');
  return {std::string(how->place) + "/" + how->part, action.substr(dot) == ".add" ? std::string(how->add) : "Open the " + label};
}

void draw_finding(ui::Ui& ui, const Finding& finding, const std::string& again, TodayDraft& draft, Hands& hands) {
  auto key = finding.rule + finding.item + again;
  ui::Card card(ui, key, finding.title);
  {
    ui::Row row(ui);
    ui::heading(ui, finding.title, 3);
    ui::badge(ui, state_words(finding), tone_of(finding), finding.state == FindingState::met ? ui::Icon::check_circle : ui::Icon::clock);
  }
  ui::paragraph(ui, finding.message);
  if (draft.open == key) {
    draw_why(ui, finding, hands.lists);
  } else {
    ui::caption(ui, source_words(finding));
    if (finding.next_change) ui::caption(ui, "Next change: " + spoken(finding.next_change));
  }
  ui::gap(ui);
  ui::Row row(ui);
  auto button = finding.state == FindingState::met ? std::string{} : button_of(finding);
  if (!button.empty() && ui::button(ui, button, {.icon = ui::Icon::forward, .description = finding.settled_by})) hands.asks.go(place_of(finding.action), finding.item);
  why_button(ui, key, draft.open);
}

void draw_standing(ui::Ui& ui, const TodayView& view, Asks& asks) {
  ui::Columns columns(ui, 2);
  {
    ui::Card card(ui, "plan", "Your plan");
    ui::heading(ui, "Your plan", 3);
    ui::paragraph(ui, view.plan.empty() ? "None yet." : spoken(view.plan_from) + " to " + spoken(view.plan_to));
    ui::caption(ui, view.plan.empty() ? "A plan gives the year a direction." : view.plan_words);
    if (ui::link(ui, view.plan.empty() ? "Start a plan" : "Open the plan")) asks.go("plan", view.plan);
  }
  columns.next();
  ui::Card card(ui, "learning", "Learning");
  ui::heading(ui, "Learning in FY " + std::to_string(view.fiscal_year), 3);
  ui::paragraph(ui, hours_words(view.formal + view.informal));
  ui::caption(ui, hours_read(view.formal) + " formal, " + hours_read(view.informal) + " informal");
  if (ui::link(ui, "Log learning")) asks.go("learning", "new");
}

void draw_suggestion(ui::Ui& ui, const Suggestion& one, Asks& asks) {
  ui::Card card(ui, one.rule, one.title);
  ui::heading(ui, one.title, 3);
  ui::paragraph(ui, one.message);
  ui::caption(ui, one.citation + " · " + words_of(name(one.force)) + ", " + std::string(name(one.verification)));
  if (!one.note.empty()) ui::caption(ui, one.note);
  ui::gap(ui);
  if (ui::button(ui, one.taken_up ? "Drop this target" : "Make it my target", {.key = "take-up"})) asks.push(TakeUp{one.rule, !one.taken_up});
}

std::string offered_words(const std::vector<const Suggestion*>& some) {
  auto taken = std::ranges::count_if(some, [](auto* one) { return one->taken_up; });
  auto out = count_words(some.size(), "target", "targets");
  return taken == 0 ? out : out + ", " + std::to_string(taken) + " of them yours";
}

// By the package that they come from, each closed until it is looked at.
void draw_suggestions(ui::Ui& ui, const TodayView& view, TodayDraft& draft, Hands& hands) {
  if (view.suggestions.empty()) return;
  ui::heading(ui, "Targets you can take up", 2);
  ui::paragraph(ui, "Nobody asks these of you. One that you take up is weighed on this page like the rest, for you alone.");
  std::vector<std::pair<std::string, std::vector<const Suggestion*>>> groups;
  for (auto& one : view.suggestions) {
    auto group = std::ranges::find(groups, one.policy, &std::pair<std::string, std::vector<const Suggestion*>>::first);
    if (group == groups.end()) group = groups.insert(groups.end(), {one.policy, {}});
    group->second.push_back(&one);
  }
  for (auto& [policy, some] : groups) {
    bool open = draft.group == policy;
    ui::Scope scope(ui, policy);
    {
      ui::Row row(ui);
      if (ui::button(ui, hands.lists.policy_title(policy), {.weight = ui::Weight::quiet, .icon = open ? ui::Icon::collapse : ui::Icon::expand, .key = "targets", .description = open ? "Hide its targets" : "Show its targets"}))
        draft.group = open ? "" : policy;
      ui::caption(ui, offered_words(some));
    }
    if (open) for (auto* one : some) draw_suggestion(ui, *one, hands.asks);
  }
}

}

std::string place_of(const std::string& action) { return leads(action).place; }
std::string button_of(const Finding& finding) { return leads(finding.action).button; }

std::string due_words(const TodayView& view) {
  auto is_due = [](const Finding& one) { return one.state == FindingState::due; };
  auto due = static_cast<std::size_t>(std::ranges::count_if(view.findings, is_due));
  if (due == 0) return view.waiting > 0 ? count_words(static_cast<std::size_t>(view.waiting), "agreement waits", "agreements wait") + " for you." : "";
  auto first = std::ranges::find_if(view.findings, is_due);
  return count_words(due, "prompt is", "prompts are") + " due. The first: " + first->title + ".";
}

Result<TodayView> read_today(const Record& record, const Packages& packages, Bearings& bearings) {
  TodayView view;
  view.today = record.clock().today();
  view.fiscal_year = fiscal_year(view.today);
  TRY(person, profile(record));
  view.name = person.name;
  TRY(offices, bearings.offices(record));
  TRY(weighed, bearings.weighed(record, packages));
  TRY(logged, learning_count(record));
  view.findings = weighed->findings;
  view.suggestions = suggestions(packages, view.today, weighed->options);
  auto& plans = weighed->facts.plans;
  view.empty = plans.empty() && logged == 0 && weighed->facts.assignments.empty();
  if (!plans.empty()) {
    auto& newest = plans.front().plan;
    view.plan = newest.id;
    view.plan_from = newest.item.starts;
    view.plan_to = newest.item.ends;
    TRY(standing, plan_standing(record, *offices, newest.id));
    view.plan_words = standing.words;
  }
  TRY(years, learning_minutes(record, date(view.fiscal_year - 1, 10, 1), date(view.fiscal_year, 9, 30)));
  view.formal = years[view.fiscal_year].formal;
  view.informal = years[view.fiscal_year].informal;
  TRY(open, conflicts(record));
  view.conflicts = open.size();
  TRY(all, agreements(*offices));
  for (auto& one : all)
    if (one.standing.state == AgreementState::offered && view.waiting++ == 0) view.agreement = one.document;
  return view;
}

void draw(ui::Ui& ui, const TodayView& view, TodayDraft& draft, Hands hands) {
  auto& asks = hands.asks;
  auto first_name = view.name.substr(0, view.name.find(' '));
  ui::heading(ui, "Today");
  ui::caption(ui, spoken(view.today));
  ui::gap(ui);
  if (view.empty) {
    if (ui::empty_state(ui, ui::Icon::plan, "Welcome, " + first_name + ". Start with a plan: what this year should bring, in a sentence or two.", "Start a plan")) asks.go("plan", "new");
    return;
  }
  if (view.waiting > 0 &&
      ui::callout(ui, "agreement", {ui::Tone::info, "An agreement waits for you", "Your agency offers an agreement. Read it in full before you decide.", "Read the agreement"}))
    asks.go("agreements", view.agreement);
  if (view.conflicts > 0 &&
      ui::callout(ui, "conflicts", {ui::Tone::warning, count_words(view.conflicts, "field was changed in two copies", "fields were changed in two copies") + " of this record", "Nothing is lost: both are kept until you say which one stays.", "Look at both"}))
    asks.go("sharing/machines");
  draw_standing(ui, view, asks);
  ui::heading(ui, "What needs you next", 2);
  Repeats repeats;
  for (auto& finding : view.findings) if (finding.state != FindingState::met) draw_finding(ui, finding, repeats.of(finding), draft, hands);
  auto met = std::ranges::count(view.findings, FindingState::met, &Finding::state);
  if (met == std::ssize(view.findings)) ui::paragraph(ui, "Nothing right now.");
  if (met > 0) ui::heading(ui, "In order", 2);
  for (auto& finding : view.findings) if (finding.state == FindingState::met) draw_finding(ui, finding, repeats.of(finding), draft, hands);
  draw_suggestions(ui, view, draft, hands);
}

}
