#include "app/desktop/screens/machines.h"

#include "app/commands/counted.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::size_t most_conflicts = 50;               // on one page: the next ones come as these are settled

void draw_side(ui::Ui& ui, const ConflictView& conflict, std::size_t index, Asks& asks) {
  auto& side = conflict.sides[index];
  auto key = "side-" + std::to_string(index);
  ui::Card card(ui, key, side.from);
  ui::strong(ui, side.words.empty() ? "Nothing" : side.words);
  ui::caption(ui, side.from);
  if (index == 0) ui::badge(ui, "Shown meanwhile", ui::Tone::info, ui::Icon::info);
  else ui::badge(ui, "Kept aside", ui::Tone::neutral, ui::Icon::history);
  if (!conflict.known) return;
  ui::gap(ui);
  if (ui::button(ui, "Keep this", {.icon = ui::Icon::check, .description = conflict.label + ": " + (side.words.empty() ? "nothing" : side.words)}))
    asks.push(Settle{conflict.item, conflict.field, conflict.member, side.value}, "settle");
}

void draw_conflict(ui::Ui& ui, const ConflictView& one) {
  ui::heading(ui, one.label, 3);
  ui::caption(ui, one.noun + " · " + one.title);
  if (!one.before.empty()) ui::caption(ui, "Before that: " + one.before);
  if (!one.known) ui::icon_line(ui, ui::Icon::info, "A newer Broaden wrote this. It can be settled there.", ui::Tone::info);
}

void draw_conflicts(ui::Ui& ui, const MachinesView& view, Asks& asks) {
  if (view.conflicts.empty()) return;
  ui::heading(ui, "Changed in two copies", 2);
  ui::paragraph(ui, "The later change shows meanwhile, and the other is kept. Say which one stays; undo brings both back.");
  for (std::size_t i = 0; i < view.conflicts.size() && i < most_conflicts; ++i) {
    auto& one = view.conflicts[i];
    ui::Scope scope(ui, one.item + "/" + one.field + "/" + one.member);
    draw_conflict(ui, one);
    for (std::size_t from = 0; from < one.sides.size(); from += 2) {
      ui::Columns columns(ui, 2);
      draw_side(ui, one, from, asks);
      columns.next();
      if (from + 1 < one.sides.size()) draw_side(ui, one, from + 1, asks);
    }
  }
  if (view.conflicts.size() > most_conflicts) ui::caption(ui, "The first " + std::to_string(most_conflicts) + " of " + grouped(static_cast<std::int64_t>(view.conflicts.size())) + ".");
}

void draw_copies(ui::Ui& ui, const MachinesView& view, FilesDraft& files, Asks& asks) {
  ui::heading(ui, "Copies of this record", 2);
  ui::paragraph(ui, "Your record can lie on several machines, and each copy goes on by itself. Take in what another one has whenever you like: nothing on either side is lost.");
  if (ui::button(ui, "Take in another copy…", {.icon = ui::Icon::attach})) {
    start_taking(files, "copy", view.record);
    asks.go("sharing/files");
  }
  ui::gap(ui);
  static const std::vector<ui::Column> columns{{"Copy", 2}, {"Changes", 1, true}, {"Latest change", 2}};
  ui::Table table(ui, "copies", {"Copies of this record", columns, view.copies.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.copies[i];
    auto row = table.row(one.key, one.name);
    row.strong(one.name);
    row.text(one.changes);
    row.text(one.latest);
  }
}

void draw_connected(ui::Ui& ui, const MachinesView& view) {
  if (view.machines.empty()) return;
  ui::heading(ui, "Machines connected to " + view.agency, 2);
  static const std::vector<ui::Column> columns{{"Machine", 2}, {"Since", 1}, {"", 2}};
  ui::Table table(ui, "machines", {"Machines connected to " + view.agency, columns, view.machines.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.machines[i];
    auto name = one.name.empty() ? std::string("Without a name") : one.name;
    auto row = table.row("machine-" + std::to_string(i), name);
    row.strong(name);
    row.text(spoken(one.since));
    if (!one.removed.empty()) row.badge("Removed: " + one.removed, ui::Tone::neutral, ui::Icon::close);
    else row.badge(one.here ? "This machine" : "May sync", one.here ? ui::Tone::success : ui::Tone::info, one.here ? ui::Icon::check_circle : ui::Icon::connected);
  }
}

}

Result<MachinesView> read_machines_page(const Session& session) {
  MachinesView view;
  view.record = session.record.path();
  TRY(conflicts, conflict_views(session));
  view.conflicts = std::move(conflicts);
  TRY(all, copies(session.record));
  for (auto& one : all) view.copies.push_back({one.writer, copy_words(session.record, one.writer), grouped(one.changes), one.changes == 0 ? "" : spoken(one.last)});
  TRY(connection, connection_view(session.record));
  if (connection) view.agency = connection->agency, view.machines = std::move(connection->machines);
  return view;
}

void draw_machines(ui::Ui& ui, const MachinesView& view, FilesDraft& files, Asks& asks) {
  draw_conflicts(ui, view, asks);
  draw_copies(ui, view, files, asks);
  draw_connected(ui, view);
}

}
