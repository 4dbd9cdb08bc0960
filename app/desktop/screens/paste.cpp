#include "app/desktop/screens/paste.h"

#include <algorithm>

#include "app/commands/counted.h"
#include "app/desktop/screens/listed.h"
#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::size_t most_lines = 200;                  // shown of what was pasted

// The first field is what people would call it; the others are told after it.
std::string first_words(const Noun& noun, const PasteRow& one) {
  for (auto& field : noun.fields)
    if (auto found = one.row.typed.find(field.name); found != one.row.typed.end() && field.more.required && field.kind != Kind::date) return found->second.front();
  return one.row.typed.empty() ? "" : one.row.typed.begin()->second.front();
}

std::string as_read(const Field& field, const std::string& typed) {
  auto value = parse(field, typed);
  return value ? shown(field, *value) : typed;
}

std::string other_words(const Noun& noun, const PasteRow& one) {
  if (!one.problem.empty()) return one.problem;
  std::string out, first = first_words(noun, one);
  for (auto& field : noun.fields) {
    auto found = one.row.typed.find(field.name);
    if (found != one.row.typed.end() && found->second.front() != first) out += (out.empty() ? "" : "; ") + std::string(field.label) + ": " + as_read(field, found->second.front());
  }
  for (auto& what : one.row.unclear) out += (out.empty() ? "" : "; ") + std::string("Unclear: ") + what;
  return out;
}

void draw_rows(ui::Ui& ui, const Noun& noun, const std::vector<PasteRow>& rows) {
  static const std::vector<ui::Column> columns{{"Line", 0.9f, true, false, 56}, {"", 1.8f}, {"What it becomes", 3}, {"With", 2.6f}};
  ui::Table table(ui, "rows", {"What each line becomes", columns, std::min(rows.size(), most_lines)});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = rows[i];
    auto row = table.row(std::to_string(one.row.line), first_words(noun, one));
    row.text(std::to_string(one.row.line));
    if (!one.problem.empty()) row.badge("Not yet", ui::Tone::error, ui::Icon::error);
    else if (!one.row.unclear.empty()) row.badge("Unclear", ui::Tone::warning, ui::Icon::warning);
    else row.badge("New", ui::Tone::success, ui::Icon::add);
    row.text(first_words(noun, one));
    row.text(other_words(noun, one));
  }
}

bool draw_found(ui::Ui& ui, const PasteDraft& draft) {   // all of it can be added
  auto& rows = *draft.rows;
  auto wrong = static_cast<std::size_t>(std::ranges::count_if(rows, [](auto& one) { return !one.problem.empty(); }));
  ui::paragraph(ui, count_words(rows.size(), "item", "items") + " found." + (wrong ? " " + count_words(wrong, "line", "lines") + " cannot be kept yet: change the text, and look again." : ""));
  draw_rows(ui, *draft.noun, rows);
  if (rows.size() > most_lines) ui::caption(ui, "The first " + std::to_string(most_lines) + " are shown.");
  return wrong == 0 && !rows.empty();
}

}

void start_pasting(PasteDraft& draft, const Noun& noun, const std::string& parent) {
  draft = {.noun = &noun, .parent = parent, .text = {}, .rows = {}, .problem = {}};
}

void draw_paste(ui::Ui& ui, PasteDraft& draft, Asks& asks) {
  if (!draft.noun || asks.held()) return;
  ui::Dialog dialog(ui, "paste", "Paste a list: " + std::string(listed(*draft.noun)->plural));
  ui::paragraph(ui, "Paragraphs, bullets or a table from Word or a mail. A date or a length at the end of a line is read: \"Course, 2 hours\".");
  auto typed = ui::narrative(ui, "text", {.label = "The text", .error = draft.problem}, draft.text, 6);
  if (typed != ui::Edit::none) draft.rows.reset(), draft.problem.clear();
  bool ready = draft.rows && draw_found(ui, draft);
  ui::gap(ui);
  ui::Row row(ui);
  if (ready) {
    if (ui::button(ui, "Add " + count_words(draft.rows->size(), "item", "items"), {.weight = ui::Weight::primary, .icon = ui::Icon::add, .key = "add", .description = "One undo takes them back"}))
      asks.push(Paste{draft.noun, draft.text, draft.parent}, "paste");
  } else if (ui::button(ui, "Look at it", {.weight = ui::Weight::primary, .key = "look", .description = "Nothing is added yet", .disabled = draft.text.empty(), .why_disabled = "Paste something first."})) {
    draft.wants_look = true;
  }
  if (ui::button(ui, "Cancel") || dialog.closed()) draft = {};
}

}
