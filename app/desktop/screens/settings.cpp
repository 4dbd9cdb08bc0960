#include "app/desktop/screens/settings.h"

#include <algorithm>

#include "app/commands/counted.h"
#include "app/desktop/ui/controls.h"
#include "core/base/platform.h"
#include "core/model/typed.h"
#include "core/store/upkeep.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_fonts(ui::Ui& ui) {
  std::vector<ui::NameValue> lines;
  for (auto& one : ui.fonts()) lines.push_back({one.what, one.there ? one.name : one.name + " is not installed: a lozenge stands for each such letter, and the letter is kept."});
  ui::heading(ui, "Fonts", 3);
  ui::name_values(ui, lines);
}

std::optional<LookSettings> draw_look(ui::Ui& ui, const Machine& machine) {
  static const std::vector<ui::Option> modes{{"light", "Light"}, {"dark", "Dark"}, {"high-contrast", "High contrast"}};
  static const std::vector<ui::Option> sizes{{"100", "100 %"}, {"125", "125 %"}, {"150", "150 %"}, {"200", "200 %"}};
  ui::Card card(ui, "look", "Look");
  ui::heading(ui, "Look", 2);
  auto mode = std::string(name(machine.look.mode)), text = std::to_string(machine.look.text);
  bool changed = ui::radio_group(ui, "theme", {.label = "Colors"}, modes, mode) == ui::Edit::committed;
  if (machine.given_mode) ui::caption(ui, "This start was given other colors by --theme. What you choose here counts from the next start.");
  changed |= ui::radio_group(ui, "text", {.label = "Size of text", .hint = "On top of what the monitor is set to."}, sizes, text) == ui::Edit::committed;
  if (machine.given_scale > 0) ui::caption(ui, "This start was given another size by --scale. What you choose here counts from the next start.");
  draw_fonts(ui);
  if (!machine.file.empty()) ui::caption(ui, "Kept on this machine, in " + machine.file + ", and not in your record.");
  if (!changed) return {};
  return LookSettings{mode_named(mode).value_or(machine.look.mode), std::stoi(text), machine.look.underline};
}

void draw_own_words(ui::Ui& ui, const Machine& machine, SettingsDraft& draft) {
  static const std::vector<ui::Column> columns{{"Your words", 3}, {"Remove", 1}};
  auto words = machine.own_words ? machine.own_words() : std::vector<std::string>{};
  if (words.empty()) return;
  ui::gap(ui);
  ui::Table table(ui, "words", {"Your words, which are never underlined", columns, words.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto row = table.row(words[i], words[i]);
    row.text(words[i]);
    if (row.button("Remove")) draft.forget = words[i];
  }
}

std::optional<LookSettings> draw_writing(ui::Ui& ui, const Machine& machine, SettingsDraft& draft) {
  ui::Card card(ui, "writing", "Writing");
  ui::heading(ui, "Writing", 2);
  auto look = machine.look;
  bool changed = false;
  {
    ui::Disabled off(ui, !machine.no_dictionary.empty(), machine.no_dictionary);
    changed = ui::check_box(ui, "underline", "Underline words that may be misspelled", look.underline, "In long text and in titles. F7 goes to the next one and suggests others.");
  }
  if (!machine.no_dictionary.empty()) ui::icon_line(ui, ui::Icon::info, machine.no_dictionary, ui::Tone::info);
  else if (!machine.words.empty()) ui::caption(ui, "Looked up in a dictionary on this machine; no word leaves it. Words that you add are kept in " + machine.words + ", one a line.");
  draw_own_words(ui, machine, draft);
  return changed ? std::optional(look) : std::nullopt;
}

void draw_backups(ui::Ui& ui, const SettingsView& view, Asks& asks, bool busy) {
  ui::Card card(ui, "record", "Record and backups");
  ui::heading(ui, "Record and backups", 2);
  std::vector<ui::NameValue> facts{{"Your record", view.record}, {"Its backups", view.folder}};
  ui::name_values(ui, facts);
  ui::caption(ui, "A backup is made on each day that the record is opened, and the newest ten of those are kept. To go back, open a backup as you would any record.");
  ui::gap(ui);
  if (ui::button(ui, "Save a backup", {.icon = ui::Icon::save_file, .description = "A consistent copy in the folder of backups", .disabled = busy})) asks.push(Backup{});
  ui::gap(ui);
  if (view.backups.empty()) return ui::paragraph(ui, "There is no backup yet.");
  static const std::vector<ui::Column> columns{{"Backup", 4}, {"Size", 1, true}};
  ui::Table table(ui, "backups", {"Backups, newest first", columns, view.backups.size()});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.backups[i];
    auto row = table.row(one.name, one.name);
    row.text(one.name);
    row.text(size_words(one.bytes));
  }
}

