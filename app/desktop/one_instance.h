// One window a record: who comes second asks the first to come to the front. The lock dies with its holder, however that ends,
// and stands in no other program's way: the command line works beside the window.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace broaden::app {

class OneInstance {
 public:
  // None: another window has this record, and came to the front. already_open: it has, and does not answer.
  // Where this machine has no place for such a lock, the record is had without one.
  static core::Result<std::unique_ptr<OneInstance>> take(const std::string& record);
  ~OneInstance();                                        // the next one may have it
  OneInstance(const OneInstance&) = delete;
  OneInstance& operator=(const OneInstance&) = delete;

  // From now on asked from a thread of its own; who came before waits until now.
  void answer(std::function<void()> raise);

 private:
  struct Held;
  explicit OneInstance(std::unique_ptr<Held>);
  std::unique_ptr<Held> held_;
};

}
