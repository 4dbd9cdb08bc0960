#include "sync/office/desk/opportunities.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/opportunity.h"
#include "core/document/withdrawal.h"
#include "core/model/json.h"
#include "sync/office/desk/find.h"

namespace broaden::office {
namespace {

using core::About;
using core::Code;
using core::Error;
using core::Instant;
using core::Result;

Result<std::vector<Person>> receivers(const Office& office, std::span<const std::string> to) {
  std::vector<Person> out;
  for (const auto& typed : to) {
    TRY(person, find_executive(office, typed));
    if (std::ranges::find(out, person.id, &Person::id) == out.end()) out.push_back(std::move(person));
  }
  if (!to.empty()) return out;
  TRY(people, office.mailbox->people());
  for (const auto& one : people)
    if (!one.official) out.push_back(one);
  if (out.empty()) return Error{Code::missing_value, "An executive to offer it to"};
  return out;
}

Result<> check(const core::Opportunity& opportunity, const core::Packages& packages, core::Date today) {
  for (const auto& tag : opportunity.competencies)
    if (!packages.competency(tag)) return Error{Code::unknown_competency, tag};
  if (auto last = opportunity.last_day(); last && last < today) return Error{Code::bad_value, "It would be closed already: its last day is " + core::spoken(last) + "."};
  return {};
}

Result<> withdraw_in(const Office& office, const Person& person, const std::string& reference, const std::string& reason, const DocumentKey& key, Instant now, std::vector<Delivered>& out) {
  TRY(line, read_line(office, person.id, core::utc_date(now)));
  std::vector<std::string> here;
  for (const auto& one : line.standing.opportunities) {
    auto* held = document(line, one.document);
    auto read = held ? core::read_opportunity(*held) : Result<core::Opportunity>(Code::bad_document);
    if (read && read->reference == reference && one.state != core::OpportunityState::withdrawn) here.push_back(one.document);
  }
  for (const auto& id : here) {
    TRY(withdrawal, core::build(core::Withdrawal{reason}, About{office.agency.id, person.id, now, {}, id}));
    CHECKED(put(office, line, withdrawal, {key, std::string(office_title)}, now));
    out.push_back({person, id});
  }
  return {};
}

}

Result<core::Opportunity> read_opportunity_file(std::string_view text) {
  auto json = core::parse_json(text, core::largest_document);
  if (!json) return Error{Code::bad_value, "The opportunity's file is not JSON that can be read: " + json.error().detail + "."};
  core::Opportunity out;
  CHECKED(core::from_json(core::Item(out), *json));
  return out;
}

Result<std::vector<Delivered>> offer_opportunity(const Office& office, const core::Packages& packages, core::Opportunity opportunity, std::span<const std::string> to, const DocumentKey& key, Instant now) {
  CHECKED(check(opportunity, packages, core::utc_date(now)));
  TRY(people, receivers(office, to));
  if (opportunity.reference.empty()) opportunity.reference = new_id();
  std::vector<Delivered> out;
  auto done = office.mailbox->together([&]() -> Result<> {
    for (const auto& person : people) {
      TRY(document, core::build(opportunity, About{office.agency.id, person.id, now, {}, {}}));
      TRY(line, read_line(office, person.id, core::utc_date(now)));
      CHECKED(put(office, line, document, {key, std::string(office_title)}, now));
      out.push_back({person, document.id});
    }
    return {};
  });
  if (!done) return done.error();
  return out;
}

Result<std::vector<Delivered>> withdraw_opportunity(const Office& office, const std::string& typed, const std::string& reason, const DocumentKey& key, Instant now) {
  TRY(place, find_document(office, typed));
  std::vector<Delivered> out;
  auto done = office.mailbox->together([&]() -> Result<> {
    TRY(line, read_line(office, place.executive, core::utc_date(now)));
    auto* held = document(line, place.id);
    if (!held) return Error{Code::no_such_document, typed};
    auto read = core::read_opportunity(*held);
    if (!read) return Error{Code::wrong_state, "this is not an opportunity."};
    TRY(people, office.mailbox->people());
    for (const auto& person : people)
      if (!person.official) CHECKED(withdraw_in(office, person, read->reference, reason, key, now, out));
    return {};
  });
  if (!done) return done.error();
  if (out.empty()) return Error{Code::wrong_state, "it had been withdrawn everywhere."};
  return out;
}

}
