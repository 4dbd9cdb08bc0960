#include <doctest/doctest.h>

#include <set>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

struct Shown {
  Stage stage;
  tests::Gallery g;
  Stage::Draw page = [this](Ui& ui) { draw_gallery(ui, g); };
  Shown() { stage.settle(page); }
  std::string focused() const { return stage.tree().focused() ? stage.tree().focused()->id : ""; }
};

}

TEST_CASE("Tab reaches every control once, from the top to the bottom, and comes round") {
  Shown s;
  std::vector<std::string> stops;
  std::set<std::string> wanted;
  for (auto& n : s.stage.tree().nodes) if (n.state.focusable) wanted.insert(n.id);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    s.stage.key("Tab", s.page);
    REQUIRE(!s.focused().empty());
    auto& n = *s.stage.tree().focused();
    CHECK_MESSAGE(common(n.place, n.clip).h > 0, n.id, " has focus but cannot be seen");
    stops.push_back(n.id);
  }
  CHECK(std::set<std::string>(stops.begin(), stops.end()) == wanted);
  CHECK(stops.front() == "search");
  s.stage.key("Tab", s.page);
  CHECK(s.focused() == "search");
  s.stage.key("Shift+Tab", s.page);
  CHECK(s.focused() == stops.back());
}

TEST_CASE("Enter and Space press the button that has focus, once") {
  Shown s;
  s.stage.ui().focus("Print");
  s.stage.settle(s.page);
  s.stage.key("Enter", s.page);
  CHECK(s.g.did == "print");
  s.g.did.clear();
  s.stage.key("Space", s.page);
  CHECK(s.g.did == "print");
}

TEST_CASE("A click counts although the field that it leaves says what is wrong and pushes the button away; one that is drawn away does not") {
  Stage stage;
  std::string when;
  int pressed = 0;
  auto page = [&](Ui& ui) {
    date_field(ui, "when", {.label = "Date"}, when);
    if (button(ui, "Go on")) ++pressed;
  };
  stage.click("when", page);
  stage.type("the day after", page);
  auto before = stage.node("Go on").place.y;
  stage.click("Go on", page);
  CHECK(stage.node("Go on").place.y > before);
  CHECK(pressed == 1);
  auto at = stage.node("Go on").place;
  input::point(stage.ui(), at.x + 10, at.y + 10);
  stage.settle(page);
  input::button(stage.ui(), true);
  stage.settle(page);
  input::point(stage.ui(), at.x + 10, at.y + 300);
  stage.settle(page);
  input::button(stage.ui(), false);
  stage.settle(page);
  CHECK(pressed == 1);
}

TEST_CASE("A dialog keeps focus inside, Esc closes it, and focus goes back to who opened it") {
  Shown s;
  s.stage.ui().focus("Submit plan");
  s.stage.settle(s.page);
  s.stage.key("Enter", s.page);
  REQUIRE(s.g.open);
  CHECK(s.focused() == "submit/remark");
  for (int i = 0; i < 8; ++i) {
    s.stage.key("Tab", s.page);
    CHECK(s.focused().starts_with("submit/"));
  }
  s.stage.key("Esc", s.page);
  CHECK(!s.g.open);
  CHECK(s.focused() == "Submit plan");
  CHECK(!s.stage.tree().find("submit"));
  s.stage.click("Print", s.page);                        // the page answers again
  CHECK(s.g.did == "print");
}

TEST_CASE("While a dialog is open the page behind it does not answer") {
  Shown s;
  auto print = s.stage.node("Print").place;
  s.stage.click("Submit plan", s.page);
  REQUIRE(s.g.open);
  CHECK(s.stage.node("Print").place == print);
  s.stage.click("submit/Cancel", s.page);
  CHECK(!s.g.open);
  CHECK(s.g.did.empty());
}

