#include "app/desktop/screens/trouble.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

bool draw_trouble(ui::Ui& ui, const core::Error& error) {
  auto said = core::words(error);
  ui::Bare page(ui, "Broaden");
  ui::heading(ui, "The record was not opened");
  ui::icon_line(ui, ui::Icon::error, said.what, ui::Tone::error);
  ui::paragraph(ui, said.safe);
  ui::paragraph(ui, said.next);
  ui::gap(ui);
  return ui::button(ui, "Close", {.weight = ui::Weight::primary}) || ui.escape();
}

}
