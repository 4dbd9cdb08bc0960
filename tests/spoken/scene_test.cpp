#include <doctest/doctest.h>

#include <set>

#include "app/desktop/spoken/scene.h"
#include "tests/support/fake_speller.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::app::spoken;

namespace {

struct Heard {
  tests::Stage stage{{1280, 2400}};
  tests::Gallery g;
  tests::Stage::Draw page = [this](ui::Ui& ui) { draw_gallery(ui, g); };
  Scene scene;
  Heard() { look(); }
  void look() {
    stage.settle(page);
    scene = scene_of(stage.tree());
  }
  const Thing& thing(const std::string& id) const {
    auto* found = scene.find(id);
    if (!found) FAIL("there is no ", id);
    return *found;
  }
  const Thing& named(Kind kind, const std::string& name) const {
    for (auto& t : scene.things) if (t.kind == kind && t.name == name) return t;
    FAIL("nothing is called ", name);
    return scene.things.front();
  }
};

}

TEST_CASE("Every thing has an id of its own and lies in something that comes before it") {
  Heard it;
  for (auto* control : {"Submit plan", "tags/add"}) {
    it.stage.click(control, it.page);
    it.look();
    std::set<std::string> known{""};
    for (auto& t : it.scene.things) {
      CHECK_MESSAGE(known.contains(t.parent), t.id, " lies in ", t.parent);
      CHECK_MESSAGE(known.insert(t.id).second, t.id, " is there twice");
    }
    it.stage.key("Esc", it.page);
  }
}

TEST_CASE("Whatever can be used has a name") {
  Heard it;
  for (auto& t : it.scene.things) if (!t.node.empty()) CHECK_MESSAGE(!t.name.empty(), t.id);
}

TEST_CASE("A field is labelled, described, and says what is wrong") {
  Heard it;
  auto& title = it.thing("title");
  CHECK(title.kind == Kind::entry);
  CHECK(title.states.has(State::required));
  CHECK(it.thing(title.label).name == "Title");
  CHECK(it.thing(title.hint).name == "As it would stand in a report");
  CHECK(title.error.empty());
  auto& bad = it.thing("bad");
  CHECK(bad.states.has(State::invalid));
  CHECK(it.thing(bad.error).name == "Enter a date such as Nov 3, 2026.");
}

TEST_CASE("A secret is dots, as many as were typed") {
  Heard it;
  CHECK(it.thing("secret").kind == Kind::secret);
  CHECK(it.thing("secret").text == "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022");
}

TEST_CASE("Long text has many lines, and a caret where it is edited") {
  Heard it;
  it.stage.ui().set_text("reflection", "First\nSecond");
  it.stage.settle(it.page);
  it.stage.ui().act({ui::Act::Kind::put_caret, "reflection", "", 6, 6});
  it.look();
  auto& t = it.thing("reflection");
  CHECK(t.kind == Kind::long_entry);
  CHECK(t.states.has(State::multi_line));
  CHECK(t.states.has(State::focused));
  CHECK(t.text == "First\nSecond");
  CHECK(t.writing.caret == 6);
  CHECK(t.writing.lines.size() == 2);
}

TEST_CASE("Words that may be misspelled are said with the field, and their suggestions are a list with a name") {
  Heard it;
  tests::FakeSpeller speller;
  it.stage.ui().set_speller(&speller);
  it.stage.ui().set_text("reflection", "Ask teh field to recieve it");
  it.stage.key("Tab", it.page);
  it.look();
  CHECK(it.thing("reflection").description == "It never leaves this record. 2 words may be misspelled: teh, recieve.");
  CHECK(it.thing(it.thing("reflection").hint).name == "It never leaves this record.");
  it.stage.click("reflection", it.page);
  it.stage.key("Ctrl+Home", it.page);
  it.stage.key("F7", it.page);
  it.look();
  auto& list = it.named(Kind::list, "Suggestions for teh");
  auto& first = it.named(Kind::option, "the");
  CHECK(first.parent == list.id);
  CHECK(first.states.has(State::focused));
  CHECK(list.parent == it.thing("reflection").parent);
}

TEST_CASE("A table is read by rows and columns") {
  Heard it;
  auto& table = it.thing("documents");
  CHECK(table.rows == 3);
  CHECK(table.columns == 4);
  CHECK(it.named(Kind::column_header, "Sent").column == 1);
  auto& cell = it.named(Kind::cell, "Oct 14, 2026");
  CHECK(cell.row == 1);
  CHECK(cell.column == 1);
  CHECK(it.thing(cell.parent).kind == Kind::row);
  CHECK(it.thing(cell.parent).parent == "documents");
  CHECK(it.thing(cell.parent).description.find("State: Waiting for you") != std::string::npos);
}

TEST_CASE("What drops down from a control lies in a list under it, and a dialog in the window") {
  Heard it;
  it.stage.click("kind", it.page);
  it.look();
  auto& option = it.named(Kind::option, "Informal");
  CHECK(it.thing(option.parent).kind == Kind::list);
  CHECK(it.thing(option.parent).parent == "kind");
  it.stage.key("Esc", it.page);
  it.stage.click("Submit plan", it.page);
  it.look();
  auto& dialog = it.thing("submit");
  CHECK(dialog.kind == Kind::dialog);
  CHECK(dialog.parent.empty());
  CHECK(dialog.states.has(State::modal));
  CHECK(it.thing("submit/Cancel").parent == "submit");
}

TEST_CASE("Headings have levels, radio buttons a group, tabs a list, and progress a part") {
  Heard it;
  CHECK(it.named(Kind::heading, "Every control").level == 1);
  CHECK(it.named(Kind::heading, "Documents").level == 2);
  CHECK(it.thing(it.named(Kind::radio, "None yet").parent).name == "Experience with this");
  CHECK(it.thing(it.named(Kind::tab, "Learning list").parent).kind == Kind::tab_list);
  CHECK(it.named(Kind::progress, "Learning this fiscal year").part == 0.5);
  CHECK(it.named(Kind::check_box, "My rating official knows about this").states.has(State::checkable));
}

TEST_CASE("What is scrolled out of sight is not showing, and can be asked for all the same") {
  Heard it;
  tests::Stage small({1280, 400});
  small.settle(it.page);
  auto scene = scene_of(small.tree());
  auto* secret = scene.find("secret");
  REQUIRE(secret);
  CHECK(!secret->states.has(State::showing));
  CHECK(secret->states.has(State::focusable));
}

TEST_CASE("Messages and errors are to be said once, when they come") {
  Heard it;
  auto before = it.stage.tree();
  CHECK(to_say(before, before).empty());
  auto now = before;
  now.announced = "Saved";
  for (auto& n : now.nodes) if (n.id == "title") n.error = "Enter a title.";
  CHECK(to_say(before, now) == std::vector<std::string>{"Title: Enter a title.", "Saved"});
  before = now, now.announced.clear();
  CHECK(to_say(before, now).empty());
}

TEST_CASE("The message at the corner is no thing of its own: it is said") {
  Heard it;
  it.stage.ui().announce("Sync finished");
  it.look();
  REQUIRE(it.stage.tree().find("toast"));
  CHECK(!it.scene.find("toast"));
}
