// The machine that the desk runs on: how things look there. It is no part of a record.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/screens/file_window.h"
#include "app/desktop/ui/ui.h"
#include "core/base/result.h"

namespace broaden::app::screens {

inline constexpr int text_sizes[] = {100, 125, 150, 200};  // percent
inline constexpr float most_scale = 4;                     // of monitor and text together: beyond it letters need too large a picture

std::string_view name(ui::Mode);                         // "high-contrast": in the file of settings and after --theme
std::optional<ui::Mode> mode_named(std::string_view);

struct LookSettings {
  ui::Mode mode = ui::Mode::light;
  int text = 100;                                        // percent, on top of the monitor's scale: one of text_sizes
  bool underline = true;                                 // words that may be misspelled
  bool operator==(const LookSettings&) const = default;
};

struct Machine {
  LookSettings look;                                     // as it is kept
  float monitor = 1;                                     // the scale of the one that the window lies on
  std::optional<ui::Mode> given_mode;                    // for this start only
  float given_scale = 0;                                 // for this start only, in place of monitor and text; 0: none
  std::string file;                                      // where the settings are kept; "" where they are not
  std::function<core::Result<>(const LookSettings&)> keep = [](const LookSettings&) { return core::Result<>(); };
  std::function<core::Result<>(const std::string& path)> open = {};   // a file, in the program that the person has for it; none: cannot
  std::function<void(const std::string& words)> tell = {};   // a notice of the desktop's own, over whatever is in front; none: cannot
  OpenFileWindow file_window = {};                       // the desktop's own; none: it has none
  std::string no_dictionary = {};                        // why words cannot be looked up here, in a sentence; "" where they can
  std::string words = {};                                // the file of this person's own words; "" where none are kept
  std::function<std::vector<std::string>()> own_words = {};                    // those in it; none: nothing is looked up
  std::function<core::Result<>(const std::string& word)> forget_word = {};
  ui::Look shown() const;
};

bool follow(Machine&, ui::Ui&, float monitor);           // the window lies on one with this scale now; true: that is another than before

}
