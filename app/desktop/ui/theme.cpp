#include "app/desktop/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace broaden::app::ui {
namespace {

double luminance(Color c) {
  auto channel = [](std::uint8_t v) {
    double s = v / 255.0;
    return s <= 0.03928 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
}

Theme light() {
  Theme t;
  t.mode = Mode::light;
  t.page = rgb(0xffffff), t.surface = rgb(0xf7f9fa), t.raised = rgb(0xffffff);
  t.text = rgb(0x1b1b1b), t.quiet_text = rgb(0x565c65);
  t.rule = rgb(0xdfe1e2), t.border = rgb(0x71767a), t.field = rgb(0xffffff);
  t.accent = rgb(0x005ea2), t.accent_hover = rgb(0x1a4480), t.accent_down = rgb(0x162e51), t.on_accent = rgb(0xffffff);
  t.link = rgb(0x005ea2);
  t.danger = rgb(0xb50909), t.danger_hover = rgb(0x8b0a03), t.on_danger = rgb(0xffffff);
  t.focus = rgb(0x0076d6);
  t.header = rgb(0x162e51), t.on_header = rgb(0xffffff), t.header_quiet = rgb(0xd9e8f6);
  t.header_field = rgb(0x0f2240), t.header_border = rgb(0x8ba6ca);
  t.hover = rgb(0xedeff0), t.selected = rgb(0xd9e8f6), t.on_selected = rgb(0x162e51);
  t.marked = rgb(0xaacdec), t.doubt = rgb(0xb50909), t.shade = rgb(0x1b1b1b);
  t.neutral = {rgb(0xedeff0), rgb(0x565c65), rgb(0x1b1b1b)};
  t.info = {rgb(0xe7f6f8), rgb(0x0e6b84), rgb(0x1b1b1b)};
  t.success = {rgb(0xecf3ec), rgb(0x216e1f), rgb(0x1b1b1b)};
  t.warning = {rgb(0xfaf3d1), rgb(0x7a591a), rgb(0x1b1b1b)};
  t.error = {rgb(0xf8e8e4), rgb(0xb50909), rgb(0x1b1b1b)};
  return t;
}

Theme dark() {
  Theme t;
  t.mode = Mode::dark;
  t.page = rgb(0x1c1d1f), t.surface = rgb(0x25272a), t.raised = rgb(0x2d2e2f);
  t.text = rgb(0xedeff0), t.quiet_text = rgb(0xb7bcc0);
  t.rule = rgb(0x3d4551), t.border = rgb(0x8d9297), t.field = rgb(0x151618);
  t.accent = rgb(0x73b3e7), t.accent_hover = rgb(0xaacdec), t.accent_down = rgb(0xd9e8f6), t.on_accent = rgb(0x1b1b1b);
  t.link = rgb(0x8fc2ec);
  t.danger = rgb(0xfb8a7a), t.danger_hover = rgb(0xfdb8ae), t.on_danger = rgb(0x1b1b1b);
  t.focus = rgb(0x58b4ff);
  t.header = rgb(0x112441), t.on_header = rgb(0xffffff), t.header_quiet = rgb(0xd9e8f6);
  t.header_field = rgb(0x0b1930), t.header_border = rgb(0x8ba6ca);
  t.hover = rgb(0x363a40), t.selected = rgb(0x1a4480), t.on_selected = rgb(0xffffff);
  t.marked = rgb(0x265c96), t.doubt = rgb(0xfdb8ae), t.shade = rgb(0x000000);
  t.neutral = {rgb(0x34373b), rgb(0xb7bcc0), rgb(0xedeff0)};
  t.info = {rgb(0x16323a), rgb(0x5dc0d1), rgb(0xedeff0)};
  t.success = {rgb(0x1c3422), rgb(0x86c98e), rgb(0xedeff0)};
  t.warning = {rgb(0x3a3118), rgb(0xface5a), rgb(0xedeff0)};
  t.error = {rgb(0x43211d), rgb(0xfb8a7a), rgb(0xedeff0)};
  return t;
}

Theme high_contrast() {
  Theme t;
  t.mode = Mode::high_contrast;
  t.page = t.surface = t.raised = t.field = t.header = t.header_field = rgb(0x000000);
  t.text = t.quiet_text = t.rule = t.border = t.on_header = t.header_quiet = t.header_border = rgb(0xffffff);
  t.accent = rgb(0xffe45c), t.accent_hover = rgb(0xffffff), t.accent_down = rgb(0xffffff), t.on_accent = rgb(0x000000);
  t.link = rgb(0xffe45c);
  t.danger = rgb(0xffb3a7), t.danger_hover = rgb(0xffffff), t.on_danger = rgb(0x000000);
  t.focus = rgb(0x4df0ff);
  t.hover = rgb(0x333333), t.selected = rgb(0x00477d), t.on_selected = rgb(0xffffff);
  t.marked = rgb(0x005ea2), t.doubt = rgb(0xffb3a7), t.shade = rgb(0x000000);
  t.neutral = {rgb(0x000000), rgb(0xffffff), rgb(0xffffff)};
  t.info = {rgb(0x000000), rgb(0x4df0ff), rgb(0xffffff)};
  t.success = {rgb(0x000000), rgb(0x7cf58a), rgb(0xffffff)};
  t.warning = {rgb(0x000000), rgb(0xffe45c), rgb(0xffffff)};
  t.error = {rgb(0x000000), rgb(0xffb3a7), rgb(0xffffff)};
  return t;
}

constexpr double words = 4.5, shape = 3;

}

double contrast(Color a, Color b) {
  auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

const Toned& Theme::tone(Tone t) const {
  switch (t) {
    case Tone::info: return info;
    case Tone::success: return success;
    case Tone::warning: return warning;
    case Tone::error: return error;
    case Tone::neutral: break;
  }
  return neutral;
}

Theme theme(Mode mode) {
  return mode == Mode::dark ? dark() : mode == Mode::high_contrast ? high_contrast() : light();
}

std::vector<Pair> pairs(const Theme& t) {
  std::vector<Pair> all{
    {"text on the page", t.text, t.page, words},           {"text on a surface", t.text, t.surface, words},
    {"text in a menu", t.text, t.raised, words},           {"text in a field", t.text, t.field, words},
    {"text on a hovered row", t.text, t.hover, words},     {"quiet text on a hovered row", t.quiet_text, t.hover, words},
    {"quiet text on the page", t.quiet_text, t.page, words}, {"quiet text on a surface", t.quiet_text, t.surface, words},
    {"quiet text in a menu", t.quiet_text, t.raised, words}, {"quiet text in a field", t.quiet_text, t.field, words},
    {"chosen row", t.on_selected, t.selected, words},      {"marked text", t.text, t.marked, words},
    {"link on a chosen row", t.link, t.selected, words},   {"focus ring on a chosen row", t.focus, t.selected, shape},
    {"danger on a chosen row", t.danger, t.selected, shape},
    {"link on the page", t.link, t.page, words},           {"link on a surface", t.link, t.surface, words},
    {"link in a menu", t.link, t.raised, words},           {"link on a hovered row", t.link, t.hover, words},
    {"danger on the page", t.danger, t.page, words},       {"danger on a surface", t.danger, t.surface, words},
    {"danger in a menu", t.danger, t.raised, words},       {"danger on a hovered row", t.danger, t.hover, words},
    {"primary button", t.on_accent, t.accent, words},      {"primary button under the pointer", t.on_accent, t.accent_hover, words},
    {"primary button held", t.on_accent, t.accent_down, words},
    {"danger button", t.on_danger, t.danger, words},       {"danger button under the pointer", t.on_danger, t.danger_hover, words},
    {"header text", t.on_header, t.header, words},         {"quiet header text", t.header_quiet, t.header, words},
    {"header field text", t.on_header, t.header_field, words}, {"header field hint", t.header_quiet, t.header_field, words},
    {"header field border", t.header_border, t.header, shape}, {"header focus ring", t.on_header, t.header, shape},
    {"border on the page", t.border, t.page, shape},       {"border on a surface", t.border, t.surface, shape},
    {"border in a menu", t.border, t.raised, shape},       {"border of a field inside", t.border, t.field, shape},
    {"focus ring on the page", t.focus, t.page, shape},    {"focus ring on a surface", t.focus, t.surface, shape},
    {"focus ring in a menu", t.focus, t.raised, shape},    {"focus ring on a hovered row", t.focus, t.hover, shape},
    {"check box on the page", t.accent, t.page, shape},    {"check box on a surface", t.accent, t.surface, shape},
    {"tick in its box", t.on_accent, t.accent, shape},     {"error border on the page", t.error.edge, t.page, shape},
    {"error text on the page", t.error.edge, t.page, words}, {"error text on a surface", t.error.edge, t.surface, words},
    {"error text in a menu", t.error.edge, t.raised, words},
    {"under a word in doubt", t.doubt, t.field, shape},    {"under a word in doubt that is marked", t.doubt, t.marked, shape},
  };
  for (auto tone : {Tone::neutral, Tone::info, Tone::success, Tone::warning, Tone::error}) {
    auto& x = t.tone(tone);
    all.push_back({"text of a callout", x.text, x.back, words});
    all.push_back({"icon of a callout", x.edge, x.back, shape});
    all.push_back({"link in a callout", t.link, x.back, words});
    all.push_back({"status icon on the page", x.edge, t.page, shape});
    all.push_back({"status icon on a surface", x.edge, t.surface, shape});
  }
  return all;
}

}
