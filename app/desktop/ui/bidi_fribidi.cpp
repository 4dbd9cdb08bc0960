#include <fribidi.h>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

struct Letters {
  std::u32string codes;
  std::vector<std::size_t> starts;                       // one more than codes
};

// What would turn the order of others around unseen (U+202A to U+202E, U+2066 to U+2069) has no effect: nobody reads a signed
// text in another order than it has.
char32_t without_power(char32_t c) { return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ? U'\u25ca' : c; }

Letters letters_of(std::string_view s) {
  Letters out;
  for (std::size_t at = 0, n; at < s.size(); at += n) {
    out.starts.push_back(at);
    out.codes += without_power(code_at(s, at, n));
  }
  out.starts.push_back(s.size());
  return out;
}

struct Levels { std::vector<FriBidiLevel> of; FriBidiParType base = FRIBIDI_PAR_ON; };

const FriBidiChar* chars(const std::u32string& s) { return reinterpret_cast<const FriBidiChar*>(s.data()); }

FriBidiParType base_of(Way way) { return way == Way::own ? FRIBIDI_PAR_ON : way == Way::to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR; }

Levels with_forms(std::u32string& codes, Way way) {
  auto count = static_cast<FriBidiStrIndex>(codes.size());
  std::vector<FriBidiCharType> types(codes.size());
  std::vector<FriBidiBracketType> brackets(codes.size());
  std::vector<FriBidiArabicProp> joins(codes.size());
  Levels levels;
  levels.base = base_of(way);
  levels.of.resize(codes.size());
  fribidi_get_bidi_types(chars(codes), count, types.data());
  fribidi_get_bracket_types(chars(codes), count, types.data(), brackets.data());
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &levels.base, levels.of.data()) == 0) return levels;
  fribidi_get_joining_types(chars(codes), count, joins.data());
  fribidi_join_arabic(types.data(), count, levels.of.data(), joins.data());
  fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels.of.data(), count, joins.data(), reinterpret_cast<FriBidiChar*>(codes.data()));
  return levels;
}

}

std::u32string joined(std::string_view s) {
  auto letters = letters_of(s);
  with_forms(letters.codes, Way::own);
  return letters.codes;
}

Way way_of(std::string_view paragraph) {
  auto letters = letters_of(paragraph);
  std::vector<FriBidiCharType> types(letters.codes.size());
  auto count = static_cast<FriBidiStrIndex>(letters.codes.size());
  fribidi_get_bidi_types(chars(letters.codes), count, types.data());
  return FRIBIDI_IS_RTL(fribidi_get_par_direction(types.data(), count)) ? Way::to_left : Way::to_right;
}

std::vector<Placed> in_order_seen(std::string_view line, Way way) {
  auto letters = letters_of(line);
  auto levels = with_forms(letters.codes, way);
  auto count = static_cast<FriBidiStrIndex>(letters.codes.size());
  std::vector<FriBidiCharType> types(letters.codes.size());
  fribidi_get_bidi_types(chars(letters.codes), count, types.data());
  std::vector<FriBidiStrIndex> order(letters.codes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<FriBidiStrIndex>(i);
  auto turned = levels.of;                               // the call below may change them
  if (fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types.data(), count, 0, levels.base, turned.data(), nullptr, order.data()) == 0)
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<FriBidiStrIndex>(i);   // out of memory: as they come
  std::vector<Placed> out;
  out.reserve(order.size());
  for (auto place : order) {
    auto i = static_cast<std::size_t>(place);
    out.push_back({letters.codes[i], letters.starts[i], letters.starts[i + 1], (levels.of[i] & 1) != 0});
  }
  return out;
}

}
