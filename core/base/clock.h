// The only place that knows what time it is. Tests move their own.
#pragma once
#include "core/base/date.h"

namespace broaden::core {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual Date today() const = 0;                        // the calendar day where the user is
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
  Date today() const override;
};

class HandClock final : public Clock {                   // stands still until it is moved
 public:
  explicit HandClock(Instant at) : at_(at) {}
  Instant now() const override { return at_; }
  Date today() const override { return utc_date(at_); }
  void move(std::int64_t ms) { at_.ms += ms; }
  void move_days(std::int64_t days) { move(days * 86'400'000); }

 private:
  Instant at_;
};

}
