#include <doctest/doctest.h>

#include <algorithm>

#include "core/store/drafts.h"
#include "core/store/ledger.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Desked : Alone {                                  // a record with one plan, shown
  Desked() {
    add_plan(record);
    house.go("plan");
  }
  app::Outcome act(core::Record& on, const app::Command& command) {
    app::Session session{on, packages(), clock, none};
    core::Progress silent;
    return must(app::run(session, command, {}, silent));
  }
  void add_plan(core::Record& on) {
    act(on, app::Add{&core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-2025-05"}}, {"goals", {"Learn"}}}});
  }
  core::Stored<core::Plan> plan() { return must(core::plans(record)).front(); }
  std::string shown() { return house.stage().node("goals").value; }
};

}

TEST_CASE("What is typed and not stored yet is kept, and is back when the program is started again") {
  Desked it;
  it.house.click("goals");
  it.house.key("Ctrl+End");
  it.house.type(" how others run field offices");
  auto kept = must(core::drafts(it.record));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].text == "Learn how others run field offices");
  CHECK(it.plan().item.goals == "Learn");
  CHECK(it.house.shows("Typing…"));

  it.house.reopen();
  it.house.go("plan");
  CHECK(it.shown() == "Learn how others run field offices");
  CHECK(it.plan().item.goals == "Learn");

  it.house.click("goals");                               // and is stored like anything typed
  it.house.key("Ctrl+End");
  it.house.type(".");
  it.house.key("Tab");
  CHECK(it.plan().item.goals == "Learn how others run field offices.");
  CHECK(must(core::drafts(it.record)).empty());
  CHECK(it.house.shows("Saved"));
}

TEST_CASE("A page of text is stored by itself after three seconds without a key") {
  Desked it;
  it.house.write("goals", "Two words");
  CHECK(it.plan().item.goals == "Two words");
  it.house.click("needs");
  it.house.type("Listen before deciding");
  CHECK(it.plan().item.needs.empty());
  it.house.stage().wait(3'100, it.house.page());
  it.house.rest();
  CHECK(it.plan().item.needs == "Listen before deciding");
  CHECK(it.house.stage().tree().focused()->name == "Development needs");
}

TEST_CASE("A change made elsewhere shows in the next frame, and never takes away what is being typed") {
  Desked it;
  auto other = must(it.record.again());
  it.act(other, app::Edit{&core::Plan::noun, it.plan().id, {{"goals", {"Teach"}}}});
  it.house.stage().draw(it.house.page(), 1);
  CHECK(it.shown() == "Teach");

  it.house.click("goals");
  it.house.key("Ctrl+End");
  it.house.type(" two people");
  it.act(other, app::Edit{&core::Plan::noun, it.plan().id, {{"goals", {"Travel"}}}});
  it.house.rest();
  CHECK(it.shown() == "Teach two people");
  CHECK(it.house.shows("Changed elsewhere"));
  CHECK(it.house.shows("Travel"));
  it.house.key("Tab");
  CHECK(it.plan().item.goals == "Teach two people");
  CHECK(!it.house.shows("Changed elsewhere"));
}

TEST_CASE("Ctrl+Z takes back typing while one types, and the last change when one does not") {
  Desked it;
  it.house.write("goals", "Teach");
  REQUIRE(it.plan().item.goals == "Teach");
  it.house.click("needs");
  it.house.type("Patience");
  it.house.key("Ctrl+Z");
  CHECK(it.house.stage().node("needs").value.empty());
  CHECK(it.plan().item.goals == "Teach");
  it.house.key("Esc");                                   // out of the field
  it.house.key("Ctrl+Z");
  CHECK(it.plan().item.goals == "Learn");
  CHECK(it.shown() == "Learn");
  it.house.key("Ctrl+Shift+Z");
  CHECK(it.plan().item.goals == "Teach");
}

TEST_CASE("What is half typed in a dialog is there when it is opened again") {
  Desked it;
  it.house.key("Ctrl+N");
  it.house.write("title", "A book on estuaries");
  it.house.key("Esc");
  it.house.reopen();
  it.house.key("Ctrl+N");
  CHECK(it.house.stage().node("title").value == "A book on estuaries");
  it.house.click("Add");
  CHECK(must(core::learning(it.record, {})).front().item.title == "A book on estuaries");
  CHECK(must(core::drafts(it.record)).empty());
  it.house.key("Ctrl+N");
  CHECK(it.house.stage().node("title").value.empty());
}

TEST_CASE("A field that is missing is said under the field, and the dialog stays") {
  Desked it;
  it.house.key("Ctrl+N");
  it.house.click("Add");
  CHECK(it.house.stage().node("Add learning").role == app::ui::Role::dialog);
  CHECK(it.house.shows("Title"));
  CHECK(it.house.stage().node("title").state.invalid);
  CHECK(must(core::learning(it.record, {})).empty());
}

TEST_CASE("Learning is logged from anywhere with at most eight keys besides its words") {
  Desked it;
  int keys = 0;
  auto press = [&](const std::string& chord) {
    keys += chord.find('+') == chord.npos ? 1 : 2;
    it.house.key(chord);
  };
  press("Ctrl+N");
  press("Tab");                                          // over the date's calendar
  press("Tab");
  it.house.type("A talk over lunch");
  press("Tab");
  press("Tab");
  it.house.type("90 min");
  press("Ctrl+Enter");
  auto logged = must(core::learning(it.record, {}));
  REQUIRE(logged.size() == 1);
  CHECK(logged[0].item.title == "A talk over lunch");
  CHECK(logged[0].item.minutes->count == 90);
  CHECK(logged[0].item.date == it.clock.today());
  CHECK(keys <= 8);
}

TEST_CASE("Emoji, Hebrew, Arabic, accents and Chinese are stored and shown again as they were typed") {
  Desked it;
  const std::string words =
    "\U0001f600\U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 e\u0301 \u6f22\u5b57 \U00020000";
  it.house.write("goals", words);
  CHECK(it.plan().item.goals == words);
  it.house.reopen();
  it.house.go("plan");
  CHECK(it.shown() == words);
}

TEST_CASE("What cannot be added shows why: the field that is wrong comes into sight and has the focus, however long the dialog") {
  Alone it({}, {1024, 768, 2});
  auto focused = [&] {
    auto* node = it.house.stage().tree().focused();
    REQUIRE(node);
    CHECK(app::ui::common(node->place, node->clip).h > 0);
    return node->id;
  };
  it.house.go("learning");
  it.house.click("Log learning");
  it.house.click("Add learning/Add");
  CHECK(focused() == "Add learning/title");
  auto& texts = it.house.stage().tree().texts;
  auto why = std::ranges::find(texts, std::string("Title is missing."), &app::ui::Text::words);
  REQUIRE(why != texts.end());
  CHECK(why->clip.contains(why->ink));
  CHECK(it.house.shows("Title is missing."));
  it.house.type("Book club");
  it.house.write("Add learning/date", "tomorrow or so");
  it.house.click("Add learning/Add");
  CHECK(focused() == "Add learning/date");
  CHECK(it.house.shows("\"tomorrow or so\" is not a date."));
  CHECK(!it.house.stage().tree().find("error"));
}
