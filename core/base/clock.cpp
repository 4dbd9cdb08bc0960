#include "core/base/clock.h"

#include <chrono>
#include <ctime>

#include "core/base/platform.h"

namespace broaden::core {

Instant SystemClock::now() const {
  auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Date SystemClock::today() const { return platform::local_date(now()); }

}
