#include "app/desktop/screens/plan.h"
#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

void draw_plan_reviews(ui::Ui& ui, const PlanView& view, Hands hands) {
  FieldNames others;
  for (auto& field : core::Plan::noun.fields)
    if (std::string_view name = field.name; name != "midyear" && name != "yearend") others.push_back(field.name);
  ui::paragraph(ui, "What you and your rating official see half-way and at the end: what moved, what did not, and what goes on into the next plan.");
  edit_fields(ui, hands.asks, hands.editing, view.item, view.plan, view.options, others);
  draw_list(ui, core::Decision::noun, view.plan, hands, ListLook::section);
}

}
