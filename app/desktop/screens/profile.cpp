#include "app/desktop/screens/profile.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

core::Result<ProfileView> read_profile(const core::Record& record, const core::Packages& packages) {
  TRY(person, core::profile(record));
  return ProfileView{person, framework_options(packages)};
}

void draw(ui::Ui& ui, const ProfileView& view, Forms& forms, Asks& asks) {
  ui::heading(ui, "Profile");
  ui::paragraph(ui, "It goes along with a plan that you submit, so that the office knows whose it is. Never put a Social Security number or a date of birth here.");
  edit_fields(ui, asks, forms, view.profile, core::Profile::id, {{}, {{"framework", view.frameworks}}});
}

}
