// A verb of broaden-office: its words for the command line and what it does. Groups of verbs are in files of their own.
#pragma once
#include "app/options/options.h"
#include "app/options/surface.h"
#include "core/base/clock.h"
#include "core/packages/packages.h"
#include "sync/office/desk/office.h"

namespace broaden::app::staff {

struct Context {                                         // of one call of the program
  const Given& given;
  bool json = false;
  const core::Clock& clock;

  std::string folder() const;                            // --data, or BROADEN_OFFICE, or "office" in the current folder
  core::Result<office::Office> open() const;
  core::Result<core::Packages> packages(const office::Office&) const;   // ours, with what the agency published
  core::Instant now() const { return clock.now(); }
};

using Ran = core::Result<int>;                           // the exit code of what went well
struct OfficeVerb { Verb words; Ran (*run)(const Context&); };

Option passphrase_option();

std::vector<OfficeVerb> office_verbs();                  // init, certificate, serve, doctor
std::vector<OfficeVerb> people_verbs();                  // add-executive, new-code, add-official, revoke
std::vector<OfficeVerb> act_verbs();                     // offer-agreement, withdraw, review, countersign
std::vector<OfficeVerb> opportunity_verbs();             // offer-opportunity, withdraw-opportunity
std::vector<OfficeVerb> package_verbs();                 // publish-package, withdraw-package, packages
std::vector<OfficeVerb> look_verbs();                    // roster, inbox, show, report, export

}
