// What a test takes for granted: the value, or the end of the test with the error's words.
#pragma once
#include <stdexcept>

#include "core/base/result.h"

namespace broaden::tests {

template <class T> T must(core::Result<T> result) {
  if (!result) throw std::runtime_error(core::words(result.error()).what);
  return *std::move(result);
}

inline void must(const core::Result<>& result) {
  if (!result) throw std::runtime_error(core::words(result.error()).what);
}

}
