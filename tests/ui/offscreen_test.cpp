#include <doctest/doctest.h>

#include "app/desktop/offscreen.h"
#include "core/base/platform.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;

TEST_CASE("A picture of a page is drawn with no display, and one that cannot be written says so") {
  auto off = app::Offscreen::open();
  REQUIRE(off);
  app::ui::Ui ui({app::ui::Mode::light, 1}, tests::test_fonts(), tests::test_icons());
  tests::Gallery g;
  auto page = [&](app::ui::Ui& u) { draw_gallery(u, g); };
  std::string path = std::string(BROADEN_BIN_DIR) + "/offscreen_test.png";
  REQUIRE((*off)->draw(ui, {path, 640, 480, core::date(2026, 11, 22)}, page));
  auto bytes = core::platform::read_file(path, 1 << 24);
  REQUIRE(bytes);
  CHECK(bytes->starts_with("\x89PNG"));
  CHECK(bytes->size() > 10'000);                         // an empty page would be a few hundred bytes
  CHECK(core::platform::remove_file(path));
  ui.set_look({app::ui::Mode::dark, 2});                 // another look, the same Ui: fonts are built anew
  CHECK((*off)->draw(ui, {path, 640, 480, core::date(2026, 11, 22)}, page));
  CHECK(core::platform::remove_file(path));
  auto nowhere = (*off)->draw(ui, {"/no/such/folder/page.png", 64, 48, {}}, page);
  REQUIRE(!nowhere);
  CHECK(nowhere.error().code == core::Code::file_unwritable);
}

TEST_CASE("Fonts that are not there are named, not crashed over") {
  app::ui::Ui ui({}, "/no/such/fonts", tests::test_icons());
  CHECK(ui.problem() == "/no/such/fonts/PublicSans-Regular.ttf");
}
