#include <doctest/doctest.h>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

struct Pasted {
  Stage stage;
  std::string title = "Before", notes = "Before";
  Stage::Draw page = [this](Ui& ui) {
    text_field(ui, "title", {.label = "Title"}, title);
    narrative(ui, "notes", {.label = "Notes"}, notes);
  };
  void paste(const std::string& field, const std::string& words) {
    stage.click(field, page);
    input::clip(stage.ui(), words);
    stage.key("Ctrl+End", page);
    stage.key("Ctrl+V", page);
  }
  std::string said() const {
    for (auto& n : stage.tree().nodes) if (n.id == "toast") return n.name;
    return "";
  }
};

}

TEST_CASE("Ten megabytes pasted are taken as far as a field goes, with a word, at once, and can be undone") {
  Pasted p;
  std::string huge;
  while (huge.size() < 10'000'000) huge += "Leading through change \u2014 ten times. ";
  for (auto [field, text, most] : {std::tuple{"title", &p.title, 2'000u}, {"notes", &p.notes, 65'536u}}) {
    CAPTURE(field);
    p.paste(field, huge);
    CHECK(text->starts_with("BeforeLeading through change"));
    CHECK(text->size() <= most);
    CHECK(text->size() > most - 4);
    CHECK(p.said() == "The text is too long for this field. The rest was not added.");
    p.stage.type("!", p.page);
    CHECK(text->size() <= most);
    p.stage.key("Ctrl+Z", p.page);
    CHECK(*text == "Before");
  }
  CHECK(p.title == "Before");
}

TEST_CASE("Control characters and broken bytes never get into a text") {
  Pasted p;
  p.title.clear();
  p.paste("title", "\u0085\x01\x02 tab\there\x1b[31m\x7f \xff\xfe end\r\n");
  CHECK(p.title == " tab here[31m \ufffd\ufffd end ");
  p.paste("notes", "a\r\nb\x0b\x0c\tc");
  CHECK(p.notes == "Beforea\nb\tc");                  // a tab stays in a long text: a table from Word has nothing else between its cells
}
