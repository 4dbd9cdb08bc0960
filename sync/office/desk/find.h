// What staff type, found: a person by name, id or the beginning of an id; a document by its id or the beginning of it.
#pragma once
#include "sync/office/desk/office.h"

namespace broaden::office {

core::Result<Person> find_executive(const Office&, const std::string& typed);   // no_such_person, ambiguous_person
core::Result<Person> find_official(const Office&, const std::string& typed);
core::Result<Place> find_document(const Office&, const std::string& typed);     // no_such_document, ambiguous_item

}
