#include "app/desktop/screens/forms.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

bool left_out(std::span<const char* const> without, std::string_view name) {
  return std::ranges::any_of(without, [&](const char* one) { return name == one; });
}

bool is_list(const core::Field& field) { return field.kind == core::Kind::tags || field.kind == core::Kind::lines; }

void keep_typed(Asks& asks, const core::Noun& noun, const std::string& item, const core::Field& field, const ui::Form& form) {
  if (is_list(field)) return;
  auto& draft = form.fields.at(field.name);
  asks.typing({noun.name, item, field.name, draft.text, draft.stored});
}

}

std::string form_key(const core::Noun& noun, const std::string& item) { return std::string(noun.name) + "/" + item; }

std::vector<ui::Option> competency_options(const core::Packages& packages, const std::string& framework) {
  std::vector<ui::Option> out;
  for (auto& one : packages.frameworks()) {
    if (!framework.empty() && one.head.id != framework) continue;
    for (auto& group : one.groups)
      for (auto& competency : group.competencies) out.push_back({competency.tag(), competency.name, group.name});
  }
  return out;
}

std::vector<ui::Option> framework_options(const core::Packages& packages) {
  std::vector<ui::Option> out;
  for (auto& one : packages.frameworks()) out.push_back({one.head.id, one.head.title});
  return out;
}

core::Typed typed_of(core::ConstItem item) {
  core::Typed out;
  for (auto& field : item.noun.fields) {
    auto value = field.get(item.at);
    if (auto* tags = std::get_if<core::Tags>(&value)) out[field.name].assign(tags->begin(), tags->end());
    else if (auto* lines = std::get_if<core::Lines>(&value)) out[field.name] = *lines;
    else if (auto words = core::typed(field, value); !words.empty()) out[field.name] = {words};
  }
  return out;
}

bool Editing::is_open(const core::Noun& noun, const std::string& item) const {
  auto found = opened.find(&noun);
  return found != opened.end() && found->second == item;
}

void Editing::add(const core::Noun& noun, const core::Typed& defaults) {
  adding = &noun;
  auto& form = forms[form_key(noun, "")];
  for (auto& [name, words] : defaults) {
    auto& draft = form.fields[name];
    auto* field = noun.field(name);
    if (!field || words.empty()) continue;
    if (field->kind == core::Kind::tags) draft.tags.insert(words.begin(), words.end());
    else if (field->kind == core::Kind::lines) draft.lines = draft.lines.empty() ? words : draft.lines;
    else if (draft.text.empty() || field->more.link) draft.text = words.front();
  }
  for (auto& field : noun.fields) {
    auto& draft = form.fields[field.name];
    if (!field.choices.empty() && draft.text.empty()) draft.text = std::string(field.choices.front());
  }
}

void edit_fields(ui::Ui& ui, Asks& asks, Editing& editing, core::ConstItem stored, const std::string& item, const ui::FormOptions& options,
                 std::span<const char* const> without) {
  auto key = form_key(stored.noun, item);
  auto& form = editing.forms[key];
  load(form, stored);
  ui::Scope scope(ui, item);
  for (auto& field : stored.noun.fields) {
    if (left_out(without, field.name)) continue;
    auto edit = form_field(ui, form, field, options);
    if (edit == ui::Edit::typing) keep_typed(asks, stored.noun, item, field, form);
    if (edit == ui::Edit::committed) asks.push(Edit{&stored.noun, item, {{field.name, form.typed(field)}}}, key);
  }
}

void edit_buttons(ui::Ui& ui, Asks& asks, Editing& editing, const Listed& of, const std::string& item, const std::string& title, ui::Weight weight) {
  bool open = editing.is_open(*of.noun, item);
  if (ui::button(ui, open ? "Done" : "Edit", {.weight = weight, .key = "edit", .description = title})) {
    editing.opened[of.noun] = open ? "" : item;
    ui.focus(open ? item + "/edit" : item + "/" + first_field(of));
  }
  if (open && ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "Undo brings it back"})) asks.push(Remove{of.noun, item});
}

void add_dialog(ui::Ui& ui, Asks& asks, Editing& editing, const Listed& of, const ui::FormOptions& options) {
  auto& noun = *of.noun;
  auto key = form_key(noun, "");
  ui::Dialog dialog(ui, "Add " + std::string(noun.name), of.add);
  auto& form = editing.forms[key];
  auto without = not_added(of);
  for (auto& field : noun.fields) {
    if (left_out(without, field.name)) continue;
    if (form_field(ui, form, field, options) != ui::Edit::none) keep_typed(asks, noun, "", field, form);
  }
  bool confirmed = std::exchange(editing.confirmed, ui::shortcut(ui, "Ctrl+Enter", "Add what the dialog shows"));
  if (editing.confirmed) ui.blur();
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Add", {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "Ctrl+Enter"}) || confirmed) asks.push(Add{&noun, form.all(noun)}, key);
  if (ui::button(ui, "Cancel") || dialog.closed()) editing.adding = nullptr;
}

}
