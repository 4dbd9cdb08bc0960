// The pointer in a text, its wheel, and how far the text is scrolled.
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/editor.h"

namespace broaden::app::ui {

std::size_t under_pointer(Inner& in, const Editing& e, const Typing& typing, const Paper& p) {
  auto mouse = ImGui::GetIO().MousePos;
  float row = p.many_lines ? std::floor((mouse.y - p.inside.y + e.scroll) / p.step) : 0;
  auto n = std::clamp(row, 0.f, static_cast<float>(e.lines.size() - 1));
  auto& line = e.lines[static_cast<std::size_t>(n)];
  auto words = whole_line(e.wrapped, line);
  float x = mouse.x - p.inside.x + (p.many_lines ? 0 : e.scroll) - line_left(in, e, words, line.way);
  auto at = line.begin + at_x(in.fonts.of(Face::body), words, x, line.way);
  return typing.secret ? from_masked(e.edit.text(), at) : at;
}

void point_at_text(Inner& in, Editing& e, const Typing& typing, const Paper& p, const Touch& t) {
  auto& io = ImGui::GetIO();
  if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!t.held) return;
  auto at = under_pointer(in, e, typing, p);
  if (io.MouseClicked[0]) {
    if (io.MouseClickedCount[0] >= 3) e.edit.mark_all();
    else if (io.MouseClickedCount[0] == 2) e.edit.mark_word(at);
    else e.edit.put_caret(at, io.KeyShift);
  } else if (io.MouseClickedLastCount[0] <= 1 && ImGui::IsMouseDragging(0, 2)) {
    e.edit.put_caret(at, true);
  }
  e.goal_x = -1;
}

void scroll_by_wheel(Editing& e, const Paper& p, const Touch& t, const std::string& id) {
  float most = static_cast<float>(e.lines.size()) * p.step - p.inside.h;
  if (!t.hovered || most <= 0) return;
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, ImHashStr(id.c_str()));
  e.scroll = std::clamp(e.scroll - ImGui::GetIO().MouseWheel * p.step * 3, 0.f, most);
}

void keep_caret_in_sight(Inner& in, Editing& e, const Paper& p, std::size_t caret) {
  auto i = line_of(e.lines, caret);
  auto& line = e.lines[i];
  if (p.many_lines) {
    float y = static_cast<float>(i) * p.step, all = static_cast<float>(e.lines.size()) * p.step;
    if (e.shown_caret != caret) {
      if (y < e.scroll) e.scroll = y;
      if (y + p.step > e.scroll + p.inside.h) e.scroll = y + p.step - p.inside.h;
    }
    e.scroll = std::clamp(e.scroll, 0.f, std::max(0.f, all - p.inside.h));
  } else {
    auto words = whole_line(e.wrapped, line);
    float x = line_left(in, e, words, line.way) + caret_x(in.fonts.of(Face::body), words, caret - line.begin, line.way), caret_width = in.px(2);
    if (x < e.scroll) e.scroll = std::max(0.f, x - p.inside.w / 4);
    if (x + caret_width > e.scroll + p.inside.w) e.scroll = x + caret_width - p.inside.w;
    e.scroll = std::clamp(e.scroll, 0.f, std::max(0.f, line.width + caret_width - p.inside.w));
  }
  e.shown_caret = caret;
}

}
