// The box one types in, of one line or many: draft in, draft out. Form fields add labels (fields.cpp).
#include "app/desktop/ui/editor.h"

#include <algorithm>
#include <cmath>

namespace broaden::app::ui {
namespace {

// One box in one frame, in the order of its parts: focus came or went, keys, acts of assistive technology, what is seen and told.
class Box {
 public:
  Box(Inner& in, const FieldPlace& field, const FieldText& words, const Typing& typing, std::string& draft)
      : in_(in), field_(field), words_(words), typing_(typing), draft_(draft), e_(in.texts[field.id]), t_(touch(in, field.node, false)),
        here_(t_.focused || in_suggestions(in, field.id)), spells_(checks_spelling(in, typing)) {
    float left = in.px(typing.icon == Icon::none ? 12 : 40);
    paper_ = {{field.box.x + left, field.box.y + in.px(8), field.box.w - left - in.px(12), field.box.h - in.px(16)}, line_height(in, Face::body), typing.many_lines};
    node_at(in, field.node).actions.emplace_back("set text");
  }

  Edit run() {
    come_or_go();
    e_.room = paper_.inside.w;
    lay(here_ ? e_.edit.text() : shown_of(typing_, draft_));
    if (!here_ && !typing_.many_lines && e_.lines.front().way == Way::to_left) e_.scroll = std::max(0.f, e_.lines.front().width - e_.room);   // its beginning is seen
    if (t_.focused) take_keys();
    take_acts();
    if (spells_) look_up();
    auto caret = masked(e_.edit.caret());
    if (here_) keep_caret_in_sight(in_, e_, paper_, caret);
    if (typing_.many_lines) scroll_by_wheel(e_, paper_, t_, field_.id);
    tell(draw(caret));
    if (spells_ && offer_suggestions(in_, e_, field_, typing_, paper_)) typed(e_.edit.text());
    e_.last = draft_;
    return done_;
  }

 private:
  std::size_t masked(std::size_t at) const { return typing_.secret ? to_masked(e_.edit.text(), at) : at; }
  std::size_t real(std::size_t at) const { return typing_.secret ? from_masked(e_.edit.text(), at) : at; }
  bool invalid() const { return !words_.error.empty() || e_.unread; }
  void lay(const std::string& text) { lay_out(in_, e_, typing_.secret ? dots(text) : text, typing_.many_lines ? paper_.inside.w : 1e9f); }
  void commit() {
    if (auto result = commit_typed(e_, typing_, draft_); result != Edit::none) done_ = result;
  }

  void come_or_go() {
    if (e_.known && e_.last != draft_) e_.dirty = e_.unread = false, e_.base = draft_, e_.edit.start(shown_of(typing_, draft_));   // from outside
    if (here_ && !e_.was_focused) {
      e_.edit.start(shown_of(typing_, draft_));
      if (!e_.dirty) e_.base = draft_;
      if (in_.by_keyboard && !typing_.many_lines) e_.edit.mark_all();
    }
    if (!here_ && e_.was_focused) {
      commit(), e_.scroll = 0, e_.underway = e_.offering = false;
      if (typing_.search && done_ == Edit::committed) done_ = Edit::typing;   // searching is asked for by Enter, never by looking elsewhere
    }
    if (!e_.known && !here_ && typing_.plain && !draft_.empty() && !typing_.plain(draft_)) e_.unread = true;   // left so when the program was closed
    e_.was_focused = here_, e_.known = true;
  }

  void typed(const std::string& now) {
    if (now == draft_) return;
    draft_ = now, e_.dirty = true, e_.typed_at = in_.moment.ms;
    if (done_ != Edit::committed) done_ = Edit::typing;
    in_.settle = std::max(in_.settle, 1);
  }

  void take_keys() {
    auto before = e_.edit.text();
    auto caret = e_.edit.caret();
    point_at_text(in_, e_, typing_, paper_, t_);
    bool enter = edit_with_keys(in_, e_, typing_, std::floor(paper_.inside.h / paper_.step));
    if (e_.edit.text() != before) typed(e_.edit.text()), e_.underway = true, e_.offering = false;
    else if (e_.edit.caret() != caret) e_.underway = false;
    if (enter && !typing_.search) {
      commit();
      if (!e_.unread) e_.edit.start(shown_of(typing_, draft_));
    }
    if (enter && typing_.search) done_ = Edit::committed, e_.dirty = false;
    if (typing_.search && !draft_.empty() && take_escape(in_)) e_.edit.start(""), typed("");
    else if (in_.layer == 0 && take_escape(in_)) set_focus(in_, "", false);
    if (typing_.many_lines && e_.dirty) {
      if (in_.moment.ms >= e_.typed_at + rest_before_commit) commit();
      else in_.wake_by(e_.typed_at + rest_before_commit);
    }
    in_.keeps_next = {true, e_.edit.can_undo(), e_.edit.can_redo()};
    lay(e_.edit.text());
  }

