#include "app/desktop/screens/learning.h"

#include "app/commands/counted.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::size_t most_years = 4;                    // each on a line of its own

std::string total_words(const YearTotal& one) {
  return hours_words(one.formal + one.informal) + " (" + hours_read(one.formal) + " formal)";
}

YearTotal earlier(const std::vector<YearTotal>& years) {
  YearTotal out;
  for (auto one = years.begin() + most_years; one != years.end(); ++one) out.formal += one->formal, out.informal += one->informal;
  return out;
}

std::string found_words(std::size_t found, std::size_t all) {
  auto entries = count_words(all, "entry", "entries");
  return found == all ? entries : grouped(static_cast<std::int64_t>(found)) + " of " + entries;
}

void draw_totals(ui::Ui& ui, const LearningTotals& view, const Packages& packages) {
  if (view.years.empty()) return;
  ui::gap(ui, 2);
  ui::Columns columns(ui, 2);
  std::vector<ui::NameValue> years;
  for (auto& one : view.years) if (years.size() < most_years) years.push_back({"FY " + std::to_string(one.year), total_words(one)});
  if (view.years.size() > most_years) years.push_back({"Before that", total_words(earlier(view.years))});
  ui::heading(ui, "Hours by fiscal year", 3);
  ui::name_values(ui, years);
  columns.next();
  ui::heading(ui, "This fiscal year by competency", 3);
  std::vector<ui::Bar> bars;
  for (auto& one : view.competencies) if (bars.size() < 6) bars.push_back({one.competency.empty() ? "No competency named" : packages.competency_name(one.competency), double(one.minutes), hours_words(one.minutes)});
  if (bars.empty()) ui::caption(ui, "Nothing logged yet.");
  else ui::bars(ui, "Hours this fiscal year by competency", bars);
}

void draw_filters(ui::Ui& ui, LearningQueryUi& query) {
  static const std::vector<ui::Option> kinds{{"", "All"}, {"formal", "Formal"}, {"informal", "Informal"}};
  ui::tabs(ui, "kind", kinds, query.kind);
  ui::search_field(ui, "filter", {.label = "Filter", .placeholder = "Words in title, provider, outcome"}, query.filter);
}

void draw_table(ui::Ui& ui, LearningLog& log, std::size_t found, std::int64_t all, LearningQueryUi& query, std::string& opened) {
  static const std::vector<ui::Column> columns{{"Date", 1.4f, false, true}, {"Title", 2.9f, false, true}, {"Kind", 1.1f}, {"Hours", 1.1f, true, true}, {"Provider", 1.6f}};
  ui::caption(ui, found_words(found, static_cast<std::size_t>(all)));
  ui::Table table(ui, "log", {"Learning log", columns, found, &query.sort, opened});
  log.look_at(table.first(), table.last());
  for (auto i = table.first(); i < table.last(); ++i) {
    auto* here = log.row(i);
    if (!here) {
      table.skip();
      continue;
    }
    auto& one = *here;
    auto row = table.row(one.id, one.item.title);
    row.text(spoken(one.item.date));
    row.strong(one.item.title);
    row.text(words_of(names<LearningKind>[static_cast<std::size_t>(one.item.kind)]));
    row.text(one.item.minutes ? hours_read(one.item.minutes->count) : "");
    row.text(one.item.provider);
    if (!row.chosen()) continue;
    opened = opened == one.id ? "" : one.id;
    if (!opened.empty()) ui.focus(one.id + "/date");   // it opens above the table
  }
}

void draw_opened(ui::Ui& ui, LearningLog& log, const ui::FormOptions& options, std::string& opened, Hands& hands) {
  auto* found = log.opened(opened);
  if (!found) return;
  ui::Card card(ui, "opened", found->item.title);
  ui::heading(ui, found->item.title, 2);
  edit_fields(ui, hands.asks, hands.editing, found->item, found->id, options);
  draw_children(ui, Learning::noun, found->id, hands);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Close")) opened.clear(), ui.focus("log/" + found->id);
  if (ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "Undo brings it back"})) hands.asks.push(Remove{&Learning::noun, found->id});
}

}

void draw(ui::Ui& ui, LearningLog& log, LearningQueryUi& query, const Packages& packages, Hands hands) {
  log.refresh(query);
  auto& how = *listed(Learning::noun);
  auto* totals = log.totals();
  if (!totals || !log.found()) return static_cast<void>(ui::waiting(ui, log.waited_since(), "Reading…"));
  log.waited_since() = 0;
  if (totals->all == 0) {
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) start_adding(hands.editing, how, {}, log.today());
    return;
  }
  auto* options = hands.lists.options(Learning::noun);
  if (!options) return;
  ui::gap(ui);
  {
    ui::Row row(ui);
    if (ui::button(ui, how.add, {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "Ctrl+N from anywhere"})) start_adding(hands.editing, how, {}, log.today());
    if (ui::button(ui, "Paste a list…", {.weight = ui::Weight::quiet, .description = "Learning from Word or a mail"})) start_pasting(hands.editing.pasting, Learning::noun, {});
  }
  draw_totals(ui, *totals, packages);
  ui::gap(ui, 3);
  draw_filters(ui, query);
  log.refresh(query);
  auto& opened = hands.editing.opened[&Learning::noun];
  draw_opened(ui, log, *options, opened, hands);
  draw_table(ui, log, *log.found(), totals->all, query, opened);
}

}
