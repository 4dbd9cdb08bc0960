// A list from Word, pasted: seen before it is added, added whole, taken back in one step.
#include <doctest/doctest.h>

#include "core/store/reads.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Pasting : Alone {
  Pasting() : Alone(fill_with_sample) {}
  void put(const std::string& words) {                   // as the clipboard brings it: lines and all
    house.stage().ui().set_text("paste/text", words);
    house.rest();
  }
  std::int64_t logged() { return must(core::learning_count(record)); }
  std::size_t planned() { return must(core::objectives(record, "")).size(); }
};

}

TEST_CASE("Learning pasted from Word is seen line by line, added whole, and taken back by one undo") {
  Pasting it;
  auto before = it.logged();
  it.house.go("learning");
  it.house.click("Paste a list…");
  CHECK(it.house.stage().node("paste/look").state.disabled);
  it.put("• Nov 2, 2026: Budget law, 4 hours\n• Shadowed the chief of staff, Nov 3, 2026, 2 hours");
  CHECK(it.logged() == before);
  it.house.click("paste/look");
  CHECK(it.house.shows("2 items found."));
  CHECK(it.house.shows("Shadowed the chief of staff"));
  CHECK(it.house.shows("Date: Nov 3, 2026"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  CHECK(it.logged() == before);
  it.house.click("paste/add");
  CHECK(!it.house.stage().tree().find("paste"));
  CHECK(it.logged() == before + 2);
  it.house.key("Ctrl+Z");
  CHECK(it.logged() == before);
}

TEST_CASE("A pasted line that cannot be kept says why, and nothing is added until the text is mended") {
  Pasting it;
  auto objective = must(core::objectives(it.record, must(core::plans(it.record)).front().id)).front().id;
  auto before = must(core::activities(it.record, objective)).size();
  it.house.go("plan");
  it.house.click(objective + "/Paste a list…");
  it.put("Title\tFrom\tTo\nA visit\tNov 2, 2026\tNov 6, 2026\nA course\tNov 20, 2026\tNov 9, 2026");
  it.house.click("paste/look");
  CHECK(it.house.shows("1 line cannot be kept yet"));
  CHECK(!it.house.stage().tree().find("paste/add"));
  it.put("Title\tFrom\tTo\nA visit\tNov 2, 2026\tNov 6, 2026\nA course\tNov 9, 2026\tNov 20, 2026");
  it.house.click("paste/look");
  it.house.click("paste/add");
  CHECK(must(core::activities(it.record, objective)).size() == before + 2);
}

TEST_CASE("Objectives pasted on Plan belong to the plan that is shown; text that says nothing is told so") {
  Pasting it;
  auto before = it.planned();
  it.house.go("plan");
  it.house.click("paste-objectives");
  it.put("\t\n");
  it.house.click("paste/look");
  CHECK(!it.house.stage().tree().find("paste/add"));
  it.put("1. Merge two programs by June\n2. Bring a rotation home");
  it.house.click("paste/look");
  it.house.click("paste/add");
  CHECK(it.planned() == before + 2);
  CHECK(it.house.shows("Bring a rotation home"));
}
