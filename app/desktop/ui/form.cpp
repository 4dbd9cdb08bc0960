#include "app/desktop/ui/form.h"

#include <algorithm>
#include <iterator>

namespace broaden::app::ui {
namespace {

using core::Field;
using core::Kind;

// Of the fields of one line these hold sentences or what is like them; the others names, addresses, numbers.
constexpr std::string_view prose_of_one_line[] = {"title", "commitment", "topic", "headline", "strategy", "resources", "reason", "organizational_reason", "functional_reason",
                                                  "geographic_reason", "basis", "note"};
constexpr std::string_view lists_of_names[] = {"certifications", "education", "languages", "lines"};

bool is_prose(const Field& field) {
  if (field.kind == Kind::lines) return std::ranges::find(lists_of_names, field.name) == std::end(lists_of_names);
  return field.kind == Kind::text && std::ranges::find(prose_of_one_line, field.name) != std::end(prose_of_one_line);
}

FieldText text_of(const Field& field, const FieldDraft& draft) {
  FieldText text{.label = field.label, .hint = field.more.hint ? field.more.hint : "", .error = draft.error, .required = field.more.required, .prose = is_prose(field)};
  if (draft.changed_elsewhere && text.error.empty())
    text.hint = "Changed elsewhere while you were typing. It now says: " + draft.stored;
  return text;
}

std::vector<Option> choices_of(const Field& field) {
  std::vector<Option> out;
  for (auto word : field.choices) out.push_back({std::string(word), core::words_of(word)});
  return out;
}

Edit draw(Ui& ui, FieldDraft& draft, const Field& field, const FormOptions& options) {
  auto text = text_of(field, draft);
  if (auto picks = options.picks.find(field.name); picks != options.picks.end()) return choice(ui, field.name, text, picks->second, draft.text);
  switch (field.kind) {
    case Kind::date: return date_field(ui, field.name, text, draft.text);
    case Kind::minutes: return hours_field(ui, field.name, text, draft.text);
    case Kind::cents: return money_field(ui, field.name, text, draft.text);
    case Kind::choice: return choice(ui, field.name, text, choices_of(field), draft.text);
    case Kind::tags: return tag_picker(ui, field.name, text, options.competencies, draft.tags);
    case Kind::lines: return lines_editor(ui, field.name, text, draft.lines);
    case Kind::text: case Kind::amount: case Kind::number: case Kind::link: break;
  }
  return field.more.narrative ? narrative(ui, field.name, text, draft.text) : text_field(ui, field.name, text, draft.text);
}

// Only what was stored anew comes in: a line being typed is not taken away by the next frame.
void load_list(FieldDraft& draft, const core::Value& value) {
  if (value == draft.seen) return;
  draft.seen = value;
  auto* tags = std::get_if<core::Tags>(&value);
  auto* lines = std::get_if<core::Lines>(&value);
  draft.tags = tags ? *tags : core::Tags{};
  draft.lines = lines ? *lines : core::Lines{};
}

}

std::vector<std::string> Form::typed(const Field& field) const {
  auto found = fields.find(field.name);
  if (found == fields.end()) return {};
  auto& draft = found->second;
  if (field.kind == Kind::tags) return draft.tags.empty() ? std::vector<std::string>{""} : std::vector<std::string>(draft.tags.begin(), draft.tags.end());
  if (field.kind == Kind::lines) return draft.lines.empty() ? std::vector<std::string>{""} : draft.lines;
  return {draft.text};
}

core::Typed Form::all(const core::Noun& noun) const {
  core::Typed out;
  for (auto& field : noun.fields)
    if (auto words = typed(field); !words.empty() && words != std::vector<std::string>{""}) out[field.name] = std::move(words);
  return out;
}

bool Form::blank() const {
  for (auto& [name, draft] : fields) if (!draft.text.empty() || !draft.tags.empty() || !draft.lines.empty()) return false;
  return true;
}

void load(Form& form, core::ConstItem stored) {
  for (auto& field : stored.noun.fields) {
    auto& draft = form.fields[field.name];
    auto value = field.get(stored.at);
    if (field.kind == Kind::tags || field.kind == Kind::lines) {
      load_list(draft, value);
      continue;
    }
    auto now = core::typed(field, value);
    bool typing = draft.text != draft.stored;
    if (typing && now != draft.stored && now != draft.text) draft.changed_elsewhere = true;
    if (!typing || now == draft.text) draft.changed_elsewhere = false, draft.text = now;
    draft.stored = std::move(now);
  }
}

Edit form_field(Ui& ui, Form& form, const Field& field, const FormOptions& options) {
  auto& draft = form.fields[field.name];
  auto edit = draw(ui, draft, field, options);
  if (edit == Edit::typing) draft.error.clear();
  return edit;
}

}
