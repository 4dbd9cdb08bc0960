// Colors and measures of the U.S. Web Design System, as light, dark and high contrast. Knows nothing of drawing.
// Every pair of colors that meets on a screen is listed in pairs(), so that a test can measure each.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace broaden::app::ui {

enum class Mode { light, dark, high_contrast };

struct Color {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Color&) const = default;
};
constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}
double contrast(Color, Color);                       // WCAG 2: 1 to 21

enum class Tone { neutral, info, success, warning, error };
struct Toned { Color back, edge, text; };            // a soft surface, its strong edge or icon, and text on it

struct Theme {
  Mode mode = Mode::light;
  Color page, surface, raised;                       // behind everything; cards and navigation; menus and dialogs
  Color text, quiet_text;                            // quiet_text: captions and hints, still 4.5:1
  Color rule;                                        // decorative lines between things
  Color border;                                      // of controls: 3:1
  Color field;                                       // inside a control that one types in
  Color accent, accent_hover, accent_down, on_accent;
  Color link;
  Color danger, danger_hover, on_danger;
  Color focus;                                       // the ring: 3:1 against what lies around it
  Color header, on_header, header_quiet, header_field, header_border;
  Color hover, selected, on_selected;                // rows and navigation
  Color marked;                                      // behind selected text
  Color doubt;                                       // under a word that may be misspelled: 3:1 in a field, marked or not
  Color shade;                                       // over the page, behind a dialog
  Toned neutral, info, success, warning, error;
  const Toned& tone(Tone) const;
};

Theme theme(Mode);

struct Pair { std::string_view name; Color front, back; double least; };
std::vector<Pair> pairs(const Theme&);               // every text or border with what it lies on, and what it must reach

// Pixels at 100 %; everything is a multiple of 8, inside controls of 4.
namespace size {
inline constexpr float grid = 8, body = 16, caption = 14, h1 = 26, h2 = 20, h3 = 16;
inline constexpr float line = 1.5f;                  // height of a line of text, in its size
inline constexpr float control = 40;                 // height of a field or button
inline constexpr float box = 20;                     // a check box
inline constexpr float radius = 4;
inline constexpr float reading = 600;                // 75 characters of body text
inline constexpr float wide = 1280;                   // where people compare
}

}
