// Larger pieces of a page: cards, callouts, badges, progress, and what an empty page says.
#pragma once
#include "app/desktop/ui/button.h"

namespace broaden::app::ui {

class Card {                                                    // a bordered surface around what is drawn in its scope
 public:
  Card(Ui&, Key, std::string_view name);                        // name: for screen readers; draw your own heading(ui, …, 3)
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
 private:
  Ui& ui_;
};

struct CalloutText {
  Tone tone = Tone::info;
  std::string title = {};                                       // may be empty
  std::string words;
  std::string action = {};                                      // the label of a button inside, or ""
};
bool callout(Ui&, Key, const CalloutText&);                     // true: its button was pressed

void badge(Ui&, std::string_view words, Tone, Icon = Icon::none);   // a status: always words and an icon, never color alone
bool empty_state(Ui&, Icon, std::string_view words, std::string_view action = {});   // true: its button was pressed
// What is being read, if that takes longer than people notice. since: 0 at first, and kept between the frames that wait.
bool waiting(Ui&, std::int64_t& since, std::string_view words);   // true: it is said
void progress(Ui&, std::string_view name, double part, std::string_view words);      // part 0..1; words: "20 of 40 hours"

}
