#include "app/commands/agency_packages.h"

#include <fmt/format.h>

#include <algorithm>

namespace broaden::app {
namespace {

using namespace core;

Result<> signed_by_its_office(const Record& record, const OfficeStanding& office, const PackageStanding& standing) {
  TRY(roots, read_certificates(office.enrollment.root_pem));
  TRY(all, signatures(record, standing.document));
  auto of = std::ranges::find(all, standing.published.signature, &Signature::id);
  if (of == all.end()) return Error{Code::signature_invalid, "it is not here"};
  TRY(signer, check_signature(office.standing.documents.at(standing.document), *of, roots, standing.published.received));
  return signer.identity.role == KeyRole::office ? Result<>() : Error{Code::wrong_role, "Somebody else than the office"};
}

Result<> taken_in(Packages& packages, const AgencyPackage& package, const std::string& agency) {
  auto kind = package_kind(package.kind);
  if (!kind) return Error{Code::bad_package, fmt::format("{}: it is of the kind \"{}\"; this version of Broaden knows policy, scheme and checklist", agency, package.kind)};
  return packages.add(*kind, package.content, agency);
}

std::string why_not(const Error& why) { return fmt::format("It does not count: {} {}", core::words(why).what, core::words(why).next); }

void judge(const Record& record, const OfficeStanding& office, const PackageStanding& standing, Packages& packages, AgencyPackageView& view) {
  view.state = standing.state;
  view.received = utc_date(standing.published.received);
  if (standing.state != PackageState::current) view.words = fmt::format("{} on {}. It does not count any more.", words(standing.state), spoken(utc_date(standing.ended->received)));
  else if (office.enrollment.closed) view.words = fmt::format("It does not count: you are no longer connected to {}.", view.agency);
  else if (auto is_signed = signed_by_its_office(record, office, standing); !is_signed) view.words = why_not(is_signed.error());
  else if (auto taken = taken_in(packages, view.package, view.agency); !taken) view.words = why_not(taken.error());
  else {
    view.counts = true;
    view.words = fmt::format("Received on {}, and counts.", spoken(view.received));
  }
}

Result<> judge_all(const Record& record, const OfficeStanding& office, PackagesHere& here) {
  std::vector<const Document*> unsigned_ones;
  for (auto& [id, document] : office.standing.documents)
    if (document.header.type == package_type && !package(office.standing, id)) unsigned_ones.push_back(&document);
  for (auto& one : office.standing.packages) {
    TRY(read, read_agency_package(office.standing.documents.at(one.document)));
    AgencyPackageView view{one.document, office.enrollment.agency, std::move(read)};
    judge(record, office, one, here.packages, view);
    here.published.push_back(std::move(view));
  }
  for (auto* document : unsigned_ones) {
    auto read = read_agency_package(*document);
    if (!read) continue;
    here.published.push_back({document->id, office.enrollment.agency, std::move(*read), PackageState::current, utc_date(document->header.issued), false,
                              "It does not count: the office's signature on it is not here. The next sync brings it, or ask the office to publish it again."});
  }
  return {};
}

}

Result<PackagesHere> packages_here(const Record& record, const Packages& ours) {
  PackagesHere here{ours, {}};
  TRY(any, documents(record, std::string(package_type)));
  if (any.empty()) return here;
  TRY(offices, standings(record));
  for (auto& office : offices) CHECKED(judge_all(record, office, here));
  return here;
}

}
