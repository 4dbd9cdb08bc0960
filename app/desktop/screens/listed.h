// How each noun is shown: where it lives, what its list is called, what its empty list teaches, and which fields say what an
// item is. One line a noun. The forms themselves come from the noun's own table of fields.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/desktop/ui/icons.h"
#include "core/model/field.h"

namespace broaden::app::screens {

using FieldNames = std::vector<const char*>;

struct Listed {
  const core::Noun* noun;
  const char *place, *part;                              // keys of the navigation and of the tab there
  const char* plural;                                    // its heading
  const char* add;                                       // button and dialog: "Add a position"; "": it is not added by a form
  const char* empty;                                     // teaches what belongs here
  ui::Icon icon;
  FieldNames caption = {};                               // under the title, in one line
  const char* body = nullptr;                            // a text shown in full while the form is closed
  FieldNames hidden = {};                                // in no form, besides the item it hangs on
  FieldNames later = {};                                 // not asked for when adding: filled in as it goes
  const char* over = nullptr;                            // a date: with it nothing is left to do, and the item comes last
  const char* today = nullptr;                           // a date that starts as today
  const char* order = nullptr;                           // by this field; else as they were made
  bool newest_first = false;
};

std::span<const Listed> all_listed();
const Listed* listed(const core::Noun&);                 // nullptr: a noun without a screen, which a test refuses
const core::Field* parent_link(const core::Noun&);       // the field that holds what it hangs on; nullptr: it stands by itself
std::vector<const core::Noun*> children(const core::Noun&);   // what hangs on it

FieldNames not_edited(const Listed&);                    // left out of its form
FieldNames not_added(const Listed&);                     // left out of its dialog
std::string first_field(const Listed&);                  // of its form, by name

}
