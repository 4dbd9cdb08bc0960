// A finding as screens show it, on Today and on the item that it is about. Its sentences are the package's own.
#pragma once
#include <map>
#include <string>

#include "app/desktop/screens/lists.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::screens {

ui::Tone tone_of(const core::Finding&);
std::string_view state_words(const core::Finding&);      // "Needs you"
std::string source_words(const core::Finding&);          // "5 CFR 412.401 · Regulation, verified"

// A rule may have more than one thing to say of one item: an increment each. What follows the keys of those after the first.
class Repeats {
 public:
  std::string of(const core::Finding&);                  // "" for the first, then "#2"
 private:
  std::map<std::string, int> times_;
};

// "Why?" in a Row, and under it all that the sentence was made from. open: the key of the finding whose reasons are shown.
bool why_button(ui::Ui&, const std::string& key, std::string& open);
void draw_why(ui::Ui&, const core::Finding&, Lists&);

// What the rules say about one item, on its card.
void draw_about(ui::Ui&, Lists&, const std::string& item, std::string& open);

}
