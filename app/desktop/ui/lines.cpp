#include "app/desktop/ui/lines.h"

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

// How wide each letter is as it stands among the others: Arabic letters that join are narrower.
class Widths {
 public:
  Widths(const Measure& measure, std::string_view s) : measure_(measure) { if (has_right_to_left(s)) forms_ = joined(s); }
  float next(char32_t c) { return measure_.advance(forms_.empty() ? c : forms_[i_++]); }
  std::size_t place() const { return i_; }
  void back_to(std::size_t place) { i_ = place; }

 private:
  const Measure& measure_;
  std::u32string forms_;
  std::size_t i_ = 0;
};

// Of each line that begins here: one paragraph's, up to its line break.
Way way_from(std::string_view s, std::size_t begin, bool turned) { return turned ? way_of(s.substr(begin, s.find('\n', begin) - begin)) : Way::own; }

bool breaks_after(char32_t c) { return c == ' ' || c == '\t' || c == '-' || c == 0x2013 || c == 0x2014 || c == '/'; }

}

float width_of(const Measure& measure, std::string_view s) {
  float sum = 0;
  Widths widths(measure, s);
  for (std::size_t at = 0, n; at < s.size(); at += n) {
    auto c = code_at(s, at, n);
    sum += widths.next(c);
  }
  return sum;
}

std::string_view fitting(const Measure& measure, std::string_view s, float width) {
  float sum = 0;
  Widths widths(measure, s);
  for (std::size_t at = 0, n; at < s.size(); at += n) {
    auto c = code_at(s, at, n);
    sum += widths.next(c);
    if (sum > width) return s.substr(0, at);
  }
  return s;
}

// Greedy: remembers the last place where a line may end, and goes back to it when the next code point does not fit.
// Spaces hang over the edge: they never start a line and never make one too wide.
std::vector<Line> wrap(const Measure& measure, std::string_view s, float width) {
  std::vector<Line> lines;
  Widths widths(measure, s);
  std::size_t begin = 0, at = 0, begin_place = 0;
  bool turned = has_right_to_left(s);
  auto way = way_from(s, 0, turned);
  while (true) {
    float x = 0, ink = 0;                                  // ink: up to the last code point that is no space
    std::size_t ink_end = begin;
    Line fallback{begin, begin, begin, 0, way};                 // the last good break; next == begin: none yet
    std::size_t fallback_place = begin_place;
    bool broken = false;
    at = begin;
    widths.back_to(begin_place);
    while (at < s.size()) {
      std::size_t n;
      char32_t c = code_at(s, at, n);
      if (c == '\n') break;
      auto here = widths.place();
      float w = widths.next(c);
      x += w;
      bool space = c == ' ' || c == '\t';
      if (!space && x > width && at > begin) {
        if (fallback.next == begin) fallback = {begin, at, at, x - w, way}, fallback_place = here;
        lines.push_back(fallback);
        begin = fallback.next, begin_place = fallback_place;
        broken = true;
        break;
      }
      at += n;
      if (!space) ink = x, ink_end = at;
      if (breaks_after(c)) fallback = {begin, ink_end, at, ink, way}, fallback_place = widths.place();
    }
    if (broken) continue;
    bool line_break = at < s.size();
    lines.push_back({begin, ink_end, line_break ? at + 1 : s.size(), ink, way});
    if (!line_break) return lines;
    begin = at + 1;
    way = way_from(s, begin, turned);
    widths.next('\n');
    begin_place = widths.place();
  }
}

}