TEST_CASE("Esc leaves a field, and is the screen's when no field wants it") {
  Shown s;
  bool back = false;
  auto page = [&](Ui& ui) {
    s.page(ui);
    back = back || ui.escape();
  };
  s.stage.click("title", page);
  s.stage.key("Esc", page);
  CHECK(s.focused() != "title");
  CHECK(!back);
  s.stage.key("Esc", page);
  CHECK(back);
}

TEST_CASE("A list opens with Down, moves with arrows and letters, and Enter chooses") {
  Shown s;
  s.stage.ui().focus("kind");
  s.stage.settle(s.page);
  s.stage.key("Down", s.page);
  CHECK(s.focused() == "kind/formal");
  s.stage.key("Down", s.page);
  CHECK(s.focused() == "kind/informal");
  s.stage.key("F", s.page);
  s.stage.type("f", s.page);
  CHECK(s.focused() == "kind/formal");
  s.stage.key("Up", s.page);
  s.stage.key("Enter", s.page);
  CHECK(s.g.kind == "informal");
  CHECK(s.g.commits == 1);
  CHECK(s.focused() == "kind");
  s.stage.key("Enter", s.page);
  s.stage.key("Esc", s.page);
  CHECK(s.g.kind == "informal");
  CHECK(s.focused() == "kind");
}

TEST_CASE("A chord that was let go before the next frame is that chord, not its last key alone") {
  Shown s;
  s.stage.click("title", s.page);
  s.stage.key("Ctrl+A", s.page);
  s.stage.type("one two", s.page);
  input::key(s.stage.ui(), "Ctrl", true);
  s.stage.settle(s.page);
  for (auto [name, down] : {std::pair{"Left", true}, {"Ctrl", false}, {"Left", false}}) input::key(s.stage.ui(), name, down);
  s.stage.settle(s.page);
  s.stage.type("X", s.page);
  CHECK(s.g.title == "one Xtwo");
}

TEST_CASE("Radio buttons are one stop; the arrows choose") {
  Shown s;
  s.stage.ui().focus("level/some");
  s.stage.settle(s.page);
  s.stage.key("Down", s.page);
  CHECK(s.g.level == "much");
  CHECK(s.focused() == "level/much");
  s.stage.key("Tab", s.page);
  CHECK(s.focused() == "agreed");
  s.stage.key("Space", s.page);
  CHECK(!s.g.agreed);
}

TEST_CASE("A shortcut works anywhere, and is listed") {
  Shown s;
  s.stage.click("title", s.page);
  s.stage.key("Ctrl+K", s.page);
  CHECK(s.focused() == "search");
  REQUIRE(s.stage.tree().shortcuts.size() == 1);
  CHECK(s.stage.tree().shortcuts[0].does == "Find a record, screen or command");
}

TEST_CASE("What is disabled cannot be pressed, and says why") {
  Shown s;
  auto& sign = s.stage.node("Sign");
  CHECK(sign.state.disabled);
  CHECK(!sign.state.focusable);
  CHECK(sign.description == "Connect to your agency first.");
}

TEST_CASE("Assistive technology can press and write without a pointer") {
  Shown s;
  s.stage.ui().press("Print");
  s.stage.settle(s.page);
  CHECK(s.g.did == "print");
  s.stage.ui().set_text("title", "By voice");
  s.stage.settle(s.page);
  CHECK(s.g.title == "By voice");
  s.stage.key("Tab", s.page);
  CHECK(s.g.commits == 1);
}

TEST_CASE("What assistive technology asks of a control that is gone or behind a dialog is not done later either") {
  Shown s;
  s.stage.ui().press("submit/Cancel");                   // of a dialog that has closed meanwhile
  s.stage.settle(s.page);
  s.stage.click("Submit plan", s.page);
  REQUIRE(s.g.open);
  s.stage.ui().press("Print");
  s.stage.ui().set_text("title", "Behind");
  s.stage.settle(s.page);
  CHECK(s.g.open);
  CHECK(s.g.did != "print");
  CHECK(s.focused().starts_with("submit/"));
  s.stage.key("Esc", s.page);
  CHECK(s.g.did != "print");
  CHECK(s.g.title != "Behind");
}

