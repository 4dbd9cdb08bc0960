#include "core/model/profile.h"

namespace broaden::core {

static constexpr Field profile_fields[] = {
  field<&Profile::name>("name", "Name", {.required = true, .leaves = true}),
  field<&Profile::title>("title", "Title", {.leaves = true}),
  field<&Profile::pay_plan>("pay_plan", "Pay plan", {.shown = "pay-plan", .leaves = true}),
  field<&Profile::appointment>("appointment", "Appointment type", {.leaves = true}),
  field<&Profile::appointed>("appointed", "In the SES since", {.hint = "Used for the broadening clock. It stays on this machine."}),
  field<&Profile::agency>("agency", "Agency", {.leaves = true}),
  field<&Profile::organization>("organization", "Organization", {.leaves = true}),
  field<&Profile::duty_station>("duty_station", "Duty station", {.shown = "duty-station", .leaves = true}),
  field<&Profile::rating_official>("rating_official", "Rating official", {.shown = "rating-official", .leaves = true}),
  field<&Profile::framework>("framework", "Competency framework", {.hint = "The one new plans start with."}),
  field<&Profile::path>("path", "Mover or keeper", {.hint = "Movers change posts often; keepers give continuity. Both are needed; this is your choice."}),
  field<&Profile::education>("education", "Education", {}),
  field<&Profile::certifications>("certifications", "Certifications", {.shown = "certification"}),
  field<&Profile::languages>("languages", "Languages", {.shown = "language"}),
  field<&Profile::accomplishments>("accomplishments", "Accomplishments", {.shown = "accomplishment"}),
};

constinit const Noun Profile::noun{"profile", "Profile", profile_fields, nullptr, Profile::id};

}
