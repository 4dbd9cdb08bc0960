// The agency's own packages: published to every executive, also to those who connect later, and withdrawn from all of them.
#pragma once
#include "core/document/agency_package.h"
#include "core/packages/packages.h"
#include "sync/office/desk/put.h"

namespace broaden::office {

// Ours, with what the agency published laid over them. bad_package: an older program published what this one cannot use.
core::Result<core::Packages> with_published(const Office&, const core::Packages& ours);

struct Publication {
  std::vector<Delivered> to;                             // who has it from now on; those who had the same text already are not named
  std::vector<std::string> not_weighed;                  // its rules that this Broaden does not understand, each with what it would take
};
// To everybody, or to nobody. bad_package names what does not hold together.
core::Result<Publication> publish_package(const Office&, const core::Packages& ours, const core::AgencyPackage&, const DocumentKey&, core::Instant now);

// `named`: its id and version, "example-policy/1". no_such_item
core::Result<std::vector<Delivered>> withdraw_package(const Office&, const std::string& named, const std::string& reason, const DocumentKey&, core::Instant now);

// What is published and not in this line yet. Belongs in together().
core::Result<std::vector<std::string>> deliver_packages(const Office&, Line&, const DocumentKey&, core::Instant now);   // ids of the documents

}
