#include <algorithm>

#include "app/desktop/screens/mobility_parts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/nouns.h"
#include "core/model/title.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr int years_ahead = 2;                           // shown at least

// By when they began; those that were over before the picture begins are not in it.
void add_positions(Lists& lists, Date first, std::vector<ui::Span>& out) {
  auto* all = lists.of(Position::noun);
  if (!all) return;
  std::vector<ui::Span> held;
  for (auto& one : all->items) {
    auto& position = std::get<Position>(one.item);
    if (position.starts && (!position.ends || position.ends >= first)) held.push_back({position.starts, position.ends, one.title, ui::Tone::neutral, "Positions"});
  }
  std::ranges::stable_sort(held, {}, &ui::Span::from);
  std::ranges::move(held, std::back_inserter(out));
}

void add_assignments(const MobilityView& view, std::vector<ui::Span>& out) {
  for (auto one = view.assignments.rbegin(); one != view.assignments.rend(); ++one)
    if (one->item.starts) out.push_back({one->item.starts, one->item.ends, title_of(one->item), one->item.starts > view.today ? ui::Tone::info : ui::Tone::success, "Assignments"});
}

// From the rule's own numbers, an agency's where it has its own: from the end of the last one, when it would be time for another.
void add_window(const MobilityView& view, Lists& lists, std::vector<ui::Span>& out) {
  for (auto& finding : findings_here(lists)) {
    if (finding.rule != "broadening-assignment" || !finding.numbers.contains("due_soon_months") || !finding.numbers.contains("due_months")) continue;
    auto last = std::ranges::find(view.assignments, finding.item, &Stored<Assignment>::id);
    if (last == view.assignments.end() || !last->item.ends || last->item.ends > view.today) continue;
    auto after = [&](const char* months) { return add_months(last->item.ends, static_cast<int>(finding.numbers.at(months))); };
    out.push_back({after("due_soon_months"), after("due_months"), "Time for it", finding.state == FindingState::due ? ui::Tone::warning : ui::Tone::info, "The next assignment, by " + std::string(name(finding.force))});
  }
}

void add_service(const MobilityView& view, Lists& lists, std::vector<ui::Span>& out) {
  auto* all = lists.of(Obligation::noun);
  if (!all) return;
  for (auto& finding : findings_here(lists)) {
    auto* owed = finding.starts && finding.ends >= view.first ? all->item(finding.item) : nullptr;
    if (owed) out.push_back({finding.starts, finding.ends, owed->title, finding.ends < view.today ? ui::Tone::success : ui::Tone::warning, "Service promised"});
  }
}

}

const std::vector<Finding>& findings_here(Lists& lists) {
  static const std::vector<Finding> none;
  auto* all = lists.findings();
  return all ? *all : none;
}

void draw_career(ui::Ui& ui, const MobilityView& view, Lists& lists) {
  std::vector<ui::Span> spans;
  add_positions(lists, view.first, spans);
  add_assignments(view, spans);
  add_window(view, lists, spans);
  add_service(view, lists, spans);
  if (spans.empty()) return;
  auto last = add_years(view.today, years_ahead);
  for (auto& one : spans) if (one.to) last = std::max(last, one.to);
  ui::timeline(ui, "Your career over the years", view.first, last, spans);
}

}
