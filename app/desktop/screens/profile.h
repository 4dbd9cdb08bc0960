// Profile: who this record is about.
#pragma once
#include "app/desktop/screens/forms.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct ProfileView { core::Profile profile; std::vector<ui::Option> frameworks; };

core::Result<ProfileView> read_profile(const core::Record&, const core::Packages&);
void draw(ui::Ui&, const ProfileView&, Forms&, Asks&);

}
