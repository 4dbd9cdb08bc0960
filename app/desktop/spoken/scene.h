// A frame's Tree as assistive technology wants it: things inside things, each with one kind, its states, its text and
// what labels it. Pure; knows no accessibility library. Things keep their ids for as long as the Tree keeps the node.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/desktop/ui/tree.h"

namespace broaden::app::spoken {

enum class Kind {
  window, heading, text, label, button, link, entry, secret, long_entry, combo, list, option, radio, check_box,
  table, column_header, row, cell, card, group, navigation, navigation_item, tab_list, tab,
  alert, notification, dialog, progress, picture
};

enum class State : std::uint32_t {
  enabled, focusable, focused, checkable, checked, selectable, selected, required, invalid, expandable, expanded,
  editable, single_line, multi_line, modal, showing, active, count
};

class States {
 public:
  bool has(State s) const { return (bits_ >> static_cast<unsigned>(s)) & 1U; }
  void put(State s, bool on = true) {
    auto bit = std::uint32_t{1} << static_cast<unsigned>(s);
    bits_ = on ? bits_ | bit : bits_ & ~bit;
  }
  bool operator==(const States&) const = default;
 private:
  std::uint32_t bits_ = 0;
};

struct Thing {
  std::string id, parent;                                // unique; "" as parent is the window
  Kind kind = Kind::text;
  std::string name, description, text;                   // text: to be read letter by letter
  std::string label, hint, error;                        // ids of the things that say these
  std::string node;                                      // the control that acts are for, or ""
  States states;
  ui::Rect place;                                        // window pixels
  ui::Writing writing;                                   // places are bytes of text
  int level = 0;                                         // of a heading
  double part = -1;                                      // of a progress, 0 to 1
  bool pressable = false;
  int row = -1, column = -1, rows = 0, columns = 0;      // a cell's place; a table's size
  bool operator==(const Thing&) const = default;
};

struct Scene {
  std::vector<Thing> things;                             // whoever holds others comes before them
  const Thing* find(std::string_view id) const;
};

Scene scene_of(const ui::Tree&);

// What a person should hear now although focus is elsewhere: "Saved", and what has turned out to be wrong since the last frame.
std::vector<std::string> to_say(const ui::Tree& before, const ui::Tree& now);

}
