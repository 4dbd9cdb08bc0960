// How far a look into a file is: told beside the window, read by it, and stopped where nobody wants it any more.
#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <string>

#include "core/base/progress.h"

namespace broaden::app::screens {

class Looking final : public core::Progress {
 public:
  explicit Looking(std::function<void()> wake) : wake_(std::move(wake)) {}
  void say(std::string_view words) override {
    {
      std::lock_guard lock(mutex_);
      said_ = words;
    }
    wake_();
  }
  bool canceled() const override { return stopped_; }
  void stop() { stopped_ = true; }
  std::string said() const {
    std::lock_guard lock(mutex_);
    return said_;
  }

 private:
  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::string said_;
  std::atomic<bool> stopped_{false};
};

}
