#include <algorithm>

#include "app/desktop/ui/lists.h"

namespace broaden::app::ui {

Edit choice(Ui& ui, Key key, const FieldText& words, std::span<const Option> options, std::string& draft) {
  auto& in = ui.inner();
  float widest = 0;
  for (auto& o : options) widest = std::max(widest, width_of(in, Face::body, o.label) / in.look.scale);
  auto field = begin_field(in, key, words, Role::combo, std::clamp(widest + 64, 200.f, size::reading), in.px(size::control));
  auto t = touch(in, field.node);
  auto& state = in.opened[field.id];
  bool open = t.pressed || (t.focused && !state.open && (ImGui::IsKeyPressed(ImGuiKey_DownArrow, false) || ImGui::IsKeyPressed(ImGuiKey_UpArrow, false)));
  if (open && !state.open) open_list(in, field.id);

  auto at = std::ranges::find(options, draft, &Option::value);
  std::string_view shown = at != options.end() ? std::string_view(at->label) : draft.empty() ? "Choose" : std::string_view(draft);
  auto& node = node_at(in, field.node);
  node.value = at != options.end() || !draft.empty() ? std::string(shown) : "";
  node.state.expanded = state.open;
  draw_box(in, field.box, t, !words.error.empty());
  Rect inside{field.box.x + in.px(12), field.box.y, field.box.w - in.px(52), field.box.h};
  bool cut = draw_line(in, Face::body, draft.empty() ? in.theme.quiet_text : in.theme.text, inside, shown, 0, Cut::ellipsis, field.id);
  if (cut && (t.hovered || t.ring)) tip(in, field.id, field.box, shown);
  draw_icon(in, state.open ? Icon::collapse : Icon::expand, {field.box.right() - in.px(36), field.box.y, in.px(28), field.box.h}, in.theme.text);

  auto picked = list_of_options(in, field.id, field.box, options, {}, [&](const Option& o) { return o.value == draft; });
  if (!picked || options[*picked].value == draft) return Edit::none;
  draft = options[*picked].value;
  return Edit::committed;
}

}
