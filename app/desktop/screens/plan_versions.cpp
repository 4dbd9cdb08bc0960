#include "app/desktop/screens/plan_versions.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr const char* carry_key = "carry";               // so the desk knows whose outcome it is
constexpr const char* a_new_plan = "new";

std::vector<ui::Option> comparable(const VersionsView& view) {
  std::vector<ui::Option> out;
  if (view.submitted) out.push_back({"submitted", "What was submitted last"});
  if (view.approved) out.push_back({"approved", "What was approved last"});
  for (auto& one : view.others) out.push_back({one.id, "The plan of " + one.words});
  return out;
}

std::vector<ui::Option> takers(const VersionsView& view) {
  std::vector<ui::Option> out;
  for (auto& one : view.others) if (one.starts > view.starts) out.push_back({one.id, "The plan of " + one.words});
  out.push_back({a_new_plan, "A new plan"});
  return out;
}

CarryUnfinished command_of(const VersionsView& view, const CarryingDraft& draft) {
  bool is_new = draft.into == a_new_plan;
  CarryUnfinished out{.from = view.plan, .into = is_new ? "" : draft.into, .plan = {}};
  if (is_new) out.plan = {{"starts", {draft.starts}}, {"ends", {draft.ends}}};
  return out;
}

void draw_difference(ui::Ui& ui, const PlanDifference& one) {
  ui::icon_line(ui, one.what == PlanDifference::What::added ? ui::Icon::add : one.what == PlanDifference::What::removed ? ui::Icon::remove : ui::Icon::edit, sentence(one));
  if (one.what != PlanDifference::What::changed) return;
  const std::vector<ui::NameValue> both{{"Was", one.was.empty() ? "Nothing" : one.was}, {"Is", one.is.empty() ? "Nothing" : one.is}};
  ui::name_values(ui, both);
  ui::gap(ui);
}

void draw_comparing(ui::Ui& ui, const VersionsView& view, ComparingDraft& draft) {
  ui::Dialog dialog(ui, "compare", "Compare the plan of " + view.words);
  auto all = comparable(view);
  if (all.empty()) ui::paragraph(ui, "There is nothing to compare it with yet: it was not submitted, and there is no other plan. Both can be compared here once they are there.");
  else if (ui::choice(ui, "with", {.label = "With"}, all, draft.with) == ui::Edit::committed) draft.asked = true;
  if (!draft.problem.empty()) ui::paragraph(ui, draft.problem);
  else if (!draft.title.empty()) {
    ui::heading(ui, draft.title, 3);
    if (draft.differences.empty()) ui::paragraph(ui, "Nothing differs.");
    for (auto& one : draft.differences) draw_difference(ui, one);
  }
  ui::gap(ui);
  if (ui::button(ui, "Close", {.key = "done"}) || dialog.closed()) draft = {};
}

void draw_carried(ui::Ui& ui, const CarryOverPreview& seen) {
  ui::heading(ui, "From " + spoken(seen.starts) + " to " + spoken(seen.ends) + " it would get", 3);
  for (auto& one : seen.items) {
    auto words = std::string(one.noun->label) + ": " + one.words;
    for (auto& note : one.notes) words += "\n" + note;
    ui::icon_line(ui, ui::Icon::forward, words);
  }
  for (auto& note : seen.notes) ui::caption(ui, note);
}

void draw_carrying(ui::Ui& ui, const VersionsView& view, CarryingDraft& draft, Asks& asks) {
  ui::Dialog dialog(ui, "carry", "Carry unfinished work over");
  ui::paragraph(ui, "Goals, objectives and activities that the plan of " + view.words + " leaves unfinished go into the next plan as new items that say where they come from. This plan stays as it is.");
  auto all = takers(view);
  if (ui::choice(ui, "into", {.label = "Into"}, all, draft.into) == ui::Edit::committed) draft.asked = true;
  if (draft.into == a_new_plan) {
    ui::Columns columns(ui, 2);
    if (ui::date_field(ui, "starts", {.label = "Period starts", .required = true}, draft.starts) == ui::Edit::committed) draft.asked = true;
    columns.next();
    if (ui::date_field(ui, "ends", {.label = "Period ends", .required = true}, draft.ends) == ui::Edit::committed) draft.asked = true;
  }
  if (!draft.problem.empty()) ui::icon_line(ui, ui::Icon::info, draft.problem, ui::Tone::info);
  if (draft.preview) draw_carried(ui, *draft.preview);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Carry over", {.weight = ui::Weight::primary, .icon = ui::Icon::forward, .description = "One undo takes all of it back", .disabled = !draft.preview,
                                    .why_disabled = "There is nothing to carry over."}))
    asks.push(command_of(view, draft), carry_key);
  if (ui::button(ui, "Cancel") || dialog.closed()) draft = {};
}

