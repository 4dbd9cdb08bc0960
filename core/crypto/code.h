// The code at enrollment, as it is read over a telephone: which office it is for, a secret, its last day, a checksum.
#pragma once
#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace broaden::core {

struct EnrollmentCode {
  std::string office;                                    // office_id of the root key: the machine refuses any other
  Bytes secret;                                          // 10 bytes; never sent, it keys a MAC
  Date expires;                                          // last day on which it works
  bool operator==(const EnrollmentCode&) const = default;
};

EnrollmentCode make_code(const std::string& office, Date expires);   // a fresh random secret
std::string format(const EnrollmentCode&);               // eight groups of five: "x7k2m-…"
// code_malformed: not forty of its letters; code_mistyped: they do not fit each other; code_expired: its last day is before today.
Result<EnrollmentCode> parse_code(std::string_view typed, Date today);

}
