#include "app/desktop/screens/mobility.h"

#include <algorithm>

#include "app/commands/facts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::string title_of(const Assignment& assignment) {
  return assignment.title.empty() ? words_of(names<AssignmentKind>[static_cast<std::size_t>(assignment.kind)]) + ", " + assignment.host : assignment.title;
}

std::string period_of(const Assignment& assignment) {
  return spoken(assignment.starts) + (assignment.ends ? " to " + spoken(assignment.ends) : ", end not set");
}

void draw_clock(ui::Ui& ui, const MobilityView& view) {
  for (auto& finding : view.findings) {
    if (finding.rule != "broadening-assignment") continue;
    ui::Card card(ui, "clock", "The broadening clock");
    ui::heading(ui, "The broadening clock", 2);
    ui::paragraph(ui, finding.message);
    ui::caption(ui, finding.citation + " · " + words_of(name(finding.force)) + ", " + std::string(name(finding.verification)));
  }
}

void draw_timeline(ui::Ui& ui, const MobilityView& view) {
  std::vector<ui::Span> spans;
  for (auto one = view.assignments.rbegin(); one != view.assignments.rend(); ++one)
    spans.push_back({one->item.starts, one->item.ends, title_of(one->item), one->item.starts > view.today ? ui::Tone::info : ui::Tone::success});
  ui::timeline(ui, "Assignments over the years", view.first, add_years(view.today, 2), spans);
}

void draw_lacks(ui::Ui& ui, const MobilityView& view, const std::string& id) {
  for (auto& finding : view.findings)
    if (finding.item == id && finding.state != FindingState::met) ui::icon_line(ui, ui::Icon::info, finding.message, ui::Tone::info);
}

void draw_assignment(ui::Ui& ui, const MobilityView& view, const Stored<Assignment>& one, MobilityDraft& draft, Forms& forms, Asks& asks) {
  ui::Card card(ui, one.id, title_of(one.item));
  bool open = draft.opened == one.id;
  {
    ui::Row row(ui);
    ui::heading(ui, title_of(one.item), 3);
    bool ahead = one.item.starts > view.today, over = one.item.ends && one.item.ends < view.today;
    ui::badge(ui, ahead ? "Planned" : over ? "Completed" : "Under way", over ? ui::Tone::success : ui::Tone::info, over ? ui::Icon::check_circle : ui::Icon::clock);
  }
  ui::caption(ui, words_of(names<AssignmentKind>[static_cast<std::size_t>(one.item.kind)]) + " · " + one.item.host + " · " + period_of(one.item));
  if (open) {
    edit_fields(ui, asks, forms, one.item, one.id, {});
  } else {
    for (auto& indicator : one.item.indicators) ui::icon_line(ui, ui::Icon::flag, indicator);
    if (!one.item.return_terms.empty()) ui::paragraph(ui, "Return: " + one.item.return_terms);
  }
  draw_lacks(ui, view, one.id);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, open ? "Done" : "Edit", {.description = title_of(one.item)})) draft.opened = open ? "" : one.id;
  if (open && ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "Undo brings it back"})) asks.push(Remove{&Assignment::noun, one.id});
}

}

Result<MobilityView> read_mobility(const Record& record, const Packages& packages) {
  MobilityView view;
  view.today = record.clock().today();
  TRY(all, assignments(record));
  view.assignments = std::move(all);
  TRY(weighed, findings(record, packages, view.today));
  for (auto& one : weighed) if (one.action.starts_with("assignment.") || one.rule == "broadening-assignment") view.findings.push_back(one);
  view.first = add_years(view.today, -5);
  for (auto& one : view.assignments) if (one.item.starts) view.first = std::min(view.first, one.item.starts);
  return view;
}

void draw(ui::Ui& ui, const MobilityView& view, MobilityDraft& draft, Forms& forms, Asks& asks) {
  static constexpr const char* later[] = {"objectives", "indicators", "return_terms", "outcome"};
  ui::heading(ui, "Mobility");
  if (view.assignments.empty()) {
    if (ui::empty_state(ui, ui::Icon::mobility, "A detail, a rotation, an interagency project: assignments elsewhere broaden your view. Past ones count too.", "Add an assignment"))
      draft.adding.start(forms, Assignment::noun, {});
  } else {
    ui::gap(ui);
    if (ui::button(ui, "Add an assignment", {.weight = ui::Weight::primary, .icon = ui::Icon::add})) draft.adding.start(forms, Assignment::noun, {});
    draw_clock(ui, view);
    draw_timeline(ui, view);
    for (auto& one : view.assignments) draw_assignment(ui, view, one, draft, forms, asks);
  }
  add_dialog(ui, asks, forms, draft.adding, Assignment::noun, {}, later);
}

}
