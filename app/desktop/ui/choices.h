// Picking instead of typing. Every choice commits at once: Edit is none or committed (lines_editor also types).
#pragma once
#include <set>
#include <span>
#include <vector>

#include "app/desktop/ui/fields.h"

namespace broaden::app::ui {

struct Option {
  std::string value, label;
  std::string group = {};                                       // a heading in the list: the ECQ of a competency
  std::string note = {};                                        // a second line, quiet
};

Edit choice(Ui&, Key, const FieldText&, std::span<const Option>, std::string& draft);       // a list that drops down
Edit radio_group(Ui&, Key, const FieldText&, std::span<const Option>, std::string& draft);  // at most 6, all in sight
bool check_box(Ui&, Key, std::string_view label, bool& checked, std::string_view hint = {});  // true: it changed now
Edit tag_picker(Ui&, Key, const FieldText&, std::span<const Option>, std::set<std::string>& draft);  // chips, and a list with a filter
Edit lines_editor(Ui&, Key, const FieldText&, std::vector<std::string>& draft);             // short texts with add and remove
bool tabs(Ui&, Key, std::span<const Option>, std::string& current);                        // true: another one was chosen now

}
