// Fields one types in. The draft is the caller's and always holds what is typed; see Edit in ui.h for when to store it.
// Label above, then hint, the box, and the error in words under it.
#pragma once
#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

struct FieldText {
  std::string label;
  std::string hint = {};
  std::string error = {};                                       // "" if there is none; the caller's, shown under the box
  bool required = false;
  bool secret = false;                                          // shows dots, never enters Tree's value or the clipboard
  bool hide_label = false;                                      // name only (search boxes, cells of a table)
  std::string placeholder = {};                                 // an example; never in place of the label
  bool prose = false;                                           // one line of words, no name or number: spelling is looked at, as in all long text
};

Edit text_field(Ui&, Key, const FieldText&, std::string& draft);
Edit narrative(Ui&, Key, const FieldText&, std::string& draft, int lines = 4);   // wraps; grows from `lines` to 16, then scrolls

// These three accept what people type and, when left, put the plain form in the draft. What cannot be read stays in
// the draft, shows its own error, and is never committed. Beside a date is a button for a calendar.
Edit date_field(Ui&, Key, const FieldText&, std::string& draft);    // "Nov 3, 2026", "11/3/2026", "2026-11-03"; draft: "2026-11-03"
Edit hours_field(Ui&, Key, const FieldText&, std::string& draft);   // "1.5", "1:30", "1 h 30 min", "90 min"; draft: "1.5"
Edit money_field(Ui&, Key, const FieldText&, std::string& draft);   // "$1,250"; draft: "1250"
Edit search_field(Ui&, Key, const FieldText&, std::string& draft);  // committed on Enter only; typing filters at once; Esc empties it

}
