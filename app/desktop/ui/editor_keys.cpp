// What each key does to a text being edited.
#include <algorithm>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

using Step = TextEdit::Step;

constexpr std::size_t most_bytes_of_line = 2'000, most_bytes_of_narrative = 65'536;

std::size_t most_taken(bool many_lines) { return many_lines ? most_bytes_of_narrative : most_bytes_of_line; }

// What goes beyond the most that a field takes is not even looked at.
std::string clean(std::string_view pasted, bool many_lines) {
  std::string out;
  for (std::size_t at = 0, n; at < pasted.size() && out.size() <= most_taken(many_lines); at += n) {
    char32_t c = code_at(pasted, at, n);
    if (c == '\r') continue;
    if (c == '\n' && !many_lines) c = ' ';
    if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0)) continue;
    append(out, c == '\t' && !many_lines ? ' ' : c);   // between a table's cells they are all that tells them apart
  }
  return out;
}

float x_of(const Inner& in, const Editing& e, const Line& line, std::size_t at) {
  auto words = whole_line(e.edit.text(), line);
  return line_left(in, e, words, line.way) + caret_x(in.fonts.of(Face::body), words, std::min(at, line.next) - line.begin, line.way);
}

void vertical(Inner& in, Editing& e, float by, bool keep) {
  if (e.lines.empty()) return;
  auto here = line_of(e.lines, e.edit.caret());
  if (e.goal_x < 0) e.goal_x = x_of(in, e, e.lines[here], e.edit.caret());
  float goal = e.goal_x;
  auto target = static_cast<std::ptrdiff_t>(here) + static_cast<std::ptrdiff_t>(by);
  if (target < 0) return e.edit.put_caret(0, keep);
  if (target >= static_cast<std::ptrdiff_t>(e.lines.size())) return e.edit.put_caret(e.edit.text().size(), keep);
  auto& line = e.lines[static_cast<std::size_t>(target)];
  auto words = std::string_view(e.edit.text()).substr(line.begin, line.end - line.begin);
  e.edit.put_caret(line.begin + at_x(in.fonts.of(Face::body), words, goal - line_left(in, e, words, line.way), line.way), keep);
  e.goal_x = goal;
}

void home_end(Editing& e, bool many_lines, bool end, bool ctrl, bool keep) {
  if (ctrl || !many_lines || e.lines.empty()) return end ? e.edit.right(Step::all, keep) : e.edit.left(Step::all, keep);
  auto& line = e.lines[line_of(e.lines, e.edit.caret())];
  e.edit.put_caret(end ? line.end : line.begin, keep);
}

void clipboard(Inner& in, Editing& e, const Typing& typing) {
  auto& io = ImGui::GetIO();
  bool copies = ImGui::IsKeyPressed(ImGuiKey_C, false) || ImGui::IsKeyPressed(ImGuiKey_X, false);
  if (copies && e.edit.marked() && !typing.secret) {
    ImGui::SetClipboardText(std::string(e.edit.selection()).c_str());
    if (ImGui::IsKeyPressed(ImGuiKey_X, false)) e.edit.erase_selection();
  }
  if (ImGui::IsKeyPressed(ImGuiKey_V, true))
    if (auto* words = ImGui::GetClipboardText()) insert_typed(in, e, typing.many_lines, clean(words, typing.many_lines));
  if (ImGui::IsKeyPressed(ImGuiKey_A, false)) e.edit.mark_all();
  if (ImGui::IsKeyPressed(ImGuiKey_Z, true)) io.KeyShift ? e.edit.redo() : e.edit.undo();
  if (ImGui::IsKeyPressed(ImGuiKey_Y, true)) e.edit.redo();
}

}

void insert_typed(Inner& in, Editing& e, bool many_lines, std::string_view words) {
  auto most = most_taken(many_lines);
  auto rest = most - std::min(most, e.edit.text().size() - (e.edit.to() - e.edit.from()));
  if (words.size() > rest) {
    auto fits = words.substr(0, rest);
    while (!fits.empty() && (static_cast<unsigned char>(words[fits.size()]) & 0xc0) == 0x80) fits.remove_suffix(1);
    words = fits;
    announce(in, "The text is too long for this field. The rest was not added.");
  }
  e.edit.insert(words);
}

std::string_view whole_line(std::string_view text, const Line& line) {
  auto words = text.substr(line.begin, line.next - line.begin);
  if (words.ends_with('\n')) words.remove_suffix(1);
  return words;
}

// Long text that was wrapped hangs its last spaces over the edge; a line that is too long for its box scrolls.
float line_left(const Inner& in, const Editing& e, std::string_view words, Way way) {
  if (way != Way::to_left) return 0;
  float left = e.room - width_of(in.fonts.of(Face::body), words);
  return e.wrapped_width == e.room ? left : std::max(0.f, left);
}

std::size_t line_of(const std::vector<Line>& lines, std::size_t at) {
  std::size_t i = 0;
  while (i + 1 < lines.size() && at >= lines[i + 1].begin) ++i;
  return i;
}

void write_instead(Inner& in, Editing& e, const Typing& typing, std::string_view words) {
  e.edit.mark_all();
  auto taken = clean(words, typing.many_lines);
  if (taken.empty()) e.edit.erase_selection();
  else insert_typed(in, e, typing.many_lines, taken);
}

bool edit_with_keys(Inner& in, Editing& e, const Typing& typing, float page_lines) {
  auto& io = ImGui::GetIO();
  bool ctrl = io.KeyCtrl && !io.KeyAlt, keep = io.KeyShift;
  auto step = ctrl ? Step::word : Step::character;
  auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k, true); };
  float goal = e.goal_x;
  auto caret = e.edit.caret();

  if (pressed(ImGuiKey_LeftArrow)) e.edit.left(step, keep);
  if (pressed(ImGuiKey_RightArrow)) e.edit.right(step, keep);
  if (pressed(ImGuiKey_Home)) home_end(e, typing.many_lines, false, ctrl, keep);
  if (pressed(ImGuiKey_End)) home_end(e, typing.many_lines, true, ctrl, keep);
  if (pressed(ImGuiKey_Backspace)) e.edit.erase_left(step);
  if (pressed(ImGuiKey_Delete)) e.edit.erase_right(step);
  if (ctrl) clipboard(in, e, typing);
  bool moved = false;
  if (typing.many_lines) {
    auto move = [&](ImGuiKey k, float by) {
      if (!pressed(k)) return;
      e.goal_x = goal;
      vertical(in, e, by, keep);
      moved = true;
    };
    move(ImGuiKey_UpArrow, -1), move(ImGuiKey_DownArrow, 1);
    move(ImGuiKey_PageUp, -page_lines), move(ImGuiKey_PageDown, page_lines);
  }
  bool enter = !in.enter_taken && (ImGui::IsKeyPressed(ImGuiKey_Enter, typing.many_lines) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, typing.many_lines));
  if (enter) in.enter_taken = true;
  if (enter && typing.many_lines && !ctrl) insert_typed(in, e, true, "\n");
  if (!ctrl || io.KeyAlt)
    for (auto c : io.InputQueueCharacters) {
      std::string one;
      append(one, static_cast<char32_t>(c));
      if (c >= 0x20 && (c < 0x7f || c >= 0xa0)) insert_typed(in, e, typing.many_lines, one);
    }
  if (!moved && caret != e.edit.caret()) e.goal_x = -1;
  return enter && (!typing.many_lines || ctrl);
}

}
