// A package that the agency's office publishes: a policy laid over ours, a credit scheme, a checklist. Here it is an object that
// says its id, version and title; whether what is in it holds together is core/packages' to say.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

struct AgencyPackage {
  std::string kind;                                      // "policy", "scheme", "checklist"; another is a newer Broaden's
  std::string id, version, title;                        // as the content says them
  std::string content;                                   // the package: a JSON object, canonical
  bool operator==(const AgencyPackage&) const = default;
};

constexpr std::string_view package_type = "package";

// From a package's own text; bad_value names what it lacks.
Result<AgencyPackage> read_package_text(std::string_view kind, std::string_view json);

Result<Document> build(const AgencyPackage&, const About&);   // bad_value, too_long
Result<AgencyPackage> read_agency_package(const Document&);

}
