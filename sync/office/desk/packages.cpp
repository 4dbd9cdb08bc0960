#include "sync/office/desk/packages.h"

#include <algorithm>

#include "core/document/withdrawal.h"

namespace broaden::office {
namespace {

using core::About;
using core::AgencyPackage;
using core::Code;
using core::Error;
using core::Instant;
using core::PackageState;
using core::Result;

Result<> take_in(core::Packages& packages, const std::string& kind, const std::string& content, const std::string& agency) {
  auto known = core::package_kind(kind);
  if (!known) return Error{Code::bad_package, agency + ": it is of the kind \"" + kind + "\"; policy, scheme and checklist are known"};
  return packages.add(*known, content, agency);
}

std::vector<std::string> not_weighed(const core::Packages& packages, const AgencyPackage& package, core::Date day) {
  std::vector<std::string> out;
  for (const auto& rule : packages.rules(day))
    if (rule.policy == package.id + "/" + package.version && !rule.not_understood.empty()) out.push_back(rule.title + ": " + rule.not_understood);
  return out;
}

bool has_package(const Line& line, const AgencyPackage& package) {
  return std::ranges::any_of(line.standing.packages, [&](const core::PackageStanding& one) {
    if (one.state != PackageState::current) return false;
    auto read = core::read_agency_package(line.standing.documents.at(one.document));
    return read && *read == package;
  });
}

Result<> each_executive(const Office& office, Instant now, const std::function<Result<>(const Person&, Line&)>& act) {
  TRY(people, office.mailbox->people());
  for (const auto& person : people) {
    if (person.official) continue;
    TRY(line, read_line(office, person.id, core::utc_date(now)));
    CHECKED(act(person, line));
  }
  return {};
}

}

Result<core::Packages> with_published(const Office& office, const core::Packages& ours) {
  auto out = ours;
  TRY(all, office.mailbox->published());
  for (const auto& one : all) CHECKED(take_in(out, one.kind, one.content, office.agency.name));
  return out;
}

Result<Publication> publish_package(const Office& office, const core::Packages& ours, const AgencyPackage& package, const DocumentKey& key, Instant now) {
  TRY(packages, with_published(office, ours));
  CHECKED(take_in(packages, package.kind, package.content, office.agency.name));
  Publication out{{}, not_weighed(packages, package, core::utc_date(now))};
  auto done = office.mailbox->together([&]() -> Result<> {
    CHECKED(office.mailbox->publish({package.kind, package.id, package.version, package.content}));
    return each_executive(office, now, [&](const Person& person, Line& line) -> Result<> {
      TRY(documents, deliver_packages(office, line, key, now));
      for (auto& document : documents) out.to.push_back({person, std::move(document)});
      return {};
    });
  });
  if (!done) return done.error();
  return out;
}

Result<std::vector<Delivered>> withdraw_package(const Office& office, const std::string& named, const std::string& reason, const DocumentKey& key, Instant now) {
  TRY(all, office.mailbox->published());
  auto of = std::ranges::find_if(all, [&](const PublishedPackage& one) { return one.id + "/" + one.version == named; });
  if (of == all.end()) return Error{Code::no_such_item, named};
  std::vector<Delivered> out;
  auto done = office.mailbox->together([&]() -> Result<> {
    CHECKED(office.mailbox->unpublish(of->kind, of->id, of->version));
    return each_executive(office, now, [&](const Person& person, Line& line) -> Result<> {
      const auto before = line.standing.packages;
      for (const auto& one : before) {
        if (one.state != PackageState::current || one.kind != of->kind || one.id != of->id || one.version != of->version) continue;
        TRY(withdrawal, core::build(core::Withdrawal{reason}, About{office.agency.id, person.id, now, {}, one.document}));
        CHECKED(put(office, line, withdrawal, {key, std::string(office_title)}, now));
        out.push_back({person, one.document});
      }
      return {};
    });
  });
  if (!done) return done.error();
  return out;
}

Result<std::vector<std::string>> deliver_packages(const Office& office, Line& line, const DocumentKey& key, Instant now) {
  std::vector<std::string> out;
  TRY(all, office.mailbox->published());
  for (const auto& one : all) {
    TRY(package, core::read_package_text(one.kind, one.content));
    if (has_package(line, package)) continue;
    TRY(document, core::build(package, About{office.agency.id, line.name.executive, now, {}, {}}));
    CHECKED(put(office, line, document, {key, std::string(office_title)}, now));
    out.push_back(document.id);
  }
  return out;
}

}
