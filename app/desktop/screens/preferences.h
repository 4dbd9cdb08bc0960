// Where one would go: the newest statement and the older ones, what was shared of them, and the dialogs that share and withdraw.
#pragma once
#include "app/commands/preferences.h"
#include "app/desktop/screens/bearings.h"
#include "app/desktop/screens/noun_list.h"
#include "app/desktop/ui/text.h"

namespace broaden::app::screens {

struct PreferencesView {
  std::string agency;                                    // of the open connection; "" without one
  std::vector<SharedPreferences> shared;                 // newest first, those of former connections too
  std::string stands;                                    // the one that stands with the office one is connected to; "" for none
};
struct PreferencesDraft {
  bool sharing = false, withdrawing = false;             // which dialog is open
  std::string statement;                                 // being shared
  std::set<PreferenceItem> ticked;
  bool wants_preview = false;                            // the ticks changed: the desk makes it after the frame
  std::optional<SharedPreview> preview;                  // of what is ticked; none while nothing is
  std::string reason;
};

core::Result<PreferencesView> read_preferences(const core::Record&, Bearings&);
std::vector<ui::NameValue> shared_facts(const core::MobilityStatement&);
void draw_preferences(ui::Ui&, const PreferencesView&, PreferencesDraft&, Hands);
void draw_preference_dialogs(ui::Ui&, const PreferencesView&, const core::PreferenceStatement* shared, PreferencesDraft&, Asks&);   // nullptr: it was removed

}
