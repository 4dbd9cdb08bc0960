// How many wrong codes are taken before an address, or a code, has to wait. Kept in memory, and bounded: nothing that
// strangers send makes the office write to disk. A code is never burned by somebody else's guessing.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace broaden::office {

class Attempts {
 public:
  bool allowed(const std::string& who, core::Instant now);   // fewer than `most` failures within the window
  void failed(const std::string& who, core::Instant now);

  static constexpr std::size_t most = 10, remembered = 10'000;
  static constexpr std::int64_t window_ms = 10 * 60 * 1000;

 private:
  void forget_old(core::Instant now);
  std::map<std::string, std::vector<core::Instant>> failures_;
};

}
