#include "core/model/person.h"

namespace broaden::core {

static constexpr Field person_fields[] = {
  field<&Person::name>("name", "Name", {.hint = "A person, or a group such as a peer forum.", .required = true}),
  field<&Person::relation>("relation", "Who they are to you", {}),
  field<&Person::organization>("organization", "Organization", {}),
  field<&Person::contact>("contact", "How to reach them", {}),
  field<&Person::starts>("starts", "Since", {.shown = "since"}),
  field<&Person::ends>("ends", "Until", {.shown = "until"}),
  field<&Person::note>("note", "Note", {.narrative = true}),
};

static void person_rules(const void* item, std::vector<Problem>& problems) {
  auto& person = *static_cast<const Person*>(item);
  if (person.starts && person.ends && person.ends < person.starts) problems.push_back({"ends", "is before it starts"});
}

constinit const Noun Person::noun{"person", "Person", person_fields, person_rules};

static constexpr Field meeting_fields[] = {
  field<&Meeting::person>("person", "Person", {.link = "person", .required = true}),
  field<&Meeting::date>("date", "Date", {.required = true}),
  field<&Meeting::topic>("topic", "What it was about", {.required = true}),
  field<&Meeting::minutes>("minutes", "Hours", {.shown = "hours"}),
  field<&Meeting::competencies>("competencies", "Competencies", {.shown = "competency"}),
  field<&Meeting::note>("note", "Private note", {.hint = "It never leaves this record.", .narrative = true}),
  field<&Meeting::learning>("learning", "Learning it became", {.refers = "learning"}),
};

constinit const Noun Meeting::noun{"meeting", "Meeting", meeting_fields};

}
