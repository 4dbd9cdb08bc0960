#include <doctest/doctest.h>

#include "app/desktop/ui/controls.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

struct Dated {
  Stage::Size size;
  Stage stage;
  std::string when = "2026-11-03";
  int commits = 0;
  Stage::Draw page = [this](Ui& ui) {
    if (date_field(ui, "when", {.label = "Starts"}, when) == Edit::committed) ++commits;
    button(ui, "After");
  };
  explicit Dated(Stage::Size s = {}) : size(s), stage(s) { stage.settle(page); }
  void open() { stage.click("when/choose", page); }
  std::string focused() const { return stage.tree().focused() ? stage.tree().focused()->name : ""; }
  bool is_open() const { return stage.tree().find("when/calendar") != nullptr; }
};

}

TEST_CASE("A calendar opens from the button beside a date, on the day that the field says, and Enter takes another") {
  Dated d;
  CHECK(d.stage.node("when/choose").name == "Choose a date for Starts");
  d.open();
  REQUIRE(d.is_open());
  CHECK(d.stage.node("when/calendar").role == Role::dialog);
  CHECK(d.focused() == "Tuesday, November 3, 2026");
  CHECK(d.stage.tree().focused()->description == "Chosen");
  CHECK(d.stage.node("Sunday, November 22, 2026").description == "Today");
  d.stage.key("Down", d.page);
  d.stage.key("Right", d.page);
  CHECK(d.focused() == "Wednesday, November 11, 2026");
  d.stage.key("Enter", d.page);
  CHECK(!d.is_open());
  CHECK(d.when == "2026-11-11");
  CHECK(d.commits == 1);
  CHECK(d.stage.node("when").value == "Nov 11, 2026");
  CHECK(d.focused() == "Starts");
  d.stage.key("Tab", d.page);
  CHECK(d.commits == 1);
}

TEST_CASE("In the calendar keys go by day, week, month and year, over the ends of months") {
  Dated d;
  d.when = "2027-01-31";
  d.open();
  auto goes = [&](const std::string& chord, const std::string& to) {
    d.stage.key(chord, d.page);
    CAPTURE(chord);
    CHECK(d.focused() == to);
    CHECK(d.stage.tree().focused()->id.find("when/calendar/days/") != std::string::npos);
  };
  goes("PageDown", "Sunday, February 28, 2027");
  goes("Right", "Monday, March 1, 2027");
  goes("Up", "Monday, February 22, 2027");
  goes("Home", "Sunday, February 21, 2027");
  goes("End", "Saturday, February 27, 2027");
  goes("Shift+PageDown", "Sunday, February 27, 2028");
  goes("Shift+PageUp", "Saturday, February 27, 2027");
  goes("PageUp", "Wednesday, January 27, 2027");
  goes("Left", "Tuesday, January 26, 2027");
  CHECK(d.when == "2027-01-31");
}

TEST_CASE("Esc closes the calendar, changes nothing and gives the focus back to the field, as does Down open it") {
  Dated d;
  d.stage.click("when", d.page);
  d.stage.key("Down", d.page);
  REQUIRE(d.is_open());
  d.stage.key("Right", d.page);
  d.stage.key("Esc", d.page);
  CHECK(!d.is_open());
  CHECK(d.focused() == "Starts");
  CHECK(d.when == "2026-11-03");
  CHECK(d.commits == 0);
  d.stage.key("Ctrl+A", d.page);
  d.stage.type("Dec 1, 2026", d.page);                   // typing stays possible
  d.stage.key("Tab", d.page);
  CHECK(d.when == "2026-12-01");
}

TEST_CASE("Without a date the calendar opens on today, and replaces what could not be read") {
  Dated d;
  d.stage.write("when", "next Tuesday", d.page);
  CHECK(d.stage.node("when").state.invalid);
  d.open();
  CHECK(d.focused() == "Sunday, November 22, 2026");
  d.stage.click("Tuesday, November 24, 2026", d.page);
  CHECK(d.when == "2026-11-24");
  CHECK(!d.stage.node("when").state.invalid);
  CHECK(d.commits == 1);
}

TEST_CASE("The months beside are a press away, and Tab goes round in the calendar") {
  Dated d;
  d.open();
  d.stage.click("Next month", d.page);
  CHECK(d.stage.tree().find("Thursday, December 3, 2026"));
  CHECK(!d.stage.tree().find("Tuesday, November 3, 2026"));
  d.stage.key("Tab", d.page);
  CHECK(d.focused() == "Thursday, December 3, 2026");
  d.stage.key("Tab", d.page);
  CHECK(d.focused() == "Previous month");
  d.stage.key("Enter", d.page);
  CHECK(d.stage.tree().find("Tuesday, November 3, 2026"));
}

TEST_CASE("The calendar is whole in every window, and the field is as tall as others") {
  for (Stage::Size size : {Stage::Size{1280, 800, 1}, {640, 480, 1}, {640, 480, 2}, {640, 900, 2, Mode::high_contrast}, {1280, 800, 1.5f, Mode::dark}}) {
    CAPTURE(size.width);
    CAPTURE(size.scale);
    Dated d(size);
    CHECK(d.stage.node("when").place.h == 40 * size.scale);
    d.open();
    REQUIRE(d.is_open());
    for (auto& fault : faults(d.stage, size)) FAIL_CHECK(fault);
    d.stage.key("PageDown", d.page);                     // what has focus is in sight, also where the month scrolls
    auto& day = *d.stage.tree().focused();
    CHECK(day.clip.contains(day.place));
  }
}
