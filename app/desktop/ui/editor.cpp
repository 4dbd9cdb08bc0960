// The box one types in, of one line or many: draft in, draft out. Knows when to commit; form fields add labels (fields.cpp).
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

constexpr std::int64_t rest_before_commit = 3'000;

struct View { Rect inside; float step; std::string masked; };

std::string shown(const Typing& typing, const std::string& draft) { return typing.shown ? typing.shown(draft) : draft; }

std::string_view without_edges(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

// The plain form of what was typed goes to the draft; a value that did not change is no commit.
Edit commit(Editing& e, const Typing& typing, std::string& draft) {
  if (!e.dirty) return Edit::none;
  std::string plain = typing.many_lines || typing.secret ? draft : std::string(without_edges(draft));
  if (typing.plain && !plain.empty()) {
    auto read = typing.plain(plain);
    e.unread = !read;
    if (!read) return Edit::none;
    plain = *read;
  }
  e.unread = false, e.dirty = false;
  bool touched = draft != plain;
  draft = e.last = plain;
  if (plain == e.base) return touched ? Edit::typing : Edit::none;
  e.base = plain;
  return Edit::committed;
}

std::string dots(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at = after(text, at)) out += "\u2022";
  return out;
}

std::size_t to_masked(std::string_view text, std::size_t at) { return dots(text.substr(0, at)).size(); }
std::size_t from_masked(std::string_view text, std::size_t at) {
  std::size_t real = 0;
  for (std::size_t i = 0; i + 3 <= at; i += 3) real = after(text, real);
  return real;
}

std::size_t under_pointer(Inner& in, Editing& e, const Typing& typing, const View& v) {
  auto mouse = ImGui::GetIO().MousePos;
  auto& face = in.fonts.of(Face::body);
  float row = typing.many_lines ? std::floor((mouse.y - v.inside.y + e.scroll) / v.step) : 0;
  auto n = std::clamp(row, 0.f, static_cast<float>(e.lines.size() - 1));
  auto& line = e.lines[static_cast<std::size_t>(n)];
  float x = mouse.x - v.inside.x + (typing.many_lines ? 0 : e.scroll);
  auto words = whole_line(e.wrapped, line);
  auto at = line.begin + at_x(face, words, x - line_left(in, e, words, line.way), line.way);
  return typing.secret ? from_masked(e.edit.text(), at) : at;
}

void point(Inner& in, Editing& e, const Typing& typing, const View& v, const Touch& t) {
  auto& io = ImGui::GetIO();
  if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!t.held) return;
  auto at = under_pointer(in, e, typing, v);
  if (io.MouseClicked[0]) {
    if (io.MouseClickedCount[0] >= 3) e.edit.mark_all();
    else if (io.MouseClickedCount[0] == 2) e.edit.mark_word(at);
    else e.edit.put_caret(at, io.KeyShift);
  } else if (io.MouseClickedLastCount[0] <= 1 && ImGui::IsMouseDragging(0, 2)) {
    e.edit.put_caret(at, true);
  }
  e.goal_x = -1;
}

void keep_caret_in_sight(Inner& in, Editing& e, const Typing& typing, const View& v, std::size_t caret) {
  auto& face = in.fonts.of(Face::body);
  auto& line = e.lines[line_of(e.lines, caret)];
  if (typing.many_lines) {
    float y = static_cast<float>(line_of(e.lines, caret)) * v.step, all = static_cast<float>(e.lines.size()) * v.step;
    if (e.shown_caret != caret) {
      if (y < e.scroll) e.scroll = y;
      if (y + v.step > e.scroll + v.inside.h) e.scroll = y + v.step - v.inside.h;
    }
    e.scroll = std::clamp(e.scroll, 0.f, std::max(0.f, all - v.inside.h));
  } else {
    auto in_line = whole_line(e.wrapped, line);
    float x = line_left(in, e, in_line, line.way) + caret_x(face, in_line, caret - line.begin, line.way), caret_width = in.px(2);
    if (x < e.scroll) e.scroll = std::max(0.f, x - v.inside.w / 4);
    if (x + caret_width > e.scroll + v.inside.w) e.scroll = x + caret_width - v.inside.w;
    e.scroll = std::clamp(e.scroll, 0.f, std::max(0.f, line.width + caret_width - v.inside.w));
  }
  e.shown_caret = caret;
}

void wheel(Inner& in, Editing& e, const View& v, const Touch& t, const std::string& id) {
  float most = static_cast<float>(e.lines.size()) * v.step - v.inside.h;
  if (!t.hovered || most <= 0) return;
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, ImHashStr(id.c_str()));
  e.scroll = std::clamp(e.scroll - ImGui::GetIO().MouseWheel * v.step * 3, 0.f, most);
  (void)in;
}

