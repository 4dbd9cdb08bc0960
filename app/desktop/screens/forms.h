// Forms over items: fields that commit when they are left, and a dialog that adds an item.
#pragma once
#include <map>
#include <span>
#include <string>

#include "app/desktop/screens/asks.h"
#include "app/desktop/screens/listed.h"
#include "app/desktop/screens/paste.h"
#include "app/desktop/screens/pick_file.h"
#include "app/desktop/ui/button.h"
#include "app/desktop/ui/form.h"
#include "core/packages/packages.h"

namespace broaden::app::screens {

using Forms = std::map<std::string, ui::Form>;           // by "noun/item"; an empty item: one being added
std::string form_key(const core::Noun&, const std::string& item);

struct Editing {                                         // what is typed and what is open; outlives screens and sync, and what is typed also restarts
  Forms forms;
  std::map<const core::Noun*, std::string> opened;       // the item of each noun whose fields are shown
  std::string why;                                       // the finding whose reasons are shown
  const core::Noun* adding = nullptr;                    // what the dialog adds: one dialog at a time
  FilePick pick;                                         // over the dialog, which comes back when a file was chosen
  PasteDraft pasting;
  bool confirmed = false;                                // by Ctrl+Enter; the field being typed in commits first

  bool is_open(const core::Noun&, const std::string& item) const;
  void add(const core::Noun&, const core::Typed& defaults);    // opens the dialog; what was half typed before stays
};

std::vector<ui::Option> competency_options(const core::Packages&, const std::string& framework);   // "" for all
std::vector<ui::Option> framework_options(const core::Packages&);
core::Typed typed_of(core::ConstItem);                   // every field that has a value, as a form would hold it

// The stored item's fields, in the table's order, without those named in `without`. Each commits on its own.
void edit_fields(ui::Ui&, Asks&, Editing&, core::ConstItem stored, const std::string& item, const ui::FormOptions&, std::span<const char* const> without = {});

// "Edit" and "Done", and "Remove" while it is open. In a Row.
void edit_buttons(ui::Ui&, Asks&, Editing&, const Listed&, const std::string& item, const std::string& title, ui::Weight = ui::Weight::secondary);

// The dialog for the item being added; asks for Add when its button is pressed.
void add_dialog(ui::Ui&, Asks&, Editing&, const Listed&, const ui::FormOptions&);

}
