// A developmental assignment that an agency offers, as its catalog lists it. It crosses as a document and is no item of a record.
#pragma once
#include "core/model/assignment.h"

namespace broaden::core {

struct Opportunity {
  std::string reference;                                 // the office's own; the same for everybody it is offered to
  std::string title, host;
  AssignmentKind kind{};
  std::string description;
  Lines objectives;
  Tags competencies;
  std::string location, telework;
  Date starts;
  std::string length, eligibility, clearance, cost_share, contact, source;
  Date closes;                                           // last day on which interest counts
  Date expires;                                          // last day on which what it says can be relied on
  Date last_day() const { return closes && (!expires || closes < expires) ? closes : expires; }   // of being open; none: until withdrawn
  bool operator==(const Opportunity&) const = default;
  static const Noun noun;
};

}
