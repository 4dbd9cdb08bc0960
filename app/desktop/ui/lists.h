// The list that drops down from a choice or a tag picker: groups, filter, arrow keys, typing a letter. Only ui/*.cpp see this.
#pragma once
#include <functional>
#include <optional>
#include <span>

#include "app/desktop/ui/choices.h"
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

struct ListLook {
  bool filter = false;                                     // a field at the top that narrows the list
  bool ticks = false;                                      // several can be chosen: boxes, and the list stays open
  std::string name = {};                                   // of a list that belongs to no choice: it is told as one
};

// What was picked in this frame. Opens, draws and closes the list that belongs to the control `id`.
std::optional<std::size_t> list_of_options(Inner&, const std::string& id, Rect under, std::span<const Option>, const ListLook&,
                                           const std::function<bool(const Option&)>& chosen);
void open_list(Inner&, const std::string& id);

}
