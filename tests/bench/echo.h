// Beast and nothing else: answers every request with its own body. What an office's answers are measured against.
#pragma once
#include <memory>
#include <string>

namespace broaden::tests {

class Echo {
 public:
  Echo();                                                // on a free port of this machine, in a thread of its own
  ~Echo();
  std::string url() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}
