#include "app/desktop/pacer.h"

namespace broaden::app {

Pacer::Step Pacer::next(std::int64_t now_ms, bool wants_frame, std::int64_t wake_at) {
  if (frames_ > 0) {
    --frames_;
    return {true, 0};
  }
  if (wants_frame) return {true, 0};
  if (wake_at == 0) return {false, -1};
  if (now_ms >= wake_at) {
    frames_ = after_event - 1;
    return {true, 0};
  }
  return {false, wake_at - now_ms};
}

}
