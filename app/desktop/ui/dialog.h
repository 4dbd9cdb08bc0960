// A question over the page. Focus starts inside and stays inside until it is closed; Esc and the close button close it.
//   if (open) { Dialog d(ui, "sign", "Sign the agreement"); …; if (d.closed() || button(ui, "Cancel")) open = false; }
#pragma once
#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

class Dialog {
 public:
  Dialog(Ui&, Key, std::string_view title);                     // scrolls inside where it is taller than the window
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  bool closed() const { return closed_; }                       // Esc or its close button: the caller stops drawing it
 private:
  Ui& ui_;
  bool closed_ = false;
};

}
