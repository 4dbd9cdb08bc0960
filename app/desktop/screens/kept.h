// A view with what it was read for: read again only when the record, the day or the question changed.
#pragma once
#include <cstdint>
#include <optional>

#include "core/base/date.h"

namespace broaden::app::screens {

template <class View> struct Kept {
  std::optional<View> view;
  std::int64_t version = -1;
  core::Date day;
};

}