TEST_CASE("A list that dropped down closes when assistive technology goes on elsewhere") {
  Shown s;
  s.stage.click("kind", s.page);
  REQUIRE(s.stage.node("kind").state.expanded);
  s.stage.ui().press("/Print");
  s.stage.settle(s.page);
  CHECK(!s.stage.node("kind").state.expanded);
  CHECK(s.g.did == "print");
  CHECK(s.focused() == "Print");
}

TEST_CASE("A whole path names one control, also where another's ends with it") {
  Stage stage;
  std::string did;
  auto page = [&](Ui& ui) {
    Bare bare(ui, "Broaden");
    {
      Scope scope(ui, "inner");
      if (button(ui, "Remove")) did += "inner ";
    }
    if (button(ui, "Remove")) did += "outer ";
  };
  stage.settle(page);
  stage.ui().press("/Remove");
  stage.settle(page);
  CHECK(did == "outer ");
  stage.ui().act({Act::Kind::focus, "/inner/Remove"});
  stage.settle(page);
  REQUIRE(stage.tree().focused());
  CHECK(stage.tree().focused()->id == "inner/Remove");
}

TEST_CASE("Text that assistive technology sets obeys what the field obeys, and can be undone") {
  Shown s;
  auto before = s.g.title;
  s.stage.ui().set_text("title", "One\nline" + std::string(5'000, 'x'));
  s.stage.settle(s.page);
  CHECK(s.g.title.starts_with("One line"));
  CHECK(s.g.title.size() == 2'000);
  s.stage.key("Ctrl+Z", s.page);
  CHECK(s.g.title == before);
  s.stage.ui().set_text("title", "");
  s.stage.settle(s.page);
  CHECK(s.g.title.empty());
}

TEST_CASE("The caret of a field is told and can be put, and long text tells where its lines begin") {
  Shown s;
  s.stage.ui().set_text("reflection", "First\nSecond");
  s.stage.settle(s.page);
  CHECK(s.stage.node("reflection").writing.lines == std::vector<std::size_t>{0, 6});
  s.stage.ui().act({Act::Kind::put_caret, "reflection", "", 6, 8});
  s.stage.settle(s.page);
  CHECK(s.stage.node("reflection").writing.caret == 6);
  CHECK(s.stage.node("reflection").writing.anchor == 8);
  s.stage.type("S", s.page);
  CHECK(s.g.reflection == "First\nScond");
}

TEST_CASE("Of a secret only how much of it is typed is told") {
  Shown s;
  s.stage.ui().set_text("secret", "a\u00e9");
  s.stage.settle(s.page);
  auto& node = s.stage.node("secret");
  CHECK(node.state.secret);
  CHECK(node.value.empty());
  CHECK(node.writing.hidden == 2);
  CHECK(node.writing.caret == 6);
}

TEST_CASE("A table tells its columns, and a row what it says in each") {
  Shown s;
  CHECK(s.stage.node("documents").cells.words == std::vector<std::string>{"Document", "Sent", "Hours", "State"});
  auto& row = s.stage.node("documents/r2").cells;
  CHECK(row.words[1] == "Oct 14, 2026");
  CHECK(row.words[2].empty());
  CHECK(row.words[3] == "Waiting for you");
  CHECK(row.row == 1);
  CHECK(row.rows == 3);
}

TEST_CASE("Fifty thousand rows: only those in sight are drawn, and the keys reach the last") {
  Stage stage;
  std::string chosen;
  auto page = [&](Ui& ui) { tests::draw_long_table(ui, 50'000, chosen); };
  stage.settle(page);
  CHECK(stage.tree().nodes.size() < 60);
  stage.ui().focus("log/r0");
  stage.settle(page);
  stage.key("Down", page);
  CHECK(stage.tree().focused()->id == "log/r1");
  stage.key("End", page);
  REQUIRE(stage.tree().focused());
  CHECK(stage.tree().focused()->id == "log/r49999");
  stage.key("Enter", page);
  CHECK(chosen == "r49999");
  stage.key("PageUp", page);
  CHECK(stage.tree().focused()->id != "log/r49999");
  stage.key("Home", page);
  CHECK(stage.tree().focused()->id == "log/r0");
  stage.click("log/r3", page);
  CHECK(chosen == "r3");
}

TEST_CASE("A click on a header sorts, a second turns it round") {
  Shown s;
  s.stage.click("documents/Sent", s.page);
  CHECK(s.g.sort == Sort{1, false});
  s.stage.click("documents/Sent", s.page);
  CHECK(s.g.sort == Sort{1, true});
  s.stage.click("documents/r3", s.page);
  CHECK(s.g.did == "chose r3");
}

TEST_CASE("Navigation says where one goes") {
  Shown s;
  s.stage.click("Learning", s.page);
  CHECK(s.g.went == "learning");
  CHECK(s.stage.node("navigation/plan").state.selected);
}

TEST_CASE("A list inside a dialog closes first, the dialog second") {
  Stage stage;
  bool open = true;
  std::string kind = "a", name;
  const std::vector<Option> kinds{{"a", "Detail"}, {"b", "Rotation"}};
  auto page = [&](Ui& ui) {
    button(ui, "Behind");
    if (!open) return;
    Dialog dialog(ui, "add", "Add assignment");
    text_field(ui, "name", {.label = "Name"}, name);
    choice(ui, "kind", {.label = "Kind"}, kinds, kind);
    if (button(ui, "Done") || dialog.closed()) open = false;
  };
  stage.settle(page);
  CHECK(stage.tree().focused()->id == "add/name");
  stage.click("add/kind", page);
  stage.click("Rotation", page);
  CHECK(kind == "b");
  stage.click("add/kind", page);
  stage.key("Esc", page);
  CHECK(open);
  CHECK(!stage.tree().find("add/kind/a"));
  CHECK(stage.tree().focused()->id == "add/kind");
  stage.key("Esc", page);
  CHECK(!open);
  stage.click("Behind", page);
}

TEST_CASE("A button in a row acts for its row, and the row for itself") {
  Stage stage;
  std::string did;
  const std::vector<Column> columns{{"Person", 2}, {"Due"}, {"Act"}};
  auto page = [&](Ui& ui) {
    Table table(ui, "due", {"Due", columns, 3});
    for (auto i = table.first(); i < table.last(); ++i) {
      std::string id = "r" + std::to_string(i);
      auto row = table.row(id, "Person " + std::to_string(i));
      row.text("Person " + std::to_string(i)), row.badge("Due", Tone::warning);
      if (row.button("Complete")) did = "completed " + id;
      if (row.chosen()) did = "opened " + id;
    }
  };
  stage.click("r2/Complete", page);
  CHECK(did == "completed r2");
  stage.click("due/r1", page);
  CHECK(did == "opened r1");
  stage.ui().focus("due/r0");
  stage.settle(page);
  stage.key("Enter", page);
  CHECK(did == "opened r0");
  stage.key("Tab", page);
  stage.key("Enter", page);
  CHECK(did == "completed r0");
  for (auto& fault : tests::faults(stage.tree(), 1, 1280, 800)) FAIL_CHECK(fault);
}

TEST_CASE("Long text in a list is heard whole by a screen reader, and shown whole on hover") {
  Stage stage;
  std::string words = "A title that is much longer than the column that it stands in, so that it must be cut to fit on its one line";
  const std::vector<Column> columns{{"Title", 1}, {"Hours", 4}};
  auto page = [&](Ui& ui) {
    Table table(ui, "log", {"Log", columns, 1'000});
    for (auto i = table.first(); i < table.last(); ++i) {
      auto row = table.row("r" + std::to_string(i), words);
      row.text(words), row.text("1");
    }
  };
  stage.settle(page);
  CHECK(stage.node("log/r0").value.find(words) != std::string::npos);
  for (auto& text : stage.tree().texts) if (text.words == words) CHECK(text.readable_elsewhere);
}
