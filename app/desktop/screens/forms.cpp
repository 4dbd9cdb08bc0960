#include "app/desktop/screens/forms.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

bool left_out(std::span<const char* const> without, std::string_view name) {
  return std::ranges::any_of(without, [&](const char* one) { return name == one; });
}

std::string title_of(const core::Noun& noun) {
  std::string name = noun.name;
  if (name == "learning") return "Log learning";
  return std::string(name.find_first_of("aeiou") == 0 ? "Add an " : "Add a ") + name;
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

void edit_fields(ui::Ui& ui, Asks& asks, Forms& forms, core::ConstItem stored, const std::string& item, const ui::FormOptions& options,
                 std::span<const char* const> without) {
  auto key = form_key(stored.noun, item);
  auto& form = forms[key];
  load(form, stored);
  ui::Scope scope(ui, item);
  for (auto& field : stored.noun.fields) {
    if (left_out(without, field.name)) continue;
    auto edit = form_field(ui, form, field, options);
    if (edit == ui::Edit::typing) keep_typed(asks, stored.noun, item, field, form);
    if (edit == ui::Edit::committed) asks.push(Edit{&stored.noun, item, {{field.name, form.typed(field)}}}, key);
  }
}

void Adding::start(Forms& forms, const core::Noun& noun, const core::Typed& defaults) {
  open = true;
  key = form_key(noun, "");
  auto& form = forms[key];
  for (auto& field : noun.fields) {
    auto& draft = form.fields[field.name];
    if (!field.choices.empty() && draft.text.empty()) draft.text = std::string(field.choices.front());
  }
  for (auto& [name, words] : defaults) {
    auto& draft = form.fields[name];
    auto* field = noun.field(name);
    if (field && field->kind == core::Kind::tags) draft.tags.insert(words.begin(), words.end());
    else if (draft.text.empty() || (field && field->more.link)) draft.text = words.front();
  }
}

void add_dialog(ui::Ui& ui, Asks& asks, Forms& forms, Adding& adding, const core::Noun& noun, const ui::FormOptions& options,
                std::span<const char* const> without) {
  if (!adding.open || asks.held()) return;
  ui::Dialog dialog(ui, "Add " + std::string(noun.name), title_of(noun));
  auto& form = forms[adding.key];
  for (auto& field : noun.fields) {
    if (left_out(without, field.name)) continue;
    if (form_field(ui, form, field, options) != ui::Edit::none) keep_typed(asks, noun, "", field, form);
  }
  bool confirmed = std::exchange(adding.confirmed, ui::shortcut(ui, "Ctrl+Enter", "Add what the dialog shows"));
  if (adding.confirmed) ui.blur();
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Add", {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "Ctrl+Enter"}) || confirmed) asks.push(Add{&noun, form.all(noun)}, adding.key);
  if (ui::button(ui, "Cancel") || dialog.closed()) adding.open = false;
}

}
