// Without FriBidi: letters as they come, from left to right. Nothing is lost, and what is stored is the same.
#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {

std::u32string joined(std::string_view s) {
  std::u32string out;
  for (std::size_t at = 0, n; at < s.size(); at += n) out += code_at(s, at, n);
  return out;
}

Way way_of(std::string_view) { return Way::to_right; }

std::vector<Placed> in_order_seen(std::string_view line, Way) {
  std::vector<Placed> out;
  for (std::size_t at = 0, n; at < line.size(); at += n) {
    auto c = code_at(line, at, n);
    out.push_back({c, at, at + n, false});
  }
  return out;
}

}
