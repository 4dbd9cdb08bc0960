// Packages that the agency publishes, as this record has them: one counts while it stands, the signature on it is of the office
// that one is connected to, and it holds together. Everything that weighs a record takes its packages from here.
#pragma once
#include "app/commands/standing.h"
#include "core/document/agency_package.h"
#include "core/packages/packages.h"

namespace broaden::app {

struct AgencyPackageView {
  std::string document, agency;
  core::AgencyPackage package;
  core::PackageState state{};
  core::Date received;
  bool counts = false;
  std::string words;                                     // "Counts since Nov 26, 2026.", or why it does not and what would do
};

struct PackagesHere {
  core::Packages packages;                               // ours, with those of the agency that count
  std::vector<AgencyPackageView> published;              // as they were received, those of former connections too
};

core::Result<PackagesHere> packages_here(const core::Record&, const core::Packages& ours);

}
