// Keys, offered to assistive technology before the window has them: a screen reader must know what was pressed to say what
// came of it, and keeps its own commands for itself.
#pragma once
#include <atk/atk.h>

#include "app/desktop/spoken/voice.h"

namespace broaden::app::spoken {

void listen_to_keys(AtkUtilClass*);                      // from now on who wants keys is known here
bool keys_wanted();                                      // from any thread
bool offer(const KeyPress&);                             // on the thread of ATK; true: somebody keeps it

}
