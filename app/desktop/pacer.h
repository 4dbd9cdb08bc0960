// When to draw a frame and how long to sleep: three frames after an event, then none until something happens. Pure: the
// window tells it what happened and what time it is, and a test can count ten idle seconds.
#pragma once
#include <cstdint>

namespace broaden::app {

class Pacer {
 public:
  struct Step {
    bool draw = false;
    std::int64_t wait_ms = 0;                            // before asking again: 0 not at all, -1 until an event comes
  };
  void event() { frames_ = after_event; }                // input, a wake-up from a thread, a new size
  Step next(std::int64_t now_ms, bool wants_frame, std::int64_t wake_at);   // wake_at: 0 never; both as Ui says them

 private:
  static constexpr int after_event = 3;
  int frames_ = after_event;                             // the window has just opened
};

}
