// Forms over items: fields that commit when they are left, and a dialog that adds an item.
#pragma once
#include <map>
#include <span>
#include <string>

#include "app/desktop/screens/asks.h"
#include "app/desktop/ui/form.h"
#include "core/packages/packages.h"

namespace broaden::app::screens {

using Forms = std::map<std::string, ui::Form>;           // by "noun/item"; outlives screens, sync and restarts
std::string form_key(const core::Noun&, const std::string& item);

std::vector<ui::Option> competency_options(const core::Packages&, const std::string& framework);   // "" for all
std::vector<ui::Option> framework_options(const core::Packages&);

// The stored item's fields, in the table's order, without those named in `without`. Each commits on its own.
void edit_fields(ui::Ui&, Asks&, Forms&, core::ConstItem stored, const std::string& item, const ui::FormOptions&, std::span<const char* const> without = {});

struct Adding {                                          // an item being added, in a dialog
  bool open = false;
  bool confirmed = false;                                // by Ctrl+Enter; the field being typed in commits first
  std::string key;                                       // the form's: "learning/"
  void start(Forms&, const core::Noun&, const core::Typed& defaults);
};
// Draws the dialog if it is open; asks for Add when its button is pressed.
void add_dialog(ui::Ui&, Asks&, Forms&, Adding&, const core::Noun&, const ui::FormOptions&, std::span<const char* const> without = {});

}
