// Pages being filled from the top: where the next thing goes, when a page is full, and which tags enclose what is drawn.
// Ends in a list of marks per page; drawing them is paint.h, and what a table or a list is made of is blocks.h.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "core/report/layout.h"
#include "core/report/type.h"

namespace broaden::core::report {

struct Open { const char* tag; };            // a structure element begins; it may end on a later page
struct Close { const char* tag; };
struct Ink { Text text; int first, last; double x, y; };
struct Box { double x, y, width, height; Color color; };
using Mark = std::variant<Open, Close, Ink, Box>;
using Page = std::vector<Mark>;

struct Frame { double width, height, left, right, top, bottom; };   // the sheet, and where text may stand on it
Frame frame(PageSize, double scale = 1);     // scale below 1: a larger sheet, to be painted smaller

class Flow {
 public:
  Flow(const Type& with, const Frame& on, bool close_set = false) : type(with), sheet(on), tight(close_set), y(on.top), pages_(1) {}

  const Type& type;
  const Frame sheet;
  const bool tight;                          // for what has only one page: smaller headings, less air
  double y;                                  // the top of what comes next

  double wide() const { return sheet.right - sheet.left; }
  double tall() const { return sheet.bottom - sheet.top; }
  double pad() const { return tight ? style::cell_pad_tight : style::cell_pad; }   // above and below a cell's text
  double room() const { return sheet.bottom - y; }
  bool at_top() const { return y <= sheet.top; }
  void gap(double height) { if (!at_top()) y += height; }           // a page never starts with empty space
  void need(double height) { if (height > room() && !at_top()) turn(); }
  void turn() { pages_.emplace_back(); y = sheet.top; }

  void put(Mark mark) { pages_.back().push_back(std::move(mark)); }
  void open(const char* tag) { put(Open{tag}); }
  void close(const char* tag) { put(Close{tag}); }
  void rule(double x, double width, double thickness, const Color& color) { put(Box{x, y, width, thickness, color}); }

  static double beginning(const Text&);      // of a text that may be cut: no single line is left on either page
  void whole(const char* tag, const Text&, double x);               // at y, without a thought of the page's end
  void text(const char* tag, const Text&, double x);                // moves y; over as many pages as it takes
  std::vector<Page> take() { return std::move(pages_); }

 private:
  std::vector<Page> pages_;
};

}
