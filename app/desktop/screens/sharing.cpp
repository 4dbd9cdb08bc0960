#include "app/desktop/screens/sharing.h"

#include <algorithm>

#include "app/commands/connection.h"
#include "app/desktop/ui/controls.h"
#include "core/document/identity_events.h"
#include "core/model/nouns.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/store/documents.h"
#include "core/store/history.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::int64_t shown_changes = 12;

std::string change_words(const HistoryLine& line) {
  auto* of = noun(line.noun);
  std::string what = of ? of->label : line.noun;
  if (line.field.empty()) return what + (line.removal ? " removed" : " added");
  auto* field = of ? of->field(line.field) : nullptr;
  return what + ": " + (field ? field->label : line.field) + " changed";
}

Result<> read_changes(const Record& record, SharingView& view) {
  TRY(lines, recent(record, shown_changes));
  for (auto& line : lines) view.changes.push_back({spoken(line.at), change_words(line)});
  TRY(state, undo_state(record));
  view.undo = std::move(state);
  return {};
}

Result<> read_shared(const Record& record, SharingView& view) {
  TRY(all, documents(record));
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    auto& type = one->document.header.type;
    if (is_identity_event(type)) continue;               // who holds which key: not something one shared
    TRY(ours, by_executive(record, one->document));
    view.shared.push_back({one->document.id, words_of(type), one->number ? spoken(one->received) : "Waits for the next sync", !one->number, ours});
  }
  return {};
}

void draw_connect(ui::Ui& ui, SharingDraft& draft, Asks& asks, bool busy) {
  ui::Card card(ui, "connect", "Connect to your agency");
  ui::heading(ui, "Connect to your agency", 2);
  ui::paragraph(ui, "Your agency's executive resources office gives you an address and a code. Connecting sends nothing from your record; you decide what leaves, each time.");
  ui::text_field(ui, "address", {.label = "Address of the office", .hint = "It begins with https."}, draft.url);
  ui::text_field(ui, "code", {.label = "Code", .hint = "Eight groups of letters and digits."}, draft.code);
  ui::text_field(ui, "machine", {.label = "What to call this machine (optional)", .hint = "So that you can tell yours apart. The office sees it."}, draft.machine);
  if (ui::button(ui, "Connect…", {.weight = ui::Weight::primary, .icon = ui::Icon::connected, .disabled = busy || draft.url.empty() || draft.code.empty(),
                                  .why_disabled = "Fill in the address and the code first."}))
    asks.push(Enroll{draft.url, draft.code, draft.machine, {}}, "enroll");
}

void draw_connection(ui::Ui& ui, const SharingView& view, Asks& asks, bool busy) {
  auto& one = *view.connection;
  ui::Card card(ui, "connection", "Connection");
  ui::heading(ui, one.agency, 2);
  std::vector<ui::NameValue> facts{{"Address", one.url},
                                   {"Connected", spoken(one.connected)},
                                   {"Last sync", one.synced.ms == 0 ? "Not yet" : spoken(one.synced)},
                                   {"Waiting to leave", view.waiting == 0 ? "Nothing" : grouped(static_cast<std::int64_t>(view.waiting)) + (view.waiting == 1 ? " document or signature" : " documents and signatures")}};
  ui::name_values(ui, facts);
  ui::gap(ui);
  if (ui::button(ui, "Sync now", {.weight = ui::Weight::primary, .icon = ui::Icon::sharing, .disabled = busy})) asks.push(Sync{}, "sync");
}

void draw_shared(ui::Ui& ui, const SharingView& view) {
  ui::heading(ui, "What left, and what came", 2);
  if (view.shared.empty()) return ui::paragraph(ui, "Nothing has left this machine, and nothing has come.");
  static const std::vector<ui::Column> columns{{"Document", 1.9f}, {"From", 1.1f}, {"Received by the office", 2.1f}, {"Id", 1.75f}};
  ui::Table table(ui, "shared", {"Documents sent and received", columns, view.shared.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.shared[i];
    auto row = table.row(one.id, one.what);
    row.strong(one.what);
    row.text(one.ours ? "You" : "The office");
    row.text(one.when);
    row.text(one.id.substr(0, 12));
  }
}

// An agency's own rules change what Broaden says of the record: whose they are, and whether they count, is seen here.
void draw_packages(ui::Ui& ui, const SharingView& view) {
  if (view.packages.empty()) return;
  ui::heading(ui, "Rules of your agency", 2);
  static const std::vector<ui::Column> columns{{"Package", 2}, {"Where it stands", 4}};
  ui::Table table(ui, "packages", {"Packages that your agency published", columns, view.packages.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.packages[i];
    auto row = table.row(one.id, one.title);
    row.strong(one.title);
    row.text(one.words);
  }
}

void draw_changes(ui::Ui& ui, const SharingView& view, Asks& asks) {
  ui::heading(ui, "Recent changes", 2);
  {
    ui::Row row(ui);
    if (ui::button(ui, "Undo", {.icon = ui::Icon::undo, .description = view.undo.undo, .disabled = view.undo.undo.empty(), .why_disabled = "There is nothing to undo."})) asks.push(Undo{});
    if (ui::button(ui, "Redo", {.icon = ui::Icon::redo, .description = view.undo.redo, .disabled = view.undo.redo.empty(), .why_disabled = "There is nothing to redo."})) asks.push(Redo{});
  }
  std::vector<ui::NameValue> lines;
  for (auto& one : view.changes) lines.push_back({one.when, one.what});
  ui::name_values(ui, lines);
}

}

Result<SharingView> read_sharing(const Record& record, const std::vector<AgencyPackageView>& packages) {
  SharingView view;
  view.record = record.path();
  for (auto& one : packages) view.packages.push_back({one.document, one.package.title, one.words, one.counts});
  TRY(all, enrollments(record));
  for (auto& one : all) {
    if (one.closed) view.former.push_back(one.agency);
    else view.connection = one;
  }
  if (view.connection) {
    TRY(waiting, outbox(record, view.connection->office));
    view.waiting = waiting.size();
    TRY(refused, refusals(record, view.connection->office));
    for (auto& one : refused) view.refused.push_back({one.id, one.kind == EntryKind::document ? "Document" : "Signature", one.code});
  }
  CHECKED(read_shared(record, view));
  CHECKED(read_changes(record, view));
  return view;
}

void draw(ui::Ui& ui, const SharingView& view, SharingDraft& draft, Asks& asks, bool busy) {
  ui::paragraph(ui, "Your record is the file " + view.record + ". Nothing in it leaves without your act.");
  if (view.connection) draw_connection(ui, view, asks, busy);
  else draw_connect(ui, draft, asks, busy);
  for (auto& former : view.former) ui::icon_line(ui, ui::Icon::history, "Formerly connected to " + former + ". Its documents stay verifiable.");
  for (auto& one : view.refused) ui::icon_line(ui, ui::Icon::warning, one.what + " " + one.id.substr(0, 12) + " was refused by the office: " + words_of(one.why), ui::Tone::warning);
  draw_packages(ui, view);
  draw_shared(ui, view);
  draw_changes(ui, view, asks);
}

}