  void take_acts() {
    if (auto given = take_act(in_, Act::Kind::set_text, field_.id)) {
      write_instead(in_, e_, typing_, given->words);
      typed(e_.edit.text()), lay(e_.edit.text());
    }
    if (auto there = take_act(in_, Act::Kind::put_caret, field_.id)) e_.edit.put_caret(real(there->anchor), false), e_.edit.put_caret(real(there->caret), true);
  }

  void look_up() {
    doubts_ = doubts_now(in_, e_, t_.focused);
    if (here_) ask_for_suggestions(in_, e_, field_.id, doubts_);
    point_at_doubts(in_, e_, field_, typing_, paper_, t_, doubts_);
  }

  Rect draw(std::size_t caret) {                           // where the caret is
    auto& th = in_.theme;
    auto& v = paper_.inside;
    Color ink = in_.in_header ? th.on_header : th.text, quiet = in_.in_header ? th.header_quiet : th.quiet_text;
    draw_box(in_, field_.box, t_, invalid());
    draw_icon(in_, typing_.icon, {field_.box.x + in_.px(8), field_.box.y, in_.px(24), field_.box.h}, quiet);
    ImGui::PushClipRect({v.x - in_.px(2), v.y - in_.px(2)}, {v.right() + in_.px(2), v.bottom() + in_.px(2)}, true);
    if (here_ && e_.edit.marked()) draw_marks(in_, e_, paper_, masked(e_.edit.from()), masked(e_.edit.to()));
    if (e_.wrapped.empty() && !words_.placeholder.empty()) draw_line(in_, Face::body, quiet, v, words_.placeholder, 0, Cut::ellipsis, field_.id);
    draw_words(in_, e_, paper_, ink);
    draw_waves(in_, e_, paper_, doubts_);
    Rect there;
    if (t_.focused) {
      there = draw_caret(in_, e_, paper_, caret, ink);
      tell_input_method(there);
    }
    ImGui::PopClipRect();
    if (typing_.many_lines) draw_bar(in_, e_, paper_, field_.box);
    return there;
  }

  // Where the system has a window for what is being composed, it opens it there.
  void tell_input_method(const Rect& caret) {
    auto& told = in_.context->PlatformImeData;
    told.WantVisible = true, told.InputPos = {caret.x, caret.y}, told.InputLineHeight = caret.h;
  }

  void tell(const Rect& caret) {
    auto& node = node_at(in_, field_.node);
    auto& w = node.writing;
    node.state.invalid = invalid(), node.state.secret = typing_.secret;
    node.value = typing_.secret ? "" : e_.wrapped;
    if (t_.focused) w.caret = masked(e_.edit.caret()), w.anchor = masked(e_.edit.anchor()), w.caret_place = caret;
    if (typing_.secret) w.hidden = e_.wrapped.size() / dots("x").size();
    w.doubts = doubts_;
    if (typing_.many_lines) for (auto& line : e_.lines) w.lines.push_back(line.begin);
    if (node.value.empty()) return;
    auto clip = ImGui::GetCurrentWindow()->ClipRect;
    in_.building.texts.push_back({node.value, field_.id, paper_.inside, paper_.inside, {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()}, true, true, e_.missing, in_.layer});
  }

  Inner& in_;
  const FieldPlace& field_;
  const FieldText& words_;
  const Typing& typing_;
  std::string& draft_;
  Editing& e_;
  Touch t_;
  bool here_, spells_;                                   // somebody is in the field, or in the list of suggestions that belongs to it
  Paper paper_;
  std::vector<Range> doubts_;
  Edit done_ = Edit::none;
};

}

void lay_out(Inner& in, Editing& e, std::string_view text, float width) {
  if (e.wrapped == text && e.wrapped_width == width && !e.lines.empty()) return;
  auto& face = in.fonts.of(Face::body);
  e.wrapped = std::string(text), e.wrapped_width = width;
  e.lines = wrap(face, e.wrapped, width);
  e.missing = drawable(face, e.wrapped).find("\u25ca") != std::string::npos;
}

Edit edit_box(Inner& in, const FieldPlace& field, const FieldText& words, const Typing& typing, std::string& draft) { return Box(in, field, words, typing, draft).run(); }

}
