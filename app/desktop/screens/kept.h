// A view with what it was read for: read again only when the record or the question changed.
#pragma once
#include <cstdint>
#include <optional>

namespace broaden::app::screens {

template <class View> struct Kept {
  std::optional<View> view;
  std::int64_t version = -1;
};

}
