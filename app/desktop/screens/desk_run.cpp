#include <algorithm>
#include <utility>

#include "app/desktop/screens/desk.h"
#include "core/base/platform.h"
#include "core/store/drafts.h"

namespace broaden::app::screens {
namespace {

using namespace core;

const Noun* noun_of_command(const Command& command) {
  if (auto* add = std::get_if<Add>(&command)) return add->noun;
  if (auto* edit = std::get_if<Edit>(&command)) return edit->noun;
  if (std::holds_alternative<AttachEvidence>(command)) return &Evidence::noun;
  return std::holds_alternative<RecordDecision>(command) ? &Decision::noun : nullptr;
}

constexpr std::string_view asked_in_dialogs[] = {"submit", "withdraw", "sign", "decline", "interest", "no-interest", "carry", "share", "withdraw-shared", "disconnect", "paste"};

bool of_dialog(const std::string& from) { return std::ranges::find(asked_in_dialogs, from) != std::end(asked_in_dialogs) || from.ends_with('/'); }

bool asks_again(Code code) { return code == Code::wrong_passphrase || code == Code::passphrase_needed || code == Code::weak_passphrase; }

// Not what was typed is at fault: said over the page, with what is safe and what to do.
bool of_the_file(Code code) {
  return code == Code::disk_full || code == Code::read_only || code == Code::file_unwritable || code == Code::record_locked || code == Code::record_damaged || code == Code::database;
}

// The field that an error's sentence begins with, or what was typed in it: "Title is missing.", "\"tomorow\" is not a date."
const Field* field_of(const Command& command, const std::string& sentence) {
  auto* noun = noun_of_command(command);
  if (!noun) return nullptr;
  if (auto* edit = std::get_if<Edit>(&command); edit && edit->typed.size() == 1) return noun->field(edit->typed.begin()->first);
  for (auto& field : noun->fields) if (sentence.starts_with(field.label)) return &field;
  if (auto* add = std::get_if<Add>(&command))
    for (auto& [name, typed] : add->typed) if (!typed.empty() && sentence.starts_with("\"" + typed.front() + "\"")) return noun->field(name);
  return nullptr;
}

}

Result<std::unique_ptr<Desk>> Desk::open(Session& session, std::function<void()> wake, Machine machine) {
  TRY(reader, Reader::start(session.record, wake));
  TRY(beside, Beside::start(session, wake));
  std::unique_ptr<Desk> desk(new Desk(session, std::move(beside), std::move(reader), std::move(wake)));
  desk->machine_ = std::move(machine);
  for (auto* pick : {&desk->pick_, &desk->editing_.pick, &desk->files_draft_.pick}) pick->desktops = desk->machine_.file_window;
  desk->restore_drafts();
  desk->say_at_first();
  return desk;
}

void Desk::restore_drafts() {
  auto kept = drafts(session_.record);
  if (!kept) return failed(Sync{}, {}, kept.error());
  for (auto& draft : *kept) {
    auto& field = editing_.forms[draft.noun + "/" + draft.item].fields[draft.field];
    field.text = draft.text;
    field.stored = draft.based_on;
  }
}

void Desk::keep_drafts() {
  for (auto& draft : asks_.take_drafts()) {
    auto kept = draft.text == draft.based_on ? drop_draft(session_.record, draft.noun, draft.item, draft.field) : keep_draft(session_.record, draft);
    if (!kept) failed(Sync{}, {}, kept.error());
  }
}

void Desk::carry_out(ui::Ui& ui) {
  keep_drafts();
  for (auto& asked : asks_.take()) carry_out(ui, std::move(asked));
  if (auto file = asks_.take_file()) start_writing(std::move(*file));
  if (auto where = asks_.take_where()) {
    ui.blur();
    ui.scroll_top();
    go(where->place, where->item);
    show_fields_of(ui, where->item);
  }
  while (auto done = beside_->take()) {
    auto from = running_.empty() ? std::string{} : running_.front();
    if (!running_.empty()) running_.erase(running_.begin());
    finished(ui, done->command, from, done->result);
  }
  if (std::exchange(plan_draft_.wants_preview, false)) make_preview();
  if (std::exchange(preferences_draft_.wants_preview, false)) make_shared_preview();
  if (std::exchange(editing_.pasting.wants_look, false)) look_at_paste();
  if (std::exchange(files_draft_.wants_look, false)) look_into_file();
  take_look();
  if (plan_.view && read_versions(session_, plan_.view->versions, plan_draft_.versions)) again_ = true;
}

void Desk::carry_out(ui::Ui& ui, Asks::Asked asked) {
  again_ = true;
  if (needs_passphrase(asked.command)) {
    awaiting_ = Awaiting{std::move(asked), {}, {}, {}};
    return;
  }
  if (takes_long(asked.command)) {
    running_.push_back(asked.from);
    return beside_->push(std::move(asked.command), {});
  }
  Progress silent;
  finished(ui, asked.command, asked.from, run(session_, asked.command, {}, silent));
}

void Desk::finished(ui::Ui& ui, const Command& command, const std::string& from, const Result<Outcome>& result) {
  again_ = true;
  if (result) succeeded(ui, command, from, *result);
  else failed(command, from, result.error()), show_wrong_field(ui, command, from);
}

// A dialog may be long, and its button far below what it asks to be corrected.
void Desk::show_wrong_field(ui::Ui& ui, const Command& command, const std::string& from) {
  auto* add = std::get_if<Add>(&command);
  auto form = editing_.forms.find(from);
  if (!add || form == editing_.forms.end()) return;
  for (auto& field : add->noun->fields)
    if (auto draft = form->second.fields.find(field.name); draft != form->second.fields.end() && !draft->second.error.empty())
      return ui.focus("Add " + std::string(add->noun->name) + "/" + field.name);
}

void Desk::succeeded(ui::Ui& ui, const Command& command, const std::string& from, const Outcome& outcome) {
  error_.reset(), written_.reset();
  ui.announce(outcome.said);
  if (!outcome.path.empty()) written_ = Written{outcome.path, outcome.said};
  if (auto* edit = std::get_if<Edit>(&command))
    for (auto& [field, typed] : edit->typed) {
      editing_.forms[from].fields[field].error.clear();
      editing_.forms[from].fields[field].stored = editing_.forms[from].fields[field].text;
      if (auto dropped = drop_draft(session_.record, edit->noun->name, edit->id, field); !dropped) failed(command, from, dropped.error());
    }
  if (auto* noun = noun_of_command(command); noun && from.ends_with('/')) {
    editing_.forms.erase(from);
    for (auto& field : noun->fields)
      if (auto dropped = drop_draft(session_.record, noun->name, "", field.name); !dropped) failed(command, from, dropped.error());
    if (editing_.adding == noun) editing_.adding = nullptr;
    if (noun == &Plan::noun) plan_query_.plan = outcome.ids.front();
  }
  if (from == "submit") plan_draft_.submitting = false, plan_draft_.preview.reset();
  if (from == "withdraw") plan_draft_.withdrawing = false;
  if (from == "carry") plan_draft_.versions.carrying = {}, plan_query_.plan = outcome.ids.front();
  if (from == "sign") agreements_draft_.signing = false;
  if (from == "decline") agreements_draft_.declining = false;
  if (from == "interest" || from == "no-interest") opportunities_draft_ = {};
  if (from == "share" || from == "withdraw-shared") preferences_draft_ = {};
  if (from == "disconnect") settings_draft_ = {};
  if (std::holds_alternative<Backup>(command)) settings_.view.reset();
  if (from == "enroll") sharing_draft_ = {};
  if (from == "paste") editing_.pasting = {};
  if (from == "taking") files_draft_.looking = false, files_draft_.seen.reset(), files_draft_.path.clear();
}

void Desk::failed(const Command& command, const std::string& from, const Error& error) {
  auto said = words(error);
  auto* field = of_the_file(error.code) ? nullptr : field_of(command, said.what);
  if (field && editing_.forms.contains(from)) {
    editing_.forms[from].fields[field->name].error = said.what;
    return;
  }
  if (error.code == Code::preview_changed) (from == "share" ? preferences_draft_.wants_preview : plan_draft_.wants_preview) = true;
  if (asks_again(error.code) && needs_passphrase(command)) {
    awaiting_ = Awaiting{{command, from}, {}, {}, said.what + " " + said.safe};
    return;
  }
  show(error, from);
}

void Desk::show(const Error& error, const std::string& from) {
  auto said = words(error);
  error_ = Said{said.what, said.safe + " " + said.next, of_dialog(from)};
  to_top_ = true;
}

bool Desk::holds_dialogs() const { return awaiting_ || to_write_ || (error_ && error_->of_dialog) || std::ranges::any_of(running_, of_dialog); }

}
