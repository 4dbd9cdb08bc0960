#include <doctest/doctest.h>

#include <vector>

#include "app/desktop/window_place.h"

using namespace broaden::app;

namespace {

const std::vector<Area> beside{{0, 0, 1920, 1080}, {1920, 0, 2560, 1440}};
const std::vector<Area> alone{{0, 24, 1366, 744}};

}

TEST_CASE("A window comes back where it was, on the second monitor too") {
  for (auto area : {Area{100, 80, 1280, 860}, Area{2200, 300, 1280, 860}, Area{-1100, 50, 1280, 860}})
    CHECK(placed({area, false}, beside).area == area);
  CHECK(placed({{2200, 300, 1280, 860}, true}, beside).maximized);
}

TEST_CASE("A window whose monitor is gone comes to the middle of the one that is there, and fits in it") {
  auto back = placed({{2200, 300, 1280, 700}, true}, alone);
  CHECK(back.area == Area{43, 46, 1280, 700});
  CHECK(back.maximized);
  CHECK(placed({{5000, 5000, 2560, 1440}, false}, alone).area == Area{0, 24, 1366, 744});
}

TEST_CASE("A window that no hand could take by its top comes back to the middle") {
  CHECK(placed({{100, -500, 800, 600}, false}, alone).area == Area{283, 96, 800, 600});   // its top is above the monitor
  CHECK(placed({{1340, 100, 800, 600}, false}, alone).area == Area{283, 96, 800, 600});   // all but a sliver is beside it
  CHECK(placed({{-760, 100, 800, 600}, false}, alone).area == Area{283, 96, 800, 600});
  CHECK(placed({{1280, 100, 800, 600}, false}, alone).area == Area{1280, 100, 800, 600});   // enough of it is there
}

TEST_CASE("Where no monitor is known a window stays as it was") { CHECK(placed({{7, 8, 900, 600}, false}, {}).area == Area{7, 8, 900, 600}); }
