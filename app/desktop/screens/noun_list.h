// A list of any noun's items: each with its title, its form when it is opened and what hangs on it, a button to add one, and
// words that teach where there is none yet.
#pragma once
#include "app/desktop/screens/lists.h"

namespace broaden::app::screens {

struct Hands { Lists& lists; Editing& editing; Asks& asks; };   // what a list works with

enum class ListLook {
  page,                                                  // all there is on its tab
  section,                                               // under a heading of its own, among others
  inside                                                 // in the card of the item it hangs on
};
// parent: only what hangs on this item; "" for a noun that stands by itself. options: in place of the list's own.
void draw_list(ui::Ui&, const core::Noun&, const std::string& parent, Hands, ListLook, const ui::FormOptions* options = nullptr);
void draw_children(ui::Ui&, const core::Noun& of, const std::string& item, Hands);

// Opens the dialog for a new one, with what it hangs on and today's date filled in.
void start_adding(Editing&, const Listed&, const std::string& parent, core::Date today, core::Typed defaults = {});

}
