// What another program or person made, taken in: chosen, looked at, then all of it or what was ticked, as one undo step.
#include <algorithm>

#include "app/desktop/screens/files.h"
#include "app/desktop/ui/controls.h"
#include "core/base/platform.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::size_t most_shown = 200;                  // rows of what would be taken in
constexpr std::size_t most_problems = 10;                // of a transcript, each in full

struct Takeable { const char *key, *label, *words, *ending; };
constexpr Takeable takeables[] = {
    {"transcript", "A transcript of a learning system", "A CSV file with the names of its columns in the first row. A column of Social Security numbers or dates of birth is refused.", ".csv"},
    {"plan", "A plan that another prepared", "The file that an aide sends back. Each difference is yours to take or leave.", ".json"},
    {"record", "A whole record", "A file that Broaden wrote, of this record or of another.", ".json"},
    {"copy", "Another copy of this record", "From another machine of yours, or a backup. What it has is taken in and nothing here is lost; what was changed in both stays side by side. The other file is only read.", ".broaden"},
};

const Takeable& takeable(const std::string& key) {
  auto found = std::ranges::find_if(takeables, [&](auto& one) { return key == one.key; });
  return found == std::end(takeables) ? takeables[0] : *found;
}

ImportTranscript transcript_of(const FilesDraft& draft) {
  ImportTranscript out{draft.path, {}};
  for (auto& [heading, field] : draft.columns) out.map.push_back(heading + "=" + field);
  return out;
}

// As the map takes it; a length whose unit the file does not say is neither of the two.
std::string taken_as(const TranscriptColumn& column) {
  if (!column.field) return "skip";
  if (column.field->kind != Kind::minutes) return column.field->name;
  return column.unit == LengthUnit::hours ? "hours" : column.unit == LengthUnit::minutes ? "minutes" : "";
}

void draw_columns(ui::Ui& ui, const TranscriptPreview& seen, FilesDraft& draft) {
  static const std::vector<ui::Option> fields = [] {
    std::vector<ui::Option> out{{"skip", "Leave it out"}};
    for (auto& field : Learning::noun.fields) {
      if (field.kind == Kind::minutes) out.push_back({"hours", "Hours"}), out.push_back({"minutes", "Minutes"});
      else if (!field.more.link && !field.more.narrative) out.push_back({field.name, field.label});
    }
    return out;
  }();
  ui::heading(ui, "Its columns", 3);
  for (auto& column : seen.columns) {
    auto field = taken_as(column);
    ui::Scope scope(ui, column.heading);
    if (ui::choice(ui, "column", {.label = column.heading}, fields, field) != ui::Edit::committed) continue;
    draft.columns[column.heading] = field;
    draft.wants_look = true;
  }
}

void draw_rows(ui::Ui& ui, const TranscriptPreview& seen) {
  static const std::vector<ui::Column> columns{{"Row", 0.9f, true, false, 56}, {"", 1.6f}, {"Date", 1.5f}, {"Hours", 0.9f, true, false, 72}, {"Title", 2.6f}};
  ui::Table table(ui, "rows", {"Rows of the transcript", columns, std::min(seen.rows.size(), most_shown)});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = seen.rows[i];
    auto& item = one.row.learning;
    auto row = table.row(std::to_string(one.row.line), item.title);
    row.text(std::to_string(one.row.line));
    if (one.state == RowState::wrong) row.badge("Wrong", ui::Tone::error, ui::Icon::error);
    else if (one.state == RowState::duplicate) row.badge("Here already", ui::Tone::neutral, ui::Icon::check);
    else row.badge("New", ui::Tone::success, ui::Icon::add);
    row.text(item.date ? spoken(item.date) : "");
    row.text(item.minutes ? hours_read(item.minutes->count) : "");
    row.text(item.title);
  }
}

void draw_problems(ui::Ui& ui, const TranscriptPreview& seen) {
  std::size_t wrong = 0;
  for (auto& one : seen.rows)
    if (!one.row.problem.empty() && wrong++ < most_problems) ui::icon_line(ui, ui::Icon::error, "Row " + std::to_string(one.row.line) + ": " + one.row.problem, ui::Tone::error);
  if (wrong > most_problems) ui::caption(ui, "and " + grouped(static_cast<std::int64_t>(wrong - most_problems)) + " more");
}

bool draw_transcript(ui::Ui& ui, const TranscriptPreview& seen, FilesDraft& draft) {
  ui::paragraph(ui, counts(seen) + (seen.wrong ? " Nothing is taken in while a row is wrong: correct the file, or say which column is which." : ""));
  draw_problems(ui, seen);
  draw_columns(ui, seen, draft);
  if (!seen.rows.empty()) draw_rows(ui, seen);
  if (seen.rows.size() > most_shown) ui::caption(ui, "The first " + std::to_string(most_shown) + " of " + grouped(static_cast<std::int64_t>(seen.rows.size())) + " rows.");
  return seen.fresh > 0 && seen.wrong == 0;
}

void draw_difference(ui::Ui& ui, const Difference& one) {
  std::vector<ui::NameValue> lines;
  for (auto& line : one.lines) lines.push_back({line.field->label, change_words(one, line)});
  ui::name_values(ui, lines);
}

