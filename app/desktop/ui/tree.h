// What one frame put on the screen, in words: every control with its role, name, value, state and place, and every
// piece of text with the box that shows it. Tests, focus order, the shortcuts page and assistive technology read only this.
// Knows no drawing library. Places are in window pixels.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::app::ui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(const Rect& other, float slack = 0.5f) const;
  bool overlaps(const Rect& other, float slack = 0.5f) const;   // touching edges do not overlap
  bool operator==(const Rect&) const = default;
};
Rect common(const Rect&, const Rect&);                          // what two rectangles share; w = h = 0 if nothing

enum class Role {
  heading, text, button, link, text_field, narrative, search_box, combo, list, option, radio, check_box, tag,
  table, column_header, row, card, alert, status, dialog, navigation, navigation_item, tab, progress, picture, group
};
std::string_view spoken(Role);                                  // "button", "check box": as a screen reader says it

struct State {
  bool focused = false, disabled = false, checked = false, selected = false, invalid = false, required = false, expanded = false;
  bool focusable = false;                                       // Tab stops here
  bool secret = false;                                          // a field that shows dots
  bool operator==(const State&) const = default;
};

struct Range {                                                  // bytes of a text
  std::size_t from = 0, to = 0;
  bool operator==(const Range&) const = default;
};

struct Writing {                                                // of a field that one types in; places are bytes of its value
  std::size_t caret = 0, anchor = 0;                            // what lies between them is marked; of the field that has focus
  std::vector<std::size_t> lines;                               // where each line of long text begins
  Rect caret_place;                                             // where the caret is drawn, for what follows it: input methods
  std::size_t hidden = 0;                                       // characters of a secret, which has no value here: dots of 3 bytes
  std::vector<Range> doubts;                                    // words that may be misspelled, as they are underlined
  bool operator==(const Writing&) const = default;
};

struct Cells {                                                  // of a table and of its rows
  std::vector<std::string> words;                               // a table's columns, or what a row says in each
  std::size_t row = 0, rows = 0;                                // which row it is, from 0; how many a table has, drawn or not
  std::size_t column = 0;                                       // of a button in a row: the column it stands in, from 1
  bool operator==(const Cells&) const = default;
};

struct Node {
  std::string id;                                               // the path of keys: "plan/objectives/r2/Complete"
  Role role = Role::text;
  std::string name, description, value;
  State state;
  Rect place;                                                   // where it lies, also where it is scrolled out of sight
  Rect clip;                                                    // the part of the window that its surroundings leave visible
  int level = 0;                                                // of a heading
  int layer = 0;                                                // 0 the page, 1 a dialog over it, 2 a list over that …
  std::string error;                                            // the end of the description that says what is wrong
  double part = -1;                                             // of a progress, 0 to 1
  Writing writing;
  Cells cells;
  std::vector<std::string> actions;                             // "press", "set text"
  bool operator==(const Node&) const = default;
};

struct Text {
  std::string words;
  std::string owner;                                            // the id of the control it belongs to, or ""
  Rect ink;                                                     // the room that the words need
  Rect box;                                                     // the room that they were given
  Rect clip;                                                    // what its surroundings leave visible
  bool scrolls = false;                                         // below or above clip: scrolling brings it into sight
  bool readable_elsewhere = false;                              // cut, but a tooltip, scrolling or editing shows the rest
  bool missing_glyph = false;
  int layer = 0;
};

struct Shortcut { std::string chord, does; };                   // "Ctrl+K", "Find a record, screen or command"

struct Tree {
  std::vector<Node> nodes;                                      // in the order they are read and tabbed through
  std::vector<Text> texts;
  std::vector<Shortcut> shortcuts;
  std::string announced;                                        // what a screen reader should say now: "Saved"

  const Node* find(std::string_view query) const;               // by whole path, by the path's end, then by name
  const Node* focused() const;
  int top_layer() const;
  std::string outline() const;                                  // one line a node, for people who read failing tests
};

}
