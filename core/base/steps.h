// How far work of many like pieces is, said at each whole percent: "Saving: 40 %". Where it was stopped, it ends with `canceled`.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace broaden::core {

class Steps {
 public:
  Steps(Progress* told, std::string what, std::uint64_t all) : told_(told), what_(std::move(what)), all_(all) {}   // nullptr: nobody asks

  Result<> done(std::uint64_t more) {
    if (!told_) return {};
    if (told_->canceled()) return Code::canceled;
    done_ += more;
    auto percent = all_ == 0 ? 100 : std::min<std::uint64_t>(100, done_ * 100 / all_);
    if (percent != said_) told_->say(what_ + ": " + std::to_string(percent) + " %");
    said_ = percent;
    return {};
  }

 private:
  Progress* told_;
  std::string what_;
  std::uint64_t all_, done_ = 0, said_ = 101;
};

}