void draw_marks(Inner& in, const Editing& e, const View& v, float dx, float dy, std::size_t from, std::size_t to) {
  auto& face = in.fonts.of(Face::body);
  for (std::size_t i = 0; i < e.lines.size(); ++i) {
    auto& line = e.lines[i];
    auto a = std::max(from, line.begin), b = std::min(to, line.next);
    if (a >= b) continue;
    auto words = whole_line(e.wrapped, line);
    float x = v.inside.x + line_left(in, e, words, line.way) - dx, y = v.inside.y + static_cast<float>(i) * v.step - dy;
    if (y + v.step < v.inside.y || y > v.inside.bottom()) continue;
    for (auto& span : marked_spans(face, words, a - line.begin, b - line.begin, line.way)) fill(in, {x + span.x, y, span.width, v.step}, in.theme.marked);
    if (b > line.begin + words.size()) fill(in, {line.way == Way::to_left ? x - in.px(4) : x + width_of(face, words), y, in.px(4), v.step}, in.theme.marked);   // the line break is marked too
  }
}

void draw_words(Inner& in, const Editing& e, const View& v, float dx, float dy, Color color) {
  auto& face = in.fonts.of(Face::body);
  for (std::size_t i = 0; i < e.lines.size(); ++i) {
    float y = v.inside.y + static_cast<float>(i) * v.step - dy;
    if (y + v.step < v.inside.y || y > v.inside.bottom()) continue;
    auto words = whole_line(e.wrapped, e.lines[i]);
    draw_letters(in, canvas(), Face::body, in.color(color), v.inside.x + line_left(in, e, words, e.lines[i].way) - dx, y + (v.step - face.size()) / 2, words, e.lines[i].way);
  }
}

void note(Inner& in, const View& v, const FieldPlace& place, const std::string& words, bool missing) {
  if (words.empty()) return;
  auto clip = ImGui::GetCurrentWindow()->ClipRect;
  in.building.texts.push_back({words, place.id, v.inside, v.inside, {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()}, true, true, missing, in.layer});
}

void say_writing(Node& node, const Editing& e, const Typing& typing, bool focused) {
  auto place = [&](std::size_t at) { return typing.secret ? to_masked(e.edit.text(), at) : at; };
  auto& w = node.writing;
  node.state.secret = typing.secret;
  if (focused) w.caret = place(e.edit.caret()), w.anchor = place(e.edit.anchor());
  if (typing.secret) w.hidden = e.wrapped.size() / dots("x").size();
  if (typing.many_lines) for (auto& line : e.lines) w.lines.push_back(line.begin);
}

// Where the system has a window for what is being composed, it opens it there.
void tell_input_method(Inner& in, const Rect& caret) {
  auto& told = in.context->PlatformImeData;
  told.WantVisible = true, told.InputPos = {caret.x, caret.y}, told.InputLineHeight = caret.h;
}

void draw_bar(Inner& in, const Editing& e, const View& v, const Rect& box) {
  float all = static_cast<float>(e.lines.size()) * v.step;
  if (all <= v.inside.h + 0.5f) return;
  float length = std::max(in.px(24), v.inside.h * v.inside.h / all), y = (v.inside.h - length) * e.scroll / (all - v.inside.h);
  fill(in, {box.right() - in.px(8), v.inside.y + y, in.px(5), length}, in.theme.border, 3);
}

}

void lay_out(Inner& in, Editing& e, std::string_view text, float width) {
  if (e.wrapped == text && e.wrapped_width == width && !e.lines.empty()) return;
  auto& face = in.fonts.of(Face::body);
  e.wrapped = std::string(text), e.wrapped_width = width;
  e.lines = wrap(face, e.wrapped, width);
  e.missing = drawable(face, e.wrapped).find("\u25ca") != std::string::npos;
}

