// How long work tells where it is, and learns that it should stop. What it says is plain words for people.
#pragma once
#include <string_view>

namespace broaden::core {

class Progress {
 public:
  virtual ~Progress() = default;
  virtual void say(std::string_view words) { static_cast<void>(words); }
  virtual bool canceled() const { return false; }        // asked often; the work then ends with the error `canceled`
};

}
