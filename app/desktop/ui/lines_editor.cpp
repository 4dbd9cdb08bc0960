// A list of short texts: a field each, a button that takes it away, and one that adds another. An empty line is none.
#include <algorithm>
#include <cstdint>

#include "app/desktop/ui/button.h"
#include "app/desktop/ui/choices.h"
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

Edit lines_editor(Ui& ui, Key key, const FieldText& words, std::vector<std::string>& draft) {
  auto& in = ui.inner();
  auto group = begin_field(in, key, words, Role::group, 0, 0);
  flow(in).after = in.px(4);
  Edit done = Edit::none;
  std::size_t gone = SIZE_MAX;
  bool inside = in.focus_request.starts_with(group.id);
  Scope scope(ui, key);
  for (std::size_t i = 0; i < draft.size(); ++i) {
    Row row(ui, 0.5f);
    auto name = words.label + " " + std::to_string(i + 1);
    float width = (std::min(flow(in).width, in.px(size::reading)) - in.px(size::control + 4)) / in.look.scale;
    auto at = std::to_string(i + 1);
    FieldText line{.label = name, .hide_label = true, .prose = words.prose};
    Typing typing;
    typing.prose = words.prose;
    auto field = begin_field(in, at, line, Role::text_field, width, in.px(size::control));
    auto edit = edit_box(in, field, line, typing, draft[i]);
    if (edit != Edit::none && done != Edit::committed) done = edit;
    if (edit == Edit::committed && draft[i].empty()) gone = i;
    inside = inside || in.focused == field.id;
    if (button(ui, "Remove " + name, {.weight = Weight::quiet, .icon = Icon::close, .key = at + "/remove", .icon_only = true})) gone = i;
  }
  if (button(ui, draft.empty() ? "Add" : "Add another", {.weight = draft.empty() ? Weight::secondary : Weight::quiet, .icon = Icon::add, .key = "add"})) {
    draft.emplace_back();
    ui.focus(group.id + "/" + std::to_string(draft.size()));
    inside = true;
  }
  if (gone < draft.size()) {
    bool pressed = in.focused == group.id + "/" + std::to_string(gone + 1) + "/remove";
    bool said = !draft[gone].empty();
    draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(gone));
    std::erase_if(in.texts, [&](auto& one) { return one.first.starts_with(group.id + "/"); });   // those after it moved up
    if (pressed) set_focus(in, group.id + "/add", in.by_keyboard);
    if (said) done = Edit::committed;
  } else if (!inside && std::erase_if(draft, [](auto& s) { return s.empty(); }) > 0) {
    done = done == Edit::none ? Edit::typing : done;
  }
  std::string value;
  for (auto& line : draft) value += (value.empty() ? "" : "; ") + line;
  auto& node = node_at(in, group.node);
  node.value = value;
  node.place.h = flow(in).y - node.place.y;
  return done;
}

}
