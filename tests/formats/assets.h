// The packages that the product ships, read once a test program.
#pragma once
#include "core/packages/packages.h"
#include "tests/support/must.h"

namespace broaden::tests {

inline const core::Packages& shipped() {
  static const auto packages = must(core::Packages::load(std::string(BROADEN_SOURCE_DIR) + "/assets"));
  return packages;
}

}