bool draw_archive(ui::Ui& ui, const ArchivePreview& seen, FilesDraft& draft, bool each) {
  ui::paragraph(ui, counts(seen));
  std::size_t shown = 0;
  for (auto& one : seen.differences) {
    if (++shown > most_shown) break;
    auto title = std::string(one.noun->label) + " " + name(one.what) + ": " + one.title;
    ui::Card card(ui, one.id, title);
    bool taken = !draft.left.contains(one.id);
    if (!each) ui::strong(ui, title);
    else if (ui::check_box(ui, "take", title, taken)) taken ? void(draft.left.erase(one.id)) : void(draft.left.insert(one.id));
    draw_difference(ui, one);
  }
  if (seen.differences.size() > most_shown) ui::caption(ui, "The first " + std::to_string(most_shown) + " of " + grouped(static_cast<std::int64_t>(seen.differences.size())) + ".");
  return (!seen.differences.empty() && draft.left.size() < seen.differences.size()) || seen.files + seen.documents + seen.targets > 0;
}

bool draw_copy(ui::Ui& ui, const CopyNews& seen) {
  ui::paragraph(ui, news_words(seen));
  return !seen.nothing();
}

Command taking(const FilesDraft& draft, const TakingView& seen) {
  if (seen.transcript) return transcript_of(draft);
  if (seen.copy) return TakeInCopy{draft.path};
  if (draft.kind == "record") return ImportRecord{draft.path};
  ImportPlanDraft out{draft.path, draft.left.empty(), {}, {draft.left.begin(), draft.left.end()}};
  return out;
}

void draw_seen(ui::Ui& ui, FilesDraft& draft, Asks& asks) {
  ui::rule(ui);
  ui::heading(ui, "What it would do", 2);
  ui::caption(ui, draft.path);
  auto& seen = *draft.seen;
  bool ready = seen.transcript ? draw_transcript(ui, *seen.transcript, draft) : seen.copy ? draw_copy(ui, *seen.copy) : draw_archive(ui, *seen.archive, draft, draft.kind == "plan") && !draft.looking;
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Take it in", {.weight = ui::Weight::primary, .key = "take", .description = seen.copy ? "A backup is made first" : "One undo takes it back", .disabled = !ready, .why_disabled = "There is nothing in it that could be taken in."}))
    asks.push(taking(draft, seen), "taking");
  if (ui::button(ui, "Leave it")) draft.seen.reset(), draft.path.clear(), draft.looking = false;
}

}

Result<TakingView> look_into(const Session& session, const FilesDraft& draft, Progress& progress) {
  TakingView out;
  if (draft.kind == "transcript") {
    TRY(seen, preview_transcript(session, transcript_of(draft), &progress));
    out.transcript = std::move(seen);
  } else if (draft.kind == "plan") {
    TRY(seen, preview(session, ImportPlanDraft{draft.path, false, {}, {}}));
    out.archive = std::move(seen);
  } else if (draft.kind == "copy") {
    TRY(seen, preview(session, TakeInCopy{draft.path}));
    out.copy = std::move(seen);
  } else {
    TRY(seen, preview(session, ImportRecord{draft.path}, &progress));
    out.archive = std::move(seen);
  }
  return out;
}

void start_taking(FilesDraft& draft, const char* kind, const std::string& record) {
  draft.kind = kind, draft.path.clear(), draft.seen.reset(), draft.looking = false;
  draft.come_to_taking = true;
  start_picking(draft.pick, platform::parent_folder(platform::absolute(record)));
}

void draw_taking(ui::Ui& ui, FilesDraft& draft, const std::string& record, Asks& asks) {
  ui::Card card(ui, "take-in", "Take in a file");
  ui::heading(ui, "Take in a file", 2);
  std::vector<ui::Option> kinds;
  for (auto& one : takeables) kinds.push_back({one.key, one.label});
  if (ui::choice(ui, "kind", {.label = "What it is"}, kinds, draft.kind) == ui::Edit::committed) draft.seen.reset(), draft.path.clear(), draft.looking = false;
  auto& kind = takeable(draft.kind);
  ui::caption(ui, kind.words);
  ui::gap(ui);
  if (ui::button(ui, "Choose a file…", {.icon = ui::Icon::attach, .key = "choose-file"})) start_picking(draft.pick, platform::parent_folder(platform::absolute(record)));
  if (draft.looking && ui::waiting(ui, draft.looking_since, draft.said.empty() ? "Looking into the file…" : draft.said) && ui::button(ui, "Stop", {.key = "stop-looking"})) draft.looking = false;
  if (draft.seen) draw_seen(ui, draft, asks);
  if (std::exchange(draft.come_to_taking, false)) ui.reveal(draft.seen ? "take-in/take" : "take-in/choose-file");
  if (asks.held()) return;
  if (auto path = pick_file(ui, draft.pick, {false, kind.label, "Choose", {kind.ending}})) {
    draft.path = *path, draft.columns.clear(), draft.left.clear(), draft.seen.reset();
    draft.wants_look = true;
  }
}

void draw_files(ui::Ui& ui, FilesDraft& draft, const std::string& record, Asks& asks) {
  draw_writing(ui, draft, asks);
  ui::gap(ui, 2);
  draw_taking(ui, draft, record, asks);
}

}
