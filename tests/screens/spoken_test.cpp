#include <doctest/doctest.h>

#include <set>

#include "app/desktop/spoken/scene.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;
namespace spoken = app::spoken;

namespace {

void check_spoken(const app::ui::Tree& tree) {
  auto scene = spoken::scene_of(tree);
  std::set<std::string> known{""};
  int headings = 0;
  for (auto& t : scene.things) {
    CHECK_MESSAGE(known.contains(t.parent), t.id, " lies in ", t.parent, ", which is not there before it");
    CHECK_MESSAGE(known.insert(t.id).second, t.id, " is there twice");
    if (!t.node.empty()) CHECK_MESSAGE(!t.name.empty(), t.id, " has no name");
    if (t.kind == spoken::Kind::picture || t.kind == spoken::Kind::progress) CHECK_MESSAGE(!t.description.empty(), t.id, " is a picture without words");
    headings += t.kind == spoken::Kind::heading && t.level == 1;
  }
  CHECK(headings == 1);
}

}

TEST_CASE("On every place a screen reader finds one first heading, a name for all that can be used, and words for pictures") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  for (auto& page : all_pages()) {
    CAPTURE(page);
    house.go(page);
    check_spoken(house.stage().tree());
  }
  house.key("Ctrl+N");
  check_spoken(house.stage().tree());
}
