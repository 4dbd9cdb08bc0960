// Notices that another program wrote to the record, and that another day began, and says so from a thread of its own: the window sleeps meanwhile.
#pragma once
#include <functional>
#include <memory>

#include "core/store/record.h"

namespace broaden::app {

class Watch {
 public:
  static core::Result<std::unique_ptr<Watch>> start(const core::Record&, std::function<void()> changed);
  ~Watch();

 private:
  struct State;
  explicit Watch(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}
