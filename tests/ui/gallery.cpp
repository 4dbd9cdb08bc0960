#include "tests/ui/gallery.h"

#include <array>

namespace broaden::tests {
using namespace app::ui;

namespace {

const std::array<Place, 7> places{{{"today", "Today", Icon::today, 2}, {"plan", "Plan", Icon::plan}, {"learning", "Learning", Icon::learning},
  {"mobility", "Mobility", Icon::mobility}, {"agreements", "Agreements", Icon::agreements, 1}, {"sharing", "Sharing", Icon::sharing}, {"profile", "Profile", Icon::profile}}};
const std::array<Option, 8> competencies{{{"ecq/vision", "Vision", "Leading Change"}, {"ecq/external-awareness", "External Awareness", "Leading Change"},
  {"ecq/creativity", "Creativity and Innovation", "Leading Change"}, {"ecq/conflict", "Conflict Management", "Leading People"},
  {"ecq/developing", "Developing Others", "Leading People"}, {"ecq/entrepreneurship", "Entrepreneurship", "Results Driven"},
  {"ecq/financial", "Financial Management", "Business Acumen"}, {"ecq/partnering", "Partnering", "Building Coalitions"}}};
const std::array<Option, 2> kinds{{{"formal", "Formal"}, {"informal", "Informal"}}};
const std::array<Option, 3> levels{{{"none", "None yet"}, {"some", "Some", "", "A course, a reading, a talk"}, {"much", "Much", "", "I have led it myself"}}};
const std::array<Option, 3> views{{{"plan", "Plan"}, {"list", "Learning list"}, {"clock", "Broadening clock"}}};

void note(Gallery& g, Edit edit) { g.commits += edit == Edit::committed; }

void draw_form(Ui& ui, Gallery& g) {
  heading(ui, "A learning entry", 2);
  note(g, text_field(ui, "title", {.label = "Title", .hint = "As it would stand in a report", .required = true}, g.title));
  {
    Columns columns(ui, 2);
    note(g, date_field(ui, "when", {.label = "Date", .required = true}, g.when));
    note(g, hours_field(ui, "hours", {.label = "Hours"}, g.hours));
    columns.next();
    note(g, date_field(ui, "bad", {.label = "Target date", .error = "Enter a date such as Nov 3, 2026."}, g.bad_date));
    note(g, money_field(ui, "cost", {.label = "Cost in dollars"}, g.cost));
  }
  note(g, choice(ui, "kind", {.label = "Kind"}, kinds, g.kind));
  note(g, radio_group(ui, "level", {.label = "Experience with this"}, levels, g.level));
  check_box(ui, "agreed", "My rating official knows about this", g.agreed);
  check_box(ui, "told", "Keep it out of the summary that leaves", g.told, "It stays in your record either way.");
  note(g, tag_picker(ui, "tags", {.label = "Competencies", .hint = "From the framework of your plan"}, competencies, g.tags));
  note(g, lines_editor(ui, "lines", {.label = "Success indicators"}, g.lines));
  note(g, narrative(ui, "reflection", {.label = "Private reflection", .hint = "It never leaves this record."}, g.reflection));
  note(g, text_field(ui, "secret", {.label = "Passphrase", .secret = true}, g.secret));
}

void draw_table(Ui& ui, Gallery& g) {
  heading(ui, "Documents", 2);
  static const std::array<Column, 4> columns{{{"Document", 2, false, true}, {"Sent", 1.2f, false, true}, {"Hours", 0.8f, true}, {"State", 1.6f}}};
  Table table(ui, "documents", {"Documents", columns, 3, &g.sort, "r2"});
  struct { const char *id, *name, *sent, *hours, *state; Tone tone; } rows[] = {
    {"r1", "Executive Development Plan, FY 2027", "Nov 3, 2026", "40", "Under review", Tone::info},
    {"r2", "Mobility agreement with the Department of Examples", "Oct 14, 2026", "", "Waiting for you", Tone::warning},
    {"r3", "Preferences", "Oct 1, 2026", "2.5", "Received", Tone::success}};
  for (auto& r : rows) {
    auto row = table.row(r.id, r.name);
    row.text(r.name), row.text(r.sent), row.text(r.hours), row.badge(r.state, r.tone);
    if (row.chosen()) g.did = std::string("chose ") + r.id;
  }
}

void draw_blocks(Ui& ui, Gallery& g) {
  if (callout(ui, "offline", {Tone::info, "Working offline", "Three changes will be sent when you connect again.", "Connect now"})) g.did = "connect";
  callout(ui, "saved", {Tone::success, "", "The office has received your plan."});
  callout(ui, "due", {Tone::warning, "Your yearly review is due", "Your plan was last reviewed on Nov 20, 2025."});
  callout(ui, "wrong", {Tone::error, "The code has expired", "Your record is not touched. Ask your agency\u2019s executive resources office for a new one."});
  progress(ui, "Learning this fiscal year", 0.5, "20 of 40 hours");
  Bar hours[] = {{"Leading Change", 12.5, "12.5 hours"}, {"Leading People", 6, "6 hours"}, {"Building Coalitions and Communication", 0, "none yet"}};
  bars(ui, "Hours by competency group", hours);
  Span spans[] = {{core::date(2023, 2, 1), core::date(2023, 6, 1), "Detail to the Office of Examples", Tone::success},
                  {core::date(2026, 8, 1), {}, "Rotation at the Department of Samples", Tone::info}};
  timeline(ui, "Assignments", core::date(2022, 1, 1), core::date(2027, 12, 31), spans);
  {
    Card card(ui, "objective", "Objective");
    heading(ui, "Lead a cross-agency team \u2192 results by spring", 3);
    Row row(ui);
    badge(ui, "In progress", Tone::info);
    badge(ui, "Target Mar 1, 2027", Tone::neutral, Icon::event);
  }
  NameValue facts[] = {{"Host organization", "Department of Samples"}, {"From", "Aug 1, 2026"}, {"Return terms", ""}};
  name_values(ui, facts);
  if (empty_state(ui, Icon::mobility, "No assignment is planned. Broadening starts with a conversation; note the first one here.", "Add an assignment")) g.did = "assign";
}

}

void draw_gallery(Ui& ui, Gallery& g) {
  Page page(ui, {.owner = "Ana Ruiz \u00b7 Department of Examples", .saved = "Saved", .connection = "Working offline", .places = places, .current = g.place}, g.search);
  if (!page.chosen().empty()) g.went = page.chosen();
  shortcut(ui, "Ctrl+K", "Find a record, screen or command") ? ui.focus("search") : void();
  heading(ui, "Every control", 1);
  caption(ui, "A made-up page \u00b7 nothing on it is real");
  paragraph(ui, "Words that people read are set in Public Sans, in lines of at most seventy-five characters. They wrap where the column ends \u2013 "
                "and are never cut \u2026 \u201cnot even here\u201d \u2713");
  tabs(ui, "views", views, g.tab);
  {
    Row row(ui);
    if (button(ui, "Submit plan", {.weight = Weight::primary, .icon = Icon::send})) g.open = true;
    if (button(ui, "Print", {.icon = Icon::print})) g.did = "print";
    if (button(ui, "Show history", {.weight = Weight::quiet})) g.did = "history";
    if (button(ui, "Withdraw", {.weight = Weight::danger})) g.did = "withdraw";
    button(ui, "Sign", {.disabled = true, .why_disabled = "Connect to your agency first."});
    button(ui, "Help", {.weight = Weight::quiet, .icon = Icon::help, .icon_only = true});
  }
  link(ui, "What leaves this machine");
  icon_line(ui, Icon::lock, "Nothing leaves without your act.");
  draw_blocks(ui, g);
  rule(ui);
  draw_form(ui, g);
  draw_table(ui, g);
  if (!g.open) return;
  Dialog dialog(ui, "submit", "Submit this plan?");
  paragraph(ui, "Your goals, objectives and activities go to the executive resources office. Learning goes only as hours by competency.");
  text_field(ui, "remark", {.label = "A word to the office"}, g.did);
  Row row(ui);
  if (button(ui, "Submit", {.weight = Weight::primary})) g.open = false, g.did = "submitted";
  if (button(ui, "Cancel") || dialog.closed()) g.open = false;
}

void draw_long_table(Ui& ui, std::size_t rows, std::string& chosen) {
  std::string search;
  Page page(ui, {.owner = "Ana Ruiz", .saved = "Saved", .connection = "Working offline", .places = places, .current = "learning", .wide = true}, search);
  heading(ui, "Learning", 1);
  static const std::array<Column, 3> columns{{{"Date", 1, false, true}, {"Title", 3}, {"Hours", 1, true}}};
  Table table(ui, "log", {"Learning log", columns, rows});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto row = table.row("r" + std::to_string(i), "Entry " + std::to_string(i));
    row.text("Nov 3, 2026"), row.strong("Entry " + std::to_string(i)), row.text("1.5");
    if (row.chosen()) chosen = "r" + std::to_string(i);
  }
}

}
