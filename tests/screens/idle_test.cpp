#include <doctest/doctest.h>

#include "app/desktop/pacer.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

// Ten seconds with nothing happening, by the window's own rule of when to draw.
int frames_in_ten_seconds(House& house) {
  app::Pacer pacer;
  auto& ui = house.stage().ui();
  auto start = ui.ms();
  for (int i = 0; i < 100 && pacer.next(start, ui.wants_frame() || house.desk().wants_frame(), ui.wake_at()).draw; ++i) house.stage().draw(house.page(), 1);
  int frames = 0;
  for (std::int64_t ms = 0; ms < 10'000; ms += 100)
    if (pacer.next(start + ms, ui.wants_frame() || house.desk().wants_frame(), ui.wake_at()).draw) ++frames, house.stage().draw(house.page(), 1);
  return frames;
}

}

TEST_CASE("With nothing happening no place and no tab draws a single frame in ten seconds") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  for (auto& page : all_pages()) {
    CAPTURE(page);
    house.go(page);
    CHECK(frames_in_ten_seconds(house) == 0);
  }
  house.key("Ctrl+N");
  CHECK(frames_in_ten_seconds(house) == 0);
}
