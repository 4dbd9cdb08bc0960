#include "sync/office/desk/find.h"

#include <algorithm>

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Result;

constexpr std::size_t shortest_beginning = 4;

std::string lower(std::string text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

Result<Person> only(const std::vector<Person>& found, const std::string& typed) {
  if (found.empty()) return Error{Code::no_such_person, typed};
  if (found.size() > 1) return Error{Code::ambiguous_person, typed};
  return found.front();
}

Result<Person> find_person(const Office& office, const std::string& typed, bool official) {
  TRY(people, office.mailbox->people());
  std::erase_if(people, [&](const Person& person) { return person.official != official; });
  std::vector<Person> by_id, by_name, by_beginning;
  for (const auto& person : people) {
    if (person.id == typed) by_id.push_back(person);
    if (lower(person.name) == lower(typed)) by_name.push_back(person);
    if (typed.size() >= shortest_beginning && person.id.starts_with(typed)) by_beginning.push_back(person);
  }
  if (!by_id.empty()) return by_id.front();
  return only(by_name.empty() ? by_beginning : by_name, typed);
}

}

Result<Person> find_executive(const Office& office, const std::string& typed) { return find_person(office, typed, false); }
Result<Person> find_official(const Office& office, const std::string& typed) { return find_person(office, typed, true); }

Result<Place> find_document(const Office& office, const std::string& typed) {
  const bool hex = typed.size() >= shortest_beginning && typed.size() <= 64 && typed.find_first_not_of("0123456789abcdef") == typed.npos;
  if (!hex) return Error{Code::no_such_document, typed};
  TRY(places, office.mailbox->places(typed, 2));
  if (places.empty()) return Error{Code::no_such_document, typed};
  if (places.size() > 1) return Error{Code::ambiguous_item, typed};
  return places.front();
}

}
