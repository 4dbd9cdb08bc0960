#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/platform.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("An empty record alarms nobody, and says one thing to do") {
  Alone it;
  auto& house = it.house;
  for (auto& page : all_pages()) {
    CAPTURE(page);
    house.go(page);
    for (auto& node : house.stage().tree().nodes) {
      CAPTURE(node.id);
      CHECK(node.role != app::ui::Role::alert);
      CHECK(!node.state.invalid);
    }
  }
  house.go("today");
  auto& nodes = house.stage().tree().nodes;
  CHECK(std::ranges::count(nodes, app::ui::Role::button, &app::ui::Node::role) == 1);
  house.click("Start a plan");
  CHECK(house.desk().place() == "plan");
}

TEST_CASE("Three fields on one screen, and there is a record") {
  Folder folder;
  core::HandClock clock(lab_start);
  auto path = folder.path + "/r.broaden";
  Stage stage(usual_window);
  auto view = app::screens::read_first_run(packages(), path);
  app::screens::FirstRunDraft draft;
  std::optional<app::Start> asked;
  auto page = [&](app::ui::Ui& ui) { if (auto start = draw(ui, view, draft)) asked = start; };
  stage.settle(page);
  auto fields = std::ranges::count_if(stage.tree().nodes, [](auto& node) { return node.role == app::ui::Role::text_field || node.role == app::ui::Role::combo; });
  CHECK(fields == 3);

  stage.click("Start my record", page);
  REQUIRE(asked);
  auto nameless = app::start_record(*asked, packages(), clock);
  REQUIRE(!nameless);
  CHECK(nameless.error().code == core::Code::missing_value);
  CHECK(!core::platform::exists(path));

  stage.write("name", "Ada Example", page);
  stage.write("agency", "Department of Examples", page);
  stage.click("Start my record", page);
  auto record = must(app::start_record(*asked, packages(), clock));
  auto person = must(core::profile(record));
  CHECK(person.name == "Ada Example");
  CHECK(person.agency == "Department of Examples");
  CHECK(person.framework == "ecq-2025-05");
}
