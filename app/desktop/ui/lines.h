// Where text breaks into lines of a given width. Used by everything that wraps, and by the editor. Pure.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace broaden::app::ui {

struct Measure {
  virtual ~Measure() = default;
  virtual float advance(char32_t) const = 0;
};

enum class Way { own, to_right, to_left };                               // in which one reads; own: as its first letter with a direction says

struct Line {
  std::size_t begin, end;          // end: without the spaces or the line break that ended it
  std::size_t next;                // where the following line begins
  float width;
  Way way = Way::own;              // of its paragraph, if any letter of the text is read from right to left
};

inline float left_of(const Line& line, float width) { return line.way == Way::to_left ? width - line.width : 0; }   // in a column of this width
float width_of(const Measure&, std::string_view);
std::vector<Line> wrap(const Measure&, std::string_view, float width);   // at least one line; a word that is too long is split
std::string_view fitting(const Measure&, std::string_view, float width); // as much of one line as fits, whole code points

}
