// A text being edited: caret, selection, words, undo. Knows neither keys nor pixels; positions are byte offsets that
// always lie between code points.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::app::ui {

class TextEdit {
 public:
  enum class Step { character, word, line, all };         // line: to the ends of [line_begin, line_end]

  const std::string& text() const { return now_.text; }
  std::size_t caret() const { return now_.caret; }
  std::size_t anchor() const { return now_.anchor; }
  std::size_t from() const { return now_.caret < now_.anchor ? now_.caret : now_.anchor; }
  std::size_t to() const { return now_.caret < now_.anchor ? now_.anchor : now_.caret; }
  bool marked() const { return now_.caret != now_.anchor; }
  std::string_view selection() const { return std::string_view(now_.text).substr(from(), to() - from()); }

  void start(std::string_view);                           // another text: no undo reaches behind it
  void put_caret(std::size_t at, bool keep_anchor);       // moves to the nearest boundary at or before `at`
  void left(Step, bool keep_anchor);
  void right(Step, bool keep_anchor);
  void mark_all();
  void mark_word(std::size_t at);
  void insert(std::string_view);                          // replaces the selection
  void erase_left(Step);
  void erase_right(Step);
  void erase_selection();
  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  void undo();
  void redo();

 private:
  struct State { std::string text; std::size_t caret = 0, anchor = 0; };
  enum class Kind { none, typing, erasing, other };
  void remember(Kind);
  std::size_t word_left(std::size_t) const;
  std::size_t word_right(std::size_t) const;

  State now_;
  std::vector<State> past_, future_;
  Kind last_ = Kind::none;                                // runs of typing are one undo step
};

}
