// A list from Word or a mail, pasted: what each line becomes is seen first, then all of it is added, as one step.
#pragma once
#include "app/commands/paste.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::screens {

struct PasteDraft {
  const core::Noun* noun = nullptr;                      // what the lines become; nullptr: no dialog
  std::string parent;                                    // the plan of objectives, the objective of activities
  std::string text;
  std::optional<std::vector<PasteRow>> rows;             // what the person is looking at
  std::string problem;                                   // why there are none, in words
  bool wants_look = false;                               // the desk reads the text after the frame
};

void start_pasting(PasteDraft&, const core::Noun&, const std::string& parent);
void draw_paste(ui::Ui&, PasteDraft&, Asks&);

}
