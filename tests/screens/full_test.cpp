// A career of decades: 50,000 entries of learning, hundreds of everything else, a full mailbox. Every page stays whole and does its main act.
#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/screens/brim.h"
#include "tests/screens/tour.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

bool at_every_size() { return std::getenv("BROADEN_LONG") != nullptr; }

}

TEST_CASE("A career of decades leaves every page whole: nothing is cut, hidden, in the way, or without a glyph") {
  Full it;
  for (auto& size : walked_sizes) {
    bool always = size.width == 1024 ? size.scale != 1.5f : size.scale == 1.5f;   // 100, 150 and 200 %, and both windows
    if (!always && !at_every_size()) continue;
    CAPTURE(size.width);
    CAPTURE(size.scale);
    it.house.look(size);
    tour_pages(it.house, faultless(it.house));
    it.house.go("agreements", it.offered);
    check_faultless(it.house, "agreement");
    it.house.go("today");
    it.house.write("search", "budget");
    check_faultless(it.house, "search");
  }
}
