#include "app/desktop/ui/text_edit.h"

#include <algorithm>

#include "app/desktop/ui/letters.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

constexpr std::size_t most_steps = 200;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_word(char c) {
  auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '_';
}

}

void TextEdit::start(std::string_view text) {
  now_ = {std::string(text), text.size(), text.size()};
  past_.clear(), future_.clear();
  last_ = Kind::none;
}

void TextEdit::remember(Kind kind) {
  bool run = kind == last_ && kind != Kind::other && !marked() && !past_.empty();
  last_ = kind;
  future_.clear();
  if (run) return;
  past_.push_back(now_);
  if (past_.size() > most_steps) past_.erase(past_.begin());
}

void TextEdit::put_caret(std::size_t at, bool keep_anchor) {
  at = std::min(at, now_.text.size());
  while (at > 0 && at < now_.text.size() && (static_cast<unsigned char>(now_.text[at]) & 0xc0) == 0x80) --at;
  now_.caret = at;
  if (!keep_anchor) now_.anchor = at;
  last_ = Kind::none;
}

std::size_t TextEdit::word_left(std::size_t at) const {
  auto& t = now_.text;
  while (at > 0 && is_space(t[at - 1])) --at;
  if (at > 0 && !is_word(t[at - 1])) {
    while (at > 0 && !is_word(t[at - 1]) && !is_space(t[at - 1])) --at;
    return at;
  }
  while (at > 0 && is_word(t[at - 1])) --at;
  return at;
}

std::size_t TextEdit::word_right(std::size_t at) const {
  auto& t = now_.text;
  if (at < t.size() && is_word(t[at])) while (at < t.size() && is_word(t[at])) ++at;
  else while (at < t.size() && !is_word(t[at]) && !is_space(t[at])) ++at;
  while (at < t.size() && is_space(t[at])) ++at;
  return at;
}

void TextEdit::left(Step step, bool keep_anchor) {
  if (marked() && !keep_anchor && step == Step::character) return put_caret(from(), false);
  auto& t = now_.text;
  auto at = now_.caret;
  if (step == Step::character) at = before_letter(t, at);
  if (step == Step::word) at = word_left(at);
  if (step == Step::line) while (at > 0 && t[at - 1] != '\n') --at;
  if (step == Step::all) at = 0;
  put_caret(at, keep_anchor);
}

void TextEdit::right(Step step, bool keep_anchor) {
  if (marked() && !keep_anchor && step == Step::character) return put_caret(to(), false);
  auto& t = now_.text;
  auto at = now_.caret;
  if (step == Step::character) at = after_letter(t, at);
  if (step == Step::word) at = word_right(at);
  if (step == Step::line) while (at < t.size() && t[at] != '\n') ++at;
  if (step == Step::all) at = t.size();
  put_caret(at, keep_anchor);
}

void TextEdit::mark_all() { now_.anchor = 0, now_.caret = now_.text.size(), last_ = Kind::none; }

void TextEdit::mark_word(std::size_t at) {
  auto& t = now_.text;
  at = std::min(at, t.size());
  auto begin = at, end = at;
  while (begin > 0 && is_word(t[begin - 1])) --begin;
  while (end < t.size() && is_word(t[end])) ++end;
  now_.anchor = begin, now_.caret = end, last_ = Kind::none;
}

void TextEdit::insert(std::string_view words) {
  if (words.empty()) return;
  bool typing = words.size() <= 4 && !is_space(words.back()) && after(words, 0) == words.size();
  remember(typing ? Kind::typing : Kind::other);
  auto at = from();
  now_.text.replace(at, to() - at, words);
  now_.caret = now_.anchor = at + words.size();
}

void TextEdit::erase_selection() {
  if (!marked()) return;
  remember(Kind::other);
  auto at = from();
  now_.text.erase(at, to() - at);
  now_.caret = now_.anchor = at;
}

void TextEdit::erase_left(Step step) {
  if (marked()) return erase_selection();
  auto end = now_.caret;
  auto begin = step == Step::word ? word_left(end) : before_letter(now_.text, end);
  if (begin == end) return;
  remember(step == Step::word ? Kind::other : Kind::erasing);
  now_.text.erase(begin, end - begin);
  now_.caret = now_.anchor = begin;
}

void TextEdit::erase_right(Step step) {
  if (marked()) return erase_selection();
  auto begin = now_.caret;
  auto end = step == Step::word ? word_right(begin) : after_letter(now_.text, begin);
  if (begin == end) return;
  remember(step == Step::word ? Kind::other : Kind::erasing);
  now_.text.erase(begin, end - begin);
}

void TextEdit::undo() {
  if (past_.empty()) return;
  future_.push_back(std::move(now_));
  now_ = std::move(past_.back());
  past_.pop_back();
  last_ = Kind::none;
}

void TextEdit::redo() {
  if (future_.empty()) return;
  past_.push_back(std::move(now_));
  now_ = std::move(future_.back());
  future_.pop_back();
  last_ = Kind::none;
}

}
