#include "app/desktop/screens/mobility_parts.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"
#include "core/model/title.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_clock(ui::Ui& ui, Lists& lists) {
  for (auto& finding : findings_here(lists)) {
    if (finding.rule != "broadening-assignment") continue;
    ui::Card card(ui, "clock", "The broadening clock");
    ui::heading(ui, "The broadening clock", 2);
    ui::paragraph(ui, finding.message);
    ui::caption(ui, finding.citation + " · " + words_of(name(finding.force)) + ", " + std::string(name(finding.verification)));
  }
}

void draw_lacks(ui::Ui& ui, Lists& lists, const std::string& id) {
  for (auto& finding : findings_here(lists))
    if (finding.item == id && finding.state != FindingState::met) ui::icon_line(ui, ui::Icon::info, finding.message, ui::Tone::info);
}

void draw_state(ui::Ui& ui, const Assignment& one, Date today) {
  ui::Row row(ui);
  ui::heading(ui, title_of(one), 3);
  bool ahead = one.starts > today, over = one.ends && one.ends < today;
  ui::badge(ui, ahead ? "Planned" : over ? "Completed" : "Under way", over ? ui::Tone::success : ui::Tone::info, over ? ui::Icon::check_circle : ui::Icon::clock);
}

void print_button(ui::Ui& ui, Asks& asks, const char* label, const char* words, Print page) {
  if (ui::button(ui, label, {.weight = ui::Weight::quiet, .icon = ui::Icon::print, .description = words})) asks.write(std::move(page), {"Write it as PDF", "Write"});
}

void draw_assignment(ui::Ui& ui, const MobilityView& view, const Stored<Assignment>& one, const ui::FormOptions& options, Hands& hands) {
  auto& how = *listed(Assignment::noun);
  ui::Card card(ui, one.id, title_of(one.item));
  draw_state(ui, one.item, view.today);
  ui::caption(ui, words_of(names<AssignmentKind>[static_cast<std::size_t>(one.item.kind)]) + " · " + one.item.host + " · " + period_of(one.item));
  if (hands.editing.is_open(Assignment::noun, one.id)) {
    edit_fields(ui, hands.asks, hands.editing, one.item, one.id, options);
    draw_children(ui, Assignment::noun, one.id, hands);
  } else {
    for (auto& indicator : one.item.indicators) ui::icon_line(ui, ui::Icon::flag, indicator);
    if (!one.item.return_terms.empty()) ui::paragraph(ui, "Return: " + one.item.return_terms);
  }
  draw_lacks(ui, hands.lists, one.id);
  ui::gap(ui);
  ui::Row row(ui);
  edit_buttons(ui, hands.asks, hands.editing, how, one.id, title_of(one.item));
  print_button(ui, hands.asks, "Brief…", "What both organizations should know before it begins", Print{.report = Report::assignment_brief, .of = one.id, .from = {}, .to = {}, .path = "assignment-brief.pdf"});
  print_button(ui, hands.asks, "Re-entry plan…", "What to settle for the way back", Print{.report = Report::re_entry_plan, .of = one.id, .from = {}, .to = {}, .path = "re-entry-plan.pdf"});
}

}

Result<MobilityView> read_mobility(const Record& record) {
  MobilityView view;
  view.today = record.clock().today();
  TRY(all, assignments(record));
  view.assignments = std::move(all);
  view.first = add_years(view.today, -5);
  for (auto& one : view.assignments) if (one.item.starts) view.first = std::min(view.first, one.item.starts);
  return view;
}

void draw(ui::Ui& ui, const MobilityView& view, Hands hands) {
  auto& how = *listed(Assignment::noun);
  if (view.assignments.empty()) {
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) start_adding(hands.editing, how, {}, view.today);
    draw_career(ui, view, hands.lists);
    return;
  }
  auto* options = hands.lists.options(Assignment::noun);
  if (!options) return;
  ui::gap(ui);
  if (ui::button(ui, how.add, {.weight = ui::Weight::primary, .icon = ui::Icon::add})) start_adding(hands.editing, how, {}, view.today);
  draw_clock(ui, hands.lists);
  draw_career(ui, view, hands.lists);
  for (auto& one : view.assignments) draw_assignment(ui, view, one, *options, hands);
}

}