void draw_keys(ui::Ui& ui, const ConnectionView& one) {
  ui::Card card(ui, "keys", "Keys");
  ui::heading(ui, "Keys", 2);
  std::vector<ui::NameValue> facts{{"Signs for", one.holder},
                                   {"Fingerprint of its certificate", in_groups(one.fingerprint)},
                                   {"Certificate is good until", one.until.ms ? spoken(one.until) : ""},
                                   {"Where the key is kept", "In your record"},
                                   {"Guarded by", one.guarded ? "Your passphrase, which is kept nowhere" : "No passphrase"},
                                   {"Key of this machine", one.machine_key.empty() ? "Not here: ask your agency for a new code" : one.machine_key}};
  ui::name_values(ui, facts);
  ui::caption(ui, "The key of this machine signs nothing for you: it only proves to the office which machine asks. It is in no backup.");
  if (!one.machine_key.empty() && !one.machine_key_private)
    ui::icon_line(ui, ui::Icon::warning, "Others on this machine can read that file. Let only yourself read it.", ui::Tone::warning);
}

void draw_agency(ui::Ui& ui, const ConnectionView& one, SettingsDraft& draft, bool busy) {
  ui::Card card(ui, "agency", "Agency");
  ui::heading(ui, "Connected to " + one.agency, 2);
  std::vector<ui::NameValue> facts{{"Address", one.url}, {"Since", spoken(one.connected)}, {"Last sync", one.synced.ms == 0 ? "Not yet" : spoken(one.synced)}};
  ui::name_values(ui, facts);
  ui::heading(ui, "What the office can see", 3);
  if (one.received.empty()) ui::paragraph(ui, "Nothing of yours: no document that you signed has reached it.");
  else ui::paragraph(ui, "Only what you signed and sent. The rest of your record stays here.");
  for (auto& sent : one.received) ui::icon_line(ui, ui::Icon::send, words_of(sent.type) + ": " + std::to_string(sent.count));
  ui::gap(ui);
  if (ui::button(ui, "Disconnect…", {.disabled = busy, .why_disabled = "Wait until what runs is done."})) draft.handover.open = true;
}

}

Result<SettingsView> read_settings_page(const Record& record) {
  SettingsView view{.record = platform::absolute(record.path())};
  view.folder = view.record + "-backups";
  TRY(all, backups(view.record));
  for (auto& path : all) view.backups.push_back({path, path.substr(path.rfind('/') + 1), platform::file_size(path) ? *platform::file_size(path) : 0});
  TRY(connection, connection_view(record));
  view.connection = std::move(connection);
  return view;
}

std::optional<LookSettings> draw(ui::Ui& ui, const SettingsView& view, const Machine& machine, SettingsDraft& draft, Asks& asks, bool busy) {
  ui::heading(ui, "Settings");
  auto chosen = draw_look(ui, machine);
  if (auto written = draw_writing(ui, machine, draft)) chosen = written;
  draw_backups(ui, view, asks, busy);
  if (!view.connection) {
    ui::Card card(ui, "agency", "Agency");
    ui::heading(ui, "Not connected", 2);
    ui::paragraph(ui, "This record is on this machine only, and there is no key here.");
    if (ui::button(ui, "Connect to your agency")) asks.go("sharing");
    return chosen;
  }
  draw_keys(ui, *view.connection);
  draw_agency(ui, *view.connection, draft, busy);
  if (draft.handover.open && !asks.held()) draw_handover(ui, *view.connection, draft.handover, asks);
  return chosen;
}

}
