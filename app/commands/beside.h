// Commands that take long, run beside the window: one thread with its own connection to the record. Results wait in a queue
// until the window takes them; `wake` is called from that thread whenever there is something to look at.
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/commands/command.h"

namespace broaden::app {

struct Finished { Command command; core::Result<Outcome> result; };

class Beside {
 public:
  // Everything in the session outlives this; its record is only asked for another connection to the same file.
  // Its packages are ours: what the agency published is laid over them anew for each command.
  static core::Result<std::unique_ptr<Beside>> start(const Session&, std::function<void()> wake);
  ~Beside();                                             // cancels what runs, and waits for it

  void push(Command, Secrets);                           // after what was asked before
  void cancel();                                         // what runs now; it finishes with `canceled`
  bool busy() const;                                     // something runs or waits
  std::string saying() const;                            // where it is, in plain words
  std::optional<Finished> take();                        // the oldest result not taken yet

 private:
  struct State;
  explicit Beside(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}
