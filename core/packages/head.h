// What every package says about itself: its place, its days, its source, and how well we know that source.
#pragma once
#include <string>
#include <string_view>

#include "core/base/date.h"

namespace broaden::core {

enum class Force { law, regulation, order, guidance, suggestion };   // how binding a rule's source is
enum class Verification { verified, secondary, unverified };         // how well we know that source
std::string_view name(Force);                                        // "regulation": the word in packages and in --json
std::string_view name(Verification);

struct PackageHead {                  // what every package says about itself
  std::string id, version, title;     // <kind>/<id>/<version>.json
  Date effective_from, effective_to;  // inclusive; Date{}: no limit on that side
  std::string source, source_url;     // where it comes from, in words; "" for no address
  Verification verification{};
  std::string note;                   // what a reader must know about it; may be ""
  bool in_force(Date day) const { return (!effective_from || effective_from <= day) && (!effective_to || day <= effective_to); }
};

}
