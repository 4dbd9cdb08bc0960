// Random bytes from the operating system. Aborts where it has none: nothing here may go on with guessable keys.
#pragma once
#include <cstddef>

#include "core/base/bytes.h"

namespace broaden::core {

Bytes random_bytes(std::size_t);

}
