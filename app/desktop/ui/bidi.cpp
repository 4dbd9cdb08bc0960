#include "app/desktop/ui/bidi.h"

#include <algorithm>

#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

bool is_turned(std::string_view line, Way way) { return way == Way::to_left || has_right_to_left(line); }

std::vector<Placed> laid_out(std::string_view line, Way way) {
  if (is_turned(line, way)) return in_order_seen(line, way);
  std::vector<Placed> out;
  out.reserve(line.size());
  for (std::size_t at = 0, n; at < line.size(); at += n) {
    auto c = code_at(line, at, n);
    out.push_back({c, at, at + n, false});
  }
  return out;
}

}

// Hebrew, Arabic and their like are U+0590 to U+08FF, which begin with 0xd6 to 0xdf or 0xe0 0xa0 to 0xe0 0xa3; their presentation
// forms with 0xef 0xac to 0xef 0xbb. Others here (combining Cyrillic marks do not reach so far) only take the longer way.
bool has_right_to_left(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    auto lead = static_cast<unsigned char>(s[i]);
    if (lead < 0xd6) continue;
    if (lead <= 0xdf) return true;
    auto second = i + 1 < s.size() ? static_cast<unsigned char>(s[i + 1]) : 0;
    if ((lead == 0xe0 && second >= 0xa0 && second <= 0xa3) || (lead == 0xef && second >= 0xac && second <= 0xbb)) return true;
  }
  return false;
}

float caret_x(const Measure& measure, std::string_view line, std::size_t at, Way way) {
  if (!is_turned(line, way)) return width_of(measure, line.substr(0, at));
  float x = 0, end = 0;
  std::size_t last = 0;                                  // at the end of the line: behind its last letter, whichever side that is
  for (auto& one : in_order_seen(line, way)) {
    float w = measure.advance(one.code);
    if (one.at <= at && at < one.next) return one.to_left ? x + w : x;
    if (one.next >= last) last = one.next, end = one.to_left ? x : x + w;
    x += w;
  }
  return end;
}

std::size_t at_x(const Measure& measure, std::string_view line, float x, Way way) {
  float left = 0;
  auto all = laid_out(line, way);
  for (auto& one : all) {
    float w = measure.advance(one.code);
    if (x < left + w / 2) return one.to_left ? one.next : one.at;
    if (x < left + w) return one.to_left ? one.at : one.next;
    left += w;
  }
  return all.empty() ? 0 : all.back().to_left ? all.back().at : all.back().next;
}

std::vector<Stretch> marked_spans(const Measure& measure, std::string_view line, std::size_t from, std::size_t to, Way way) {
  std::vector<Stretch> out;
  float x = 0;
  bool before = false;                                   // the letter before it is marked too
  for (auto& one : laid_out(line, way)) {
    float w = measure.advance(one.code);
    bool in = one.at >= from && one.at < to;
    if (in && before) out.back().width += w;
    else if (in) out.push_back({x, w});
    x += w, before = in;
  }
  return out;
}

}
