// What stands in the way: a record that cannot be opened, a full disk, a clock that was set back, a backup that failed.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/desktop/screens/trouble.h"
#include "core/base/platform.h"
#include "core/model/learning.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Filled : Alone {};

}

TEST_CASE("A record that cannot be opened is said in the window, with what is safe and what to do, at any size") {
  for (auto size : {Stage::Size{1280, 860, 1}, Stage::Size{1024, 768, 2}})
    for (auto code : {core::Code::record_damaged, core::Code::record_newer, core::Code::record_locked, core::Code::read_only, core::Code::disk_full, core::Code::not_a_record}) {
      core::Error error{code, "/home/ada.example/Broaden/record.broaden"};
      Stage stage(size);
      bool closed = false;
      auto page = [&](app::ui::Ui& ui) { closed |= app::screens::draw_trouble(ui, error); };
      stage.settle(page);
      auto says = [&](const std::string& words) { return std::ranges::any_of(stage.tree().texts, [&](auto& text) { return text.words.find(words) != text.words.npos; }); };
      auto said = core::words(error);
      for (auto& words : {said.what, said.safe, said.next}) CHECK(says(words));
      for (auto& fault : faults(stage, size)) FAIL_CHECK(fault);
      stage.click("Close", page);
      CHECK(closed);
    }
}

TEST_CASE("On a full disk a change says that it was not saved, what was typed stays, and it is saved when there is room") {
  Filled it;
  it.house.go("profile/profile");
  auto pages = must(it.record.db().integer("pragma page_count")).value();
  must(it.record.db().run("pragma max_page_count=" + std::to_string(pages)));
  app::Session session{it.record, packages(), it.clock, it.none};
  core::Progress silent;
  core::Result<app::Outcome> added = app::Outcome{};
  for (int i = 0; added && i < 10'000; ++i) added = app::run(session, app::Add{&core::Learning::noun, {{"date", {"2026-11-03"}}, {"title", {std::string(150, 'y')}}}}, {}, silent);
  REQUIRE(!added);
  REQUIRE(added.error().code == core::Code::disk_full);
  it.house.write("title", std::string(190, 'x'));
  CHECK(it.house.shows("The disk is full."));
  CHECK(it.house.shows("this change was not saved"));
  CHECK(it.house.stage().node("title").value == std::string(190, 'x'));
  CHECK(it.house.shows("Typing…"));
  must(it.record.db().run("pragma max_page_count=1000000"));
  it.house.write("title", "Deputy Director");
  CHECK(!it.house.shows("The disk is full."));
  CHECK(must(core::profile(it.record)).title == "Deputy Director");
}

TEST_CASE("A clock that was set back is said when the record opens, and not for an hour") {
  Filled it;
  it.clock.move(-3'600'000);
  it.house.reopen();
  it.house.rest();
  CHECK(!it.house.shows("This machine's clock may be wrong"));
  it.clock.move_days(-40);
  it.house.reopen();
  it.house.rest();
  CHECK(it.house.shows("This machine's clock may be wrong"));
  CHECK(it.house.shows("was made on Jan 15, 2027"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.click("Dismiss");
  CHECK(!it.house.shows("This machine's clock may be wrong"));
}

TEST_CASE("A window left open overnight shows the new day, and what came due is told once") {
  Filled it;
  fill_with_sample(it.record);
  std::vector<std::string> told;
  it.house.machine.tell = [&](const std::string& words) { told.push_back(words); };
  it.house.reopen();
  it.house.go("today");
  auto before = it.house.all_words();
  CHECK(told.empty());                                   // who starts it sees Today
  it.clock.move_days(700);
  it.house.rest();
  CHECK(it.house.all_words() != before);
  REQUIRE(told.size() == 1);
  CHECK(told.front().find(" due. The first: ") != std::string::npos);
  it.house.rest();
  CHECK(told.size() == 1);
}

TEST_CASE("What is to be said at the start is said together, until it is put away") {
  Filled it;
  it.clock.move_days(-40);
  it.house.reopen();
  it.house.desk().say("Settings of this machine", "They begin anew.");
  it.house.rest();
  CHECK(it.house.shows("This machine's clock may be wrong"));
  CHECK(it.house.shows("Settings of this machine: They begin anew."));
}

TEST_CASE("Ctrl+Q closes, and what was typed is committed as when any field is left") {
  Filled it;
  it.house.go("profile/profile");
  CHECK(!it.house.desk().wants_close());
  it.house.key("Ctrl+Q");
  CHECK(it.house.desk().wants_close());
}
