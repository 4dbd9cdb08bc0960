// Where a record stands at each office and by the rules, worked out once for every page: by the documents until one comes or goes, by
// the rules until anything changes, and both anew when the day turns. What is returned is good until the next call. One for a thread.
#pragma once
#include <memory>
#include <optional>

#include "app/commands/facts.h"

namespace broaden::app::screens {

struct Weighed { core::Facts facts; core::FindingOptions options; std::vector<core::Finding> findings; };   // findings: most urgent first

class Bearings {
 public:
  core::Result<const std::vector<OfficeStanding>*> offices(const core::Record&);
  core::Result<const Weighed*> weighed(const core::Record&, const core::Packages&);    // of today

 private:
  struct At { std::int64_t version = -1; core::Date day; bool operator==(const At&) const = default; };
  static At now(const core::Record&);

  At looked_, weighed_at_;                               // when documents were last looked for; when all was weighed
  std::string documents_;                                // as they were then
  core::Date offices_day_;
  std::optional<std::vector<OfficeStanding>> offices_;
  std::optional<Weighed> weighed_;
};

// What a question asked beside the window brings along: nothing in it changes on the window's thread.
struct Grounds {
  std::shared_ptr<const core::Packages> packages;        // another one when the agency's have changed
  std::shared_ptr<Bearings> bearings = std::make_shared<Bearings>();   // the reader's own
};

}
