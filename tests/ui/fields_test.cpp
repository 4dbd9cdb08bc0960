#include <doctest/doctest.h>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/form.h"
#include "core/model/learning.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

struct Fields {
  Stage stage{{1280, 1600}};
  std::string title = "Old title", when = "2026-11-03", hours, notes = "Before", find, secret;
  std::vector<std::string> lines{"first"}, edits;
  std::set<std::string> tags;
  bool note_shown = true;
  Stage::Draw page = [this](Ui& ui) {
    note("title", text_field(ui, "title", {.label = "Title"}, title));
    note("when", date_field(ui, "when", {.label = "Date"}, when));
    note("hours", hours_field(ui, "hours", {.label = "Hours"}, hours));
    if (note_shown) note("notes", narrative(ui, "notes", {.label = "Notes"}, notes));
    note("lines", lines_editor(ui, "lines", {.label = "Indicators"}, lines));
    static const std::vector<Option> options{{"a", "Alpha"}, {"b", "Beta"}};
    note("tags", tag_picker(ui, "tags", {.label = "Tags"}, options, tags));
    note("find", search_field(ui, "find", {.label = "Find"}, find));
    note("secret", text_field(ui, "secret", {.label = "Passphrase", .secret = true}, secret));
    button(ui, "Elsewhere");
  };
  void note(const char* name, Edit edit) {
    if (edit == Edit::committed) edits.push_back(name);
  }
};

using Names = std::vector<std::string>;


}

namespace doctest {
template <> struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& all) {
    std::string out;
    for (auto& one : all) out += one + ", ";
    return out.c_str();
  }
};
}

TEST_CASE("A field commits when it is left, once, and only if it changed") {
  Fields f;
  f.stage.click("title", f.page);
  f.stage.type(" and more", f.page);
  CHECK(f.title == "Old title and more");
  CHECK(f.edits.empty());
  f.stage.key("Tab", f.page);
  CHECK(f.edits == Names{"title"});
  f.stage.click("title", f.page);
  f.stage.key("Tab", f.page);
  CHECK(f.edits == Names{"title"});
  f.stage.click("title", f.page);
  f.stage.type("x", f.page);
  f.stage.key("Backspace", f.page);
  f.stage.key("Tab", f.page);
  CHECK(f.edits == Names{"title"});
}

TEST_CASE("Enter commits a one-line field, and leaving it later does not again") {
  Fields f;
  f.stage.click("title", f.page);
  f.stage.type("!", f.page);
  f.stage.key("Enter", f.page);
  CHECK(f.edits == Names{"title"});
  f.stage.key("Tab", f.page);
  CHECK(f.edits == Names{"title"});
}

TEST_CASE("A field that a click elsewhere leaves has committed before the button acts") {
  Fields f;
  f.stage.click("title", f.page);
  f.stage.type("!", f.page);
  bool pressed = false;
  f.stage.click("Elsewhere", [&](Ui& ui) {
    f.page(ui);
    if (button(ui, "Last")) pressed = true;
  });
  CHECK(f.edits == Names{"title"});
}

