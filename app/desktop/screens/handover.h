// Ending a connection: what goes into the file for the new agency is ticked, item by item; nothing else is in it.
#pragma once
#include <set>

#include "app/commands/connection.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/screens/listed.h"
#include "app/desktop/ui/choices.h"

namespace broaden::app::screens {

struct HandoverGroup { const Listed* how = nullptr; std::vector<ui::Option> items; };   // what hangs on an item goes along with it
struct HandoverView { std::vector<HandoverGroup> groups; std::vector<ui::Option> documents; };
struct HandoverDraft {
  bool open = false;
  std::set<std::string> items, documents;
  std::optional<HandoverView> view;                      // read once, when it opens
};

core::Result<HandoverView> read_handover(const core::Record&);
void draw_handover(ui::Ui&, const ConnectionView&, HandoverDraft&, Asks&);

}
