// One frame of the window being drawn: ids, theme, time, layout, and the Tree of what was put on screen.
// Controls are free functions over it (controls.h). Screens include these headers and no drawing library.
//
// Layout is top to bottom in the current column. Row lays left to right and wraps, Columns side by side (stacked where
// narrow), Scope only gives ids a prefix. Distances are Gap units of 8 px; no screen deals in pixels.
// Keys: unique among siblings. Use an item's id, never a loop index: focus and what is being typed follow the key.
// Focus moves when a mouse button goes down or Tab is pressed, buttons act when it is released: a field that is left has
// committed before the button's own effect. Who switches screens without a click calls blur() and switches next frame.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/desktop/ui/icons.h"
#include "app/desktop/ui/theme.h"
#include "app/desktop/ui/tree.h"
#include "core/base/date.h"

namespace broaden::app::ui {

using Key = std::string_view;

// What a field did in this frame. typing: the draft changed, keep it. committed: it was left (or Enter, or 3 s of rest in
// long text) with another value than it had: put it in the record. Fields never return committed for an unchanged value.
enum class Edit { none, typing, committed };

struct Look {
  Mode mode = Mode::light;
  float scale = 1;                                   // 1, 1.5, 2: rebuilds fonts and measures from scratch
  bool underline = true;                             // words that may be misspelled, where there is a speller
  bool operator==(const Look&) const = default;
};

struct Moment {                                      // what the caller says of this frame
  float width = 0, height = 0;                       // of the window, in pixels
  std::int64_t ms = 0;                               // any steady clock
  core::Date today;
};

// What assistive technology or a test asks of a control, as if a person had done it. Focus moves there first. What is not
// drawn within five frames, cannot be used, or lies behind a dialog is never done: who asked had seen another screen.
struct Act {
  enum class Kind { press, focus, set_text, put_caret } kind = Kind::press;
  std::string path;                                  // of the control, or how it ends; with "/" before it the whole path
  std::string words = {};                            // the text
  std::size_t caret = 0, anchor = 0;                 // bytes of the field's value, as in Writing
};

class Speller;                                       // of spelling.h
struct Inner;                                        // the drawing library's side (inner.h), for controls only

struct FontInUse { std::string what, name; bool there = true; };   // "Other scripts", "DejaVu Sans"; not there: a lozenge stands for its letters

class Ui {
 public:
  Ui(Look, std::string fonts_folder, std::string icons_file);   // "" as icons_file: where Debian keeps it
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  void begin(const Moment&);
  void end();                                        // afterwards tree() is this frame's, whole
  void set_look(Look);                               // takes effect at the next begin()
  const Look& look() const;

  const Theme& theme() const;
  const Tree& tree() const;
  std::int64_t ms() const;
  core::Date today() const;

  void focus(std::string_view path);                 // the control with this path, or whose path ends so, when it is drawn
  void focus_first();                                // the first control of the page's body: after switching screens
  void blur();                                       // nothing has focus; the field that had it commits in the next frame
  bool has_focus(std::string_view path) const;
  bool escape();                                     // Esc was pressed and no field, list or dialog wanted it: go back
  void announce(std::string_view words, bool show = true);      // "Saved": a toast for 4 s and for screen readers
  void act(Act);
  void press(std::string_view path);                 // as if clicked
  void set_text(std::string_view path, std::string_view words);
  void reveal(std::string_view path);                // scroll so that it can be seen
  void scroll_top();                                 // the page's body: after switching screens

  bool wants_frame() const;                          // something moves by itself next frame (input queue, toast, commit timer)
  std::int64_t wake_at() const;                      // ms at which a frame is needed although nothing happens; 0: never
  void use();                                        // its drawing context is the current one: for who shows its frames
  void set_speller(Speller*);                        // not owned; none, as at first: no word is in doubt
  void look_up_anew();                               // a person's own words are others now
  void on_fonts(std::function<void()> drop, std::function<void()> make);   // textures: before and after fonts are built anew
  const std::vector<FontInUse>& fonts() const;      // that letters are drawn in
  const std::string& problem() const;               // the font file that could not be read, or ""
  Inner& inner() { return *inner_; }

 private:
  std::unique_ptr<Inner> inner_;
};

class Scope {                                        // a prefix for the keys inside
 public:
  Scope(Ui&, Key);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
 private:
  Ui& ui_;
};

class Row {                                          // left to right, wrapping where the column ends
 public:
  explicit Row(Ui&, float gaps = 1);
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
 private:
  Ui& ui_;
};

class Columns {                                      // equal columns; stacked where one would be narrower than 240 px
 public:
  Columns(Ui&, int count);
  Columns(Ui&, float first_share);                   // two columns: 0.33f gives the first a third
  ~Columns();
  void next();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
 private:
  Ui& ui_;
};

class Disabled {                                     // controls inside cannot be used; why becomes their description
 public:
  Disabled(Ui&, bool off, std::string_view why = {});
  ~Disabled();
  Disabled(const Disabled&) = delete;
  Disabled& operator=(const Disabled&) = delete;
 private:
  Ui& ui_;
};

void gap(Ui&, float units = 1);                      // 8 px each
void rule(Ui&);                                      // a thin line across the column
bool shortcut(Ui&, std::string_view chord, std::string_view does);   // "Ctrl+K": pressed now; also listed for the shortcuts page

}
