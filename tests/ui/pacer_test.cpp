#include <doctest/doctest.h>

#include "app/desktop/pacer.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;
using app::Pacer;

TEST_CASE("Nothing happens for ten seconds: no frame is drawn, and nobody asks to be woken") {
  Pacer pacer;
  int frames = 0;
  while (pacer.next(0, false, 0).draw) ++frames;
  CHECK(frames == 3);
  for (std::int64_t ms = 0; ms < 10'000; ms += 10) {
    auto step = pacer.next(ms, false, 0);
    CHECK(!step.draw);
    CHECK(step.wait_ms == -1);
  }
}

TEST_CASE("An event brings three frames, input still waiting brings more") {
  Pacer pacer;
  while (pacer.next(0, false, 0).draw) {}
  pacer.event();
  int frames = 0;
  while (pacer.next(0, false, 0).draw) ++frames;
  CHECK(frames == 3);
  CHECK(pacer.next(0, true, 0).draw);
  CHECK(!pacer.next(0, false, 0).draw);
}

TEST_CASE("What is due later wakes it once, at its time") {
  Pacer pacer;
  while (pacer.next(0, false, 0).draw) {}
  CHECK(pacer.next(1'000, false, 4'000).wait_ms == 3'000);
  CHECK(pacer.next(4'000, false, 4'000).draw);
}

TEST_CASE("A page with every control on it comes to rest") {
  tests::Stage stage;
  tests::Gallery g;
  auto page = [&](app::ui::Ui& ui) { draw_gallery(ui, g); };
  stage.settle(page);
  CHECK(!stage.ui().wants_frame());
  CHECK(stage.ui().wake_at() == 0);
  stage.click("title", page);
  CHECK(!stage.ui().wants_frame());                      // no blinking caret
  CHECK(stage.ui().wake_at() == 0);
  stage.ui().announce("Saved");
  stage.draw(page, 4);
  CHECK(!stage.ui().wants_frame());
  CHECK(stage.ui().wake_at() > 0);                       // the toast goes away by itself
  stage.wait(5'000, page);
  CHECK(stage.ui().wake_at() == 0);
}
