// The main places in a window of 1920 by 1080, by the pixel.
#include <doctest/doctest.h>

#include "tests/pictures/gallery.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("Every main place looks in a large window as it did when somebody last looked") {
  Connected it("today", fill_with_sample);
  it.office.offer("ada", it.clock.now());
  must(it.machine.sync());
  Visit visit(it.house, it.clock.today(), {it.machine.folder.path, "record.broaden"});
  for (auto& place : app::screens::places()) {
    it.house.go(place.key);
    if (place.key == "today" || place.key == "learning") visit.see("wide-" + place.key, {wide, wide_dark, wide_contrast});
    else visit.see("wide-" + place.key, {wide});
  }
}
