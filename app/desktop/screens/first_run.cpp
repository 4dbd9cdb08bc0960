#include "app/desktop/screens/first_run.h"

#include "app/desktop/screens/forms.h"
#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

FirstRunView read_first_run(const core::Packages& packages, std::string path) { return {framework_options(packages), std::move(path)}; }

std::optional<Start> draw(ui::Ui& ui, const FirstRunView& view, FirstRunDraft& draft) {
  ui::Bare page(ui, "Broaden");
  ui::heading(ui, "Your own record of development");
  ui::paragraph(ui, "Plans, learning, assignments and agreements, in one file that belongs to you. It works without a network, and nothing leaves it unless you say so.");
  ui::text_field(ui, "name", {.label = "Your name", .error = draft.error, .required = true}, draft.name);
  ui::text_field(ui, "agency", {.label = "Your agency"}, draft.agency);
  ui::choice(ui, "framework", {.label = "Competency framework", .hint = "You can change it later; each plan keeps its own."}, view.frameworks, draft.framework);
  ui::caption(ui, "The record will be " + view.path);
  ui::gap(ui);
  if (!ui::button(ui, "Start my record", {.weight = ui::Weight::primary})) return {};
  return Start{view.path, draft.name, draft.agency, draft.framework, false};
}

}