Edit edit_box(Inner& in, const FieldPlace& field, const FieldText& words, const Typing& typing, std::string& draft) {
  auto& e = in.texts[field.id];
  auto t = touch(in, field.node, false);
  node_at(in, field.node).actions.emplace_back("set text");
  Edit done = Edit::none;

  if (e.known && e.last != draft) e.dirty = e.unread = false, e.base = draft, e.edit.start(shown(typing, draft));   // from outside
  if (t.focused && !e.was_focused) {
    e.edit.start(shown(typing, draft));
    if (!e.dirty) e.base = draft;
    if (in.by_keyboard && !typing.many_lines) e.edit.mark_all();
  }
  if (!t.focused && e.was_focused) {
    done = commit(e, typing, draft), e.scroll = 0;
    if (typing.search && done == Edit::committed) done = Edit::typing;   // searching is asked for by Enter, never by looking elsewhere
  }
  if (!e.known && !t.focused && typing.plain && !draft.empty() && !typing.plain(draft)) e.unread = true;   // left so when the program was closed
  e.was_focused = t.focused, e.known = true;

  float left = typing.icon == Icon::none ? in.px(12) : in.px(40);
  View v{{field.box.x + left, field.box.y + in.px(8), field.box.w - left - in.px(12), field.box.h - in.px(16)}, line_height(in, Face::body), {}};
  auto masked = [&](const std::string& s) { return typing.secret ? dots(s) : s; };
  float wide = typing.many_lines ? v.inside.w : 1e9f;
  e.room = v.inside.w;
  lay_out(in, e, masked(t.focused ? e.edit.text() : shown(typing, draft)), wide);
  if (!t.focused && !typing.many_lines && e.lines.front().way == Way::to_left) e.scroll = std::max(0.f, e.lines.front().width - e.room);   // its beginning is seen

  auto typed = [&](const std::string& now) {
    if (now == draft) return;
    draft = now, e.dirty = true, e.typed_at = in.moment.ms;
    if (done != Edit::committed) done = Edit::typing;
    in.settle = std::max(in.settle, 1);
  };
  if (t.focused) {
    auto before_keys = e.edit.text();
    point(in, e, typing, v, t);
    bool enter = edit_with_keys(in, e, typing, std::floor(v.inside.h / v.step));
    if (e.edit.text() != before_keys) typed(e.edit.text());
    if (enter && !typing.search) {
      if (auto result = commit(e, typing, draft); result != Edit::none) done = result;
      if (!e.unread) e.edit.start(shown(typing, draft));
    }
    if (enter && typing.search) done = Edit::committed, e.dirty = false;
    if (typing.search && !draft.empty() && take_escape(in)) e.edit.start(""), typed("");
    else if (in.layer == 0 && take_escape(in)) set_focus(in, "", false);
    if (typing.many_lines && e.dirty) {
      if (in.moment.ms >= e.typed_at + rest_before_commit) { if (auto result = commit(e, typing, draft); result != Edit::none) done = result; }
      else in.wake_by(e.typed_at + rest_before_commit);
    }
    in.keeps_next = {true, e.edit.can_undo(), e.edit.can_redo()};
    lay_out(in, e, masked(e.edit.text()), wide);
  }
  if (auto given = take_act(in, Act::Kind::set_text, field.id)) {
    write_instead(in, e, typing, given->words);
    typed(e.edit.text()), lay_out(in, e, masked(e.edit.text()), wide);
  }
  if (auto there = take_act(in, Act::Kind::put_caret, field.id)) {
    auto real = [&](std::size_t at) { return typing.secret ? from_masked(e.edit.text(), at) : at; };
    e.edit.put_caret(real(there->anchor), false), e.edit.put_caret(real(there->caret), true);
  }

  auto caret = typing.secret ? to_masked(e.edit.text(), e.edit.caret()) : e.edit.caret();
  if (t.focused) keep_caret_in_sight(in, e, typing, v, caret);
  if (typing.many_lines) wheel(in, e, v, t, field.id);

  bool invalid = !words.error.empty() || e.unread;
  draw_box(in, field.box, t, invalid);
  draw_icon(in, typing.icon, {field.box.x + in.px(8), field.box.y, in.px(24), field.box.h}, in.in_header ? in.theme.header_quiet : in.theme.quiet_text);
  ImGui::PushClipRect({v.inside.x - in.px(2), v.inside.y - in.px(2)}, {v.inside.right() + in.px(2), v.inside.bottom() + in.px(2)}, true);
  float dx = typing.many_lines ? 0 : e.scroll, dy = typing.many_lines ? e.scroll : 0;
  if (t.focused && e.edit.marked()) {
    auto from = typing.secret ? to_masked(e.edit.text(), e.edit.from()) : e.edit.from();
    auto to = typing.secret ? to_masked(e.edit.text(), e.edit.to()) : e.edit.to();
    draw_marks(in, e, v, dx, dy, from, to);
  }
  Color ink = in.in_header ? in.theme.on_header : in.theme.text;
  if (e.wrapped.empty() && !words.placeholder.empty())
    draw_line(in, Face::body, in.in_header ? in.theme.header_quiet : in.theme.quiet_text, v.inside, words.placeholder, 0, Cut::ellipsis, field.id);
  draw_words(in, e, v, dx, dy, ink);
  Rect caret_place;
  if (t.focused) {
    auto i = line_of(e.lines, caret);
    auto& line = e.lines[i];
    auto in_line = whole_line(e.wrapped, line);
    float x = line_left(in, e, in_line, line.way) + caret_x(in.fonts.of(Face::body), in_line, std::min(caret, line.next) - line.begin, line.way);
    x = std::min(x, std::max(v.inside.w, x - dx) + dx);
    caret_place = {std::round(v.inside.x + x - dx), v.inside.y + static_cast<float>(i) * v.step - dy + in.px(2), std::max(1.f, in.px(1.5f)), v.step - in.px(4)};
    fill(in, caret_place, ink);
    tell_input_method(in, caret_place);
  }
  ImGui::PopClipRect();
  if (typing.many_lines) draw_bar(in, e, v, field.box);

  auto& node = node_at(in, field.node);
  node.state.invalid = invalid;
  node.value = typing.secret ? "" : e.wrapped;
  say_writing(node, e, typing, t.focused);
  node.writing.caret_place = caret_place;
  note(in, v, field, node.value, e.missing);
  e.last = draft;
  return done;
}

}
