#include "core/model/reassignment.h"

namespace broaden::core {

static constexpr Field reassignment_fields[] = {
  field<&Reassignment::title>("title", "New position", {.required = true}),
  field<&Reassignment::organization>("organization", "Organization", {}),
  field<&Reassignment::duty_station>("duty_station", "Duty station", {.shown = "duty-station"}),
  field<&Reassignment::commuting>("commuting", "Commuting area", {.hint = "Is the new duty station inside or outside your present commuting area?"}),
  field<&Reassignment::direction>("direction", "Directed or voluntary", {}),
  field<&Reassignment::effective>("effective", "Effective date", {}),
  field<&Reassignment::note>("note", "Note", {.narrative = true}),
};

constinit const Noun Reassignment::noun{"reassignment", "Reassignment", reassignment_fields};

static constexpr Field event_fields[] = {
  field<&Event::reassignment>("reassignment", "Reassignment", {.link = "reassignment", .required = true}),
  field<&Event::kind>("kind", "What happened", {.hint = "Consultation, written notice, your written waiver, or the appointment of a new agency head or supervisor."}),
  field<&Event::date>("date", "Date", {.required = true}),
  field<&Event::by>("by", "By or with", {}),
  field<&Event::note>("note", "What was said", {.narrative = true}),
};

constinit const Noun Event::noun{"event", "Event", event_fields};

}