std::string said_of(const Error& error) {
  auto said = words(error);
  return said.next.empty() ? said.what : said.what + " " + said.next;
}

// Tags, one a line, and frameworks by the names that their packages give them.
std::string named(const Packages& packages, std::string text) {
  if (auto* framework = packages.framework(text)) return framework->head.title;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size());
    out += (out.empty() ? "" : "\n") + packages.competency_name(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void name_ids(const Packages& packages, std::vector<PlanDifference>& differences) {
  std::string_view framework = Plan::noun.field("framework")->label, competencies = Objective::noun.field("competencies")->label;
  for (auto& one : differences)
    if (one.field == framework || one.field == competencies) one.was = named(packages, one.was), one.is = named(packages, one.is);
}

// The later of two plans is what is; the earlier, what was.
Result<Compared> read_comparison(const Session& session, const VersionsView& view, ComparingDraft& draft) {
  auto other = std::ranges::find(view.others, draft.with, &PlanPeriod::id);
  if (other != view.others.end()) {
    bool later = other->starts > view.starts;
    draft.title = (later ? "Up to the plan of " : "Since the plan of ") + other->words;
    return compare_plans(session.record, later ? view.plan : other->id, later ? other->id : view.plan);
  }
  draft.title = draft.with == "approved" ? "Since it was approved" : "Since it was submitted";
  TRY(offices, standings(session.record));
  return compare_with(session.record, offices, view.plan, draft.with == "approved" ? Version::approved : Version::submitted);
}

}

void start_comparing(const VersionsView& view, ComparingDraft& draft) {
  auto all = comparable(view);
  draft = {.open = true, .asked = !all.empty(), .with = all.empty() ? "" : all.front().value};
}

// Into the next plan there is, or else a new one that begins the day after this one ends and is as long as a year.
void start_carrying(const VersionsView& view, CarryingDraft& draft) {
  auto starts = add_days(view.ends ? view.ends : view.starts, 1);
  draft = {.open = true, .asked = true, .into = a_new_plan, .starts = iso(starts), .ends = iso(add_days(add_years(starts, 1), -1))};
  auto all = takers(view);
  if (all.size() > 1) draft.into = all[all.size() - 2].value;
}

void version_buttons(ui::Ui& ui, const VersionsView& view, VersionsDraft& draft) {
  if (ui::button(ui, "Compare…", {.weight = ui::Weight::quiet, .description = "With another plan, or with what was submitted or approved"})) start_comparing(view, draft.comparing);
  if (ui::button(ui, "Carry over…", {.weight = ui::Weight::quiet, .description = "Take what is unfinished into the next plan"})) start_carrying(view, draft.carrying);
}

void draw_version_dialogs(ui::Ui& ui, const VersionsView& view, VersionsDraft& draft, Asks& asks) {
  if (asks.held()) return;
  if (draft.comparing.open) draw_comparing(ui, view, draft.comparing);
  if (draft.carrying.open) draw_carrying(ui, view, draft.carrying, asks);
}

bool read_versions(const Session& session, const VersionsView& view, VersionsDraft& draft) {
  bool comparing = std::exchange(draft.comparing.asked, false), carrying = std::exchange(draft.carrying.asked, false);
  if (comparing) {
    auto found = read_comparison(session, view, draft.comparing);
    draft.comparing.problem = found ? "" : said_of(found.error());
    if (found) name_ids(session.packages, found->differences);
    draft.comparing.differences = found ? std::move(found->differences) : std::vector<PlanDifference>{};
  }
  if (carrying) {
    auto seen = preview(session, command_of(view, draft.carrying));
    draft.carrying.problem = seen ? "" : said_of(seen.error());
    draft.carrying.preview.reset();
    if (seen) draft.carrying.preview = std::move(*seen);
  }
  return comparing || carrying;
}

}