TEST_CASE("Long text commits after three seconds of rest, and when it is left") {
  Fields f;
  f.stage.click("notes", f.page);
  f.stage.type(" and after", f.page);
  f.stage.wait(1'000, f.page);
  CHECK(f.edits.empty());
  CHECK(f.stage.ui().wake_at() > 0);
  f.stage.type(".", f.page);
  f.stage.wait(2'500, f.page);
  CHECK(f.edits.empty());
  f.stage.wait(600, f.page);
  CHECK(f.edits == Names{"notes"});
  f.stage.key("Enter", f.page);
  f.stage.type("Second line", f.page);
  f.stage.key("Tab", f.page);
  CHECK(f.notes == "Before and after.\nSecond line");
  CHECK(f.edits == Names{"notes", "notes"});
}

TEST_CASE("Long text wraps, and grows with what is typed") {
  Fields f;
  f.stage.settle(f.page);
  auto before = f.stage.node("notes").place.h;
  std::string words;
  for (int i = 0; i < 60; ++i) words += "broadening ";
  f.stage.click("notes", f.page);
  f.stage.type(words, f.page);
  CHECK(f.stage.node("notes").place.h > before);
  CHECK(f.notes == "Before" + words);
}

TEST_CASE("Up, Down, Home and End move by the lines one sees") {
  Fields f;
  f.notes = "one\ntwo\nthree";
  f.stage.click("notes", f.page);
  f.stage.key("Ctrl+End", f.page);
  f.stage.key("Up", f.page);
  f.stage.key("Home", f.page);
  f.stage.type("*", f.page);
  CHECK(f.notes == "one\n*two\nthree");
  f.stage.key("End", f.page);
  f.stage.key("Shift+Home", f.page);
  f.stage.key("Delete", f.page);
  CHECK(f.notes == "one\n\nthree");
}

TEST_CASE("Copy and paste; pasted line breaks become spaces in one line") {
  Fields f;
  f.notes = "two\nlines";
  f.stage.click("notes", f.page);
  f.stage.key("Ctrl+A", f.page);
  f.stage.key("Ctrl+C", f.page);
  f.stage.click("title", f.page);
  f.stage.key("Ctrl+A", f.page);
  f.stage.key("Ctrl+V", f.page);
  CHECK(f.title == "two lines");
  f.stage.key("Ctrl+Z", f.page);
  CHECK(f.title == "Old title");
  CHECK(f.notes == "two\nlines");
}

TEST_CASE("Undo in a field is the field's; with nothing to undo there it is the program's") {
  Fields f;
  int undone = 0;
  auto page = [&](Ui& ui) {
    f.page(ui);
    if (shortcut(ui, "Ctrl+Z", "Undo")) ++undone;
  };
  f.stage.click("title", page);
  f.stage.type("!", page);
  f.stage.key("Ctrl+Z", page);
  CHECK(f.title == "Old title");
  CHECK(undone == 0);
  f.stage.key("Ctrl+Z", page);
  CHECK(undone == 1);
}

TEST_CASE("Dates and hours end in their plain form; what cannot be read is said, kept, and not committed") {
  Fields f;
  f.stage.settle(f.page);
  CHECK(f.stage.node("when").value == "Nov 3, 2026");
  f.stage.write("when", "12/24/2026", f.page);
  CHECK(f.when == "2026-12-24");
  CHECK(f.stage.node("when").value == "Dec 24, 2026");
  f.stage.write("hours", "1:30", f.page);
  CHECK(f.hours == "1.5");
  f.stage.write("hours", "1,250.5", f.page);
  CHECK(f.hours == "1250.5");
  CHECK(f.stage.node("hours").value == "1,250.5");
  CHECK(f.edits == Names{"when", "hours", "hours"});
  f.stage.write("when", "next Tuesday", f.page);
  CHECK(f.when == "next Tuesday");
  CHECK(f.edits.size() == 3);
  CHECK(f.stage.node("when").state.invalid);
  CHECK(f.stage.node("when").description.find("Enter a date such as") != std::string::npos);
  f.stage.write("when", "", f.page);
  CHECK(f.when.empty());
  CHECK(!f.stage.node("when").state.invalid);
  CHECK(f.edits.size() == 4);
}

TEST_CASE("What comes from elsewhere shows, and is not taken for typing") {
  Fields f;
  f.stage.settle(f.page);
  f.title = "Changed on another machine";
  f.stage.settle(f.page);
  CHECK(f.stage.node("title").value == "Changed on another machine");
  f.stage.click("title", f.page);
  f.title = "Again";
  f.stage.settle(f.page);
  f.stage.key("Tab", f.page);
  CHECK(f.title == "Again");
  CHECK(f.edits.empty());
}

TEST_CASE("A field that disappears while it is typed in commits when it is seen again") {
  Fields f;
  f.stage.click("notes", f.page);
  f.stage.type("!", f.page);
  f.note_shown = false;
  f.stage.settle(f.page);
  f.stage.click("title", f.page);
  CHECK(f.notes == "Before!");
  f.note_shown = true;
  f.stage.settle(f.page);
  CHECK(f.edits == Names{"notes"});
}

TEST_CASE("A passphrase shows dots, and nobody can read or copy it") {
  Fields f;
  f.stage.click("secret", f.page);
  f.stage.type("correct horse", f.page);
  CHECK(f.secret == "correct horse");
  CHECK(f.stage.node("secret").value.empty());
  for (auto& text : f.stage.tree().texts) CHECK(text.words.find("horse") == std::string::npos);
  f.stage.key("Ctrl+A", f.page);
  f.stage.key("Ctrl+C", f.page);
  f.stage.click("title", f.page);
  f.stage.key("Ctrl+A", f.page);
  f.stage.key("Ctrl+V", f.page);
  CHECK(f.title.find("horse") == std::string::npos);
}

TEST_CASE("Searching filters while one types and asks on Enter; Esc empties it") {
  Fields f;
  f.stage.click("find", f.page);
  f.stage.type("board", f.page);
  CHECK(f.find == "board");
  CHECK(f.edits.empty());
  f.stage.key("Enter", f.page);
  CHECK(f.edits == Names{"find"});
  f.stage.key("Esc", f.page);
  CHECK(f.find.empty());
}

TEST_CASE("Tags are chosen from a list that can be narrowed, and taken away by a press") {
  Fields f;
  f.stage.click("tags/add", f.page);
  f.stage.click("tags/b", f.page);
  CHECK(f.tags == std::set<std::string>{"b"});
  CHECK(f.edits == Names{"tags"});
  f.stage.key("Esc", f.page);
  f.stage.click("tags/b/tag", f.page);
  CHECK(f.tags.empty());
}

TEST_CASE("Lines are added, typed and taken away; an empty one is none") {
  Fields f;
  f.stage.click("lines/add", f.page);
  f.stage.type("second", f.page);
  f.stage.key("Tab", f.page);
  CHECK(f.lines == Names{"first", "second"});
  CHECK(f.edits == Names{"lines"});
  f.stage.click("lines/add", f.page);
  f.stage.click("title", f.page);
  CHECK(f.lines == Names{"first", "second"});
  f.stage.click("lines/1/remove", f.page);
  CHECK(f.lines == Names{"second"});
}

TEST_CASE("A form has a control for every field of its noun, each under the field's own label") {
  Stage stage{{1280, 1600}};
  core::Learning stored;
  stored.title = "A course";
  Form form;
  std::vector<std::string> committed;
  auto page = [&](Ui& ui) {
    load(form, stored);
    for (auto& field : core::Learning::noun.fields)
      if (form_field(ui, form, field, {}) == Edit::committed) committed.push_back(field.name);
  };
  stage.settle(page);
  for (auto& field : core::Learning::noun.fields) {
    CAPTURE(field.name);
    auto* node = stage.tree().find(field.name);
    REQUIRE(node);
    CHECK(node->name == field.label);
    CHECK(node->state.required == field.more.required);
  }
  stage.write("title", "A better course", page);
  CHECK(committed == std::vector<std::string>{"title"});
  CHECK(form.typed(*core::Learning::noun.field("title")) == std::vector<std::string>{"A better course"});
}

TEST_CASE("What could not be read when the program was closed says so when it is back") {
  Stage stage;
  std::string when = "the day after", hours = "1.5";
  auto page = [&](Ui& ui) {
    date_field(ui, "when", {.label = "Date"}, when);
    hours_field(ui, "hours", {.label = "Hours"}, hours);
  };
  stage.settle(page);
  stage.draw(page);
  CHECK(stage.node("when").state.invalid);
  CHECK(stage.node("when").error == "Enter a date such as Nov 3, 2026.");
  CHECK(!stage.node("hours").state.invalid);
  stage.write("when", "Nov 3, 2026", page);
  CHECK(!stage.node("when").state.invalid);
}
