// Work with the network beside a window: a thread with its own connection to the record. Results wait in a queue until the
// window takes them; `wake` is called from the thread whenever there is something to look at.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "sync/client/client.h"

namespace broaden::sync {

struct Finished {                                        // exactly one of the two is there
  std::optional<core::Result<core::Enrollment>> enrolled;
  std::optional<core::Result<SyncReport>> synced;
};

class Worker {
 public:
  // The record's clock and the transport outlive the worker.
  static core::Result<std::unique_ptr<Worker>> start(const core::Record&, Transport&, std::function<void()> wake);
  ~Worker();                                             // cancels what runs, and waits for it

  void enroll(EnrollInput);                              // after what was asked before
  void sync();                                           // asked again before it began: once is enough
  void cancel();                                         // what runs now; it finishes with `canceled`
  bool busy() const;                                     // something runs or waits
  std::string saying() const;                            // where it is, in plain words
  std::optional<Finished> take();                        // the oldest result not taken yet

 private:
  struct State;
  explicit Worker(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}
