#include "core/base/random.h"

#include "core/base/platform.h"

namespace broaden::core {

Bytes random_bytes(std::size_t count) {
  Bytes out(count);
  platform::fill_random(out);
  return out;
}

}
