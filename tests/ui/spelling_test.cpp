#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "app/desktop/ui/spelling.h"
#include "tests/support/fake_speller.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace app::ui;
using tests::FakeSpeller;
using tests::Stage;

namespace {

using Strings = std::vector<std::string>;

Strings looked_up(const std::string& text) {
  Strings out;
  for (auto& one : words_to_look_up(text)) out.push_back(text.substr(one.from, one.to - one.from));
  return out;
}

struct Written {
  Stage stage;
  FakeSpeller speller;
  std::string notes = "They recieve teh report. I meet Okafor.", title = "Read teh book", name = "Teh Okafor", secret = "teh";
  int commits = 0;
  Stage::Draw page = [this](Ui& ui) {
    commits += narrative(ui, "notes", {.label = "Notes", .hint = "In your words."}, notes) == Edit::committed;
    commits += text_field(ui, "title", {.label = "Title", .prose = true}, title) == Edit::committed;
    text_field(ui, "name", {.label = "Name"}, name);
    text_field(ui, "secret", {.label = "Passphrase", .secret = true}, secret);
    button(ui, "Elsewhere");
  };
  Written() { stage.ui().set_speller(&speller), stage.settle(page); }

  Strings doubts(const std::string& field) {
    Strings out;
    auto& n = stage.node(field);
    for (auto& one : n.writing.doubts) out.push_back(n.value.substr(one.from, one.to - one.from));
    return out;
  }
  Strings offered() {
    Strings out;
    for (auto& n : stage.tree().nodes) if (n.role == Role::option) out.push_back(n.name);
    return out;
  }
  std::string list() {
    for (auto& n : stage.tree().nodes) if (n.role == Role::list) return n.name;
    return "";
  }
  std::string focused() { return stage.tree().focused() ? stage.tree().focused()->id : ""; }
  void key(const std::string& chord) { stage.key(chord, page); }
  void type(const std::string& words) { stage.type(words, page); }
};

}

TEST_CASE("Words are looked up as a reader sees them, without numbers, names of letters, addresses and other scripts") {
  CHECK(looked_up("Lead, then \"follow\" (or don't)!") == Strings{"Lead", "then", "follow", "or", "don't"});
  CHECK(looked_up("the agency\u2019s 'own' executives'") == Strings{"the", "agency\u2019s", "own", "executives"});
  CHECK(looked_up("SES ECQs GS-15 FY2027 2nd 3.5 eOPF McGill I a") == Strings{});
  CHECK(looked_up("see www.opm.gov/ses or https://opm.gov, ada@agency.gov, C:\\plans e.g. now") == Strings{"see", "or", "now"});
  CHECK(looked_up("cross-agency re-entry and/or on\u2014off") == Strings{"cross", "agency", "entry", "and", "or", "on", "off"});
  CHECK(looked_up("caf\u00e9 \u05e9\u05dc\u05d5\u05dd \u0394\u03b5\u03bb\u03c4\u03b1 \u4e16\u754c snake_case mixed\u05d0 done \U0001f600fine\U0001f600") == Strings{"caf\u00e9", "done", "fine"});
  CHECK(looked_up("").empty());
  CHECK(looked_up("\xff\xfe broken\xff ok") == Strings{"ok"});
  CHECK(looked_up(std::string(10'000, 'a')).empty());
}

TEST_CASE("Of any bytes whatever the words lie in the text, in order and apart, and none has a blank in it") {
  rc::check([](const std::string& text) {
    std::size_t last = 0;
    for (auto& one : words_to_look_up(text)) {
      RC_ASSERT(one.from >= last);
      RC_ASSERT(one.from < one.to);
      RC_ASSERT(one.to <= text.size());
      RC_ASSERT(text.substr(one.from, one.to - one.from).find_first_of(" \t\n@0123456789") == std::string::npos);
      last = one.to;
    }
  });
}

TEST_CASE("Whatever is edited, the words in doubt are those of the whole text") {
  rc::check([] {
    FakeSpeller speller;
    Doubts edited;
    std::string text;
    for (auto [at, count, words] : *rc::gen::container<std::vector<std::tuple<unsigned, unsigned, std::string>>>(
           rc::gen::tuple(rc::gen::inRange(0u, 60u), rc::gen::inRange(0u, 12u), rc::gen::element<std::string>("teh", " ", "teh thier", "recieve ", "a", "", "@", ".", "\n", "teh-", "\u00e9", "1", "Okafor\u2019s x")))) {
      auto from = std::min<std::size_t>(at, text.size());
      text.replace(from, std::min<std::size_t>(count, text.size() - from), words);
      speller.knows = at % 3 != 0;
      edited.look_at(text, speller);
      speller.tell();
      edited.look_at(text, speller);
      Doubts fresh;
      fresh.look_at(text, speller);
      RC_ASSERT(edited.words() == fresh.words());
    }
  });
}

TEST_CASE("Words that may be misspelled are told of long text and of titles, not of names and secrets") {
  Written it;
  CHECK(it.doubts("notes") == Strings{"recieve", "teh", "Okafor"});
  CHECK(it.doubts("title") == Strings{"teh"});
  CHECK(it.doubts("name").empty());
  CHECK(it.doubts("secret").empty());
  auto& n = it.stage.node("notes");
  CHECK(doubts_said(n.value, n.writing.doubts) == "3 words may be misspelled: recieve, teh, Okafor.");
  CHECK(doubts_said("teh", {{0, 3}}) == "1 word may be misspelled: teh.");
  CHECK(doubts_said("a b c d e f", {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {8, 9}, {10, 11}}) == "6 words may be misspelled: a, b, c, d, e and 1 more.");
}

TEST_CASE("A word is not in doubt while it is typed, and is when it is left") {
  Written it;
  it.notes.clear();
  it.stage.settle(it.page);
  it.stage.click("notes", it.page);
  it.type("teh");
  CHECK(it.doubts("notes").empty());
  it.type(" ");
  CHECK(it.doubts("notes") == Strings{"teh"});
  it.type("thier");
  CHECK(it.doubts("notes") == Strings{"teh"});
  it.key("Tab");
  CHECK(it.doubts("notes") == Strings{"teh", "thier"});
}

TEST_CASE("F7 goes from one word in doubt to the next, and Enter takes a suggestion as one step to undo") {
  Written it;
  it.stage.click("notes", it.page);
  it.key("Ctrl+Home");
  it.key("F7");
  CHECK(it.list() == "Suggestions for recieve");
  CHECK(it.offered() == Strings{"receive", "relieve", "reprieve", "believe", "achieve", "sieve", "Add to my words"});
  CHECK(it.stage.tree().focused()->name == "receive");
  for (auto& fault : faults(it.stage, {1280, 800})) FAIL_CHECK(fault);
  it.key("F7");
  CHECK(it.list() == "Suggestions for teh");
  CHECK(it.stage.tree().focused()->name == "the");
  it.key("Down");
  it.key("Up");
  it.key("Enter");
  CHECK(it.notes == "They recieve the report. I meet Okafor.");
  CHECK(it.list().empty());
  CHECK(it.focused() == "notes");
  it.key("Ctrl+Z");
  CHECK(it.notes == "They recieve teh report. I meet Okafor.");
  it.key("Ctrl+Y");
  it.key("F7");
  CHECK(it.list() == "Suggestions for Okafor");
  CHECK(it.offered() == Strings{"Add to my words"});
  it.key("F7");                                          // and round
  CHECK(it.list() == "Suggestions for recieve");
  CHECK(it.commits == 0);
  it.key("Esc");
  it.key("Tab");
  CHECK(it.commits == 1);
}

TEST_CASE("Esc closes the suggestions, marks the word, changes nothing, and typing goes on where it was") {
  Written it;
  it.stage.click("title", it.page);
  it.key("F7");
  CHECK(it.list() == "Suggestions for teh");
  it.key("Esc");
  CHECK(it.list().empty());
  CHECK(it.focused() == "title");
  CHECK(it.title == "Read teh book");
  CHECK(it.stage.node("title").writing.anchor == 5);
  CHECK(it.stage.node("title").writing.caret == 8);
  it.type("a");
  CHECK(it.title == "Read a book");
}

TEST_CASE("A word added to one's own is in doubt nowhere any more; one that could not be kept says so") {
  Written it;
  it.speller.adding = core::Error{core::Code::file_unwritable, "words.txt"};
  it.stage.click("notes", it.page);
  it.key("Ctrl+End");
  it.key("F7");
  REQUIRE(it.list() == "Suggestions for recieve");
  it.key("F7"), it.key("F7");
  REQUIRE(it.list() == "Suggestions for Okafor");
  it.key("Enter");
  CHECK(it.stage.node("toast").name.find("words.txt") != std::string::npos);
  CHECK(it.doubts("notes").size() == 3);
  it.speller.adding = {};
  it.key("Esc");
  it.stage.click("notes", it.page);
  it.key("Ctrl+Home"), it.key("F7"), it.key("F7"), it.key("F7"), it.key("Enter");
  CHECK(it.speller.added.contains("Okafor"));
  CHECK(it.doubts("notes") == Strings{"recieve", "teh"});
  CHECK(it.stage.node("toast").name == "\"Okafor\" is one of your words now.");
}

TEST_CASE("F7 from elsewhere goes to the first field with a word in doubt, and says so where there is none") {
  Written it;
  it.stage.ui().focus("Elsewhere");
  it.stage.settle(it.page);
  it.key("F7");
  CHECK(it.list() == "Suggestions for recieve");
  it.key("Esc");
  CHECK(it.focused() == "notes");
  it.notes = it.title = "All is right.";
  it.stage.settle(it.page);
  it.key("F7");
  CHECK(it.list().empty());
  CHECK(it.stage.node("toast").name == "No word here seems to be misspelled.");
  CHECK(it.stage.tree().shortcuts.size() == 1);
  CHECK(it.stage.tree().shortcuts[0].chord == "F7");
}

TEST_CASE("The right button over a word in doubt opens its suggestions, and a press takes one") {
  Written it;
  auto field = it.stage.node("title").place;
  input::point(it.stage.ui(), field.x + 68, field.y + field.h / 2);
  it.stage.settle(it.page);
  input::right_button(it.stage.ui(), true), it.stage.settle(it.page);
  input::right_button(it.stage.ui(), false), it.stage.settle(it.page);
  REQUIRE(it.list() == "Suggestions for teh");
  it.stage.click("tech", it.page);
  CHECK(it.title == "Read tech book");
  CHECK(it.focused() == "title");
  input::point(it.stage.ui(), field.x + 20, field.y + field.h / 2);
  input::right_button(it.stage.ui(), true), it.stage.settle(it.page);
  input::right_button(it.stage.ui(), false), it.stage.settle(it.page);
  CHECK(it.list().empty());                              // a word that is right
}

TEST_CASE("What is looked up elsewhere shows when it is known; nothing is looked up twice, and at rest nothing at all") {
  Written it;
  it.speller.knows = false;
  it.notes = "Then teh end";
  it.stage.settle(it.page);
  CHECK(it.doubts("notes").empty());
  it.speller.tell();
  it.stage.settle(it.page);
  CHECK(it.doubts("notes") == Strings{"teh"});
  it.speller.asked.clear();
  it.stage.draw(it.page, 20);
  CHECK(it.speller.asked.empty());
  CHECK(!it.stage.ui().wants_frame());

  it.speller.knows = false;
  it.stage.click("notes", it.page);
  it.key("F7");
  CHECK(it.list().empty());
  it.speller.tell();
  it.stage.settle(it.page);
  CHECK(it.list() == "Suggestions for teh");
}

TEST_CASE("Switched off, or without a dictionary, no word is in doubt") {
  Written it;
  it.stage.ui().set_look({Mode::light, 1, false});
  it.stage.settle(it.page);
  CHECK(it.doubts("notes").empty());
  it.stage.click("notes", it.page);
  it.key("F7");
  CHECK(it.list().empty());
  it.stage.ui().set_look({});
  it.stage.settle(it.page);
  CHECK(it.doubts("notes").size() == 3);
  it.stage.ui().set_speller(nullptr);
  it.stage.settle(it.page);
  CHECK(it.doubts("notes").empty());
  CHECK(it.stage.tree().shortcuts.empty());
}

TEST_CASE("A word further down than the window shows is scrolled into sight, and its suggestions are beside it") {
  Stage stage{{1000, 420}};
  FakeSpeller speller;
  stage.ui().set_speller(&speller);
  std::string search, notes;
  for (int i = 0; i < 14; ++i) notes += "A line that is right.\n";
  notes += "And teh last.";
  auto page = [&](Ui& ui) {
    Page frame(ui, {.owner = "Ana Ruiz", .saved = "Saved", .connection = "Working offline"}, search);
    for (int i = 0; i < 3; ++i) paragraph(ui, "Something above it.");
    narrative(ui, "notes", {.label = "Notes"}, notes);
  };
  stage.settle(page);
  stage.key("F7", page);
  auto& list = stage.node("notes/spelling");
  CHECK(list.name == "Suggestions for teh");
  CHECK(common(list.place, list.clip).h == list.place.h);
  auto& field = stage.node("notes");
  CHECK(list.place.overlaps({field.place.x, field.place.bottom() - 80, field.place.w, 120}));
  stage.key("Enter", page);
  CHECK(notes.ends_with("And the last."));
}

TEST_CASE("A text of the greatest length, every word in doubt, is gone through and replaced in") {
  Written it;
  it.notes.clear();
  while (it.notes.size() < 65'000) it.notes += "teh ";
  it.stage.settle(it.page);
  CHECK(it.doubts("notes").size() == 16'250);
  it.stage.click("notes", it.page);
  it.key("Ctrl+Home");
  it.key("F7"), it.key("Enter");
  CHECK(it.notes.starts_with("the teh "));
  for (auto& fault : faults(it.stage, {1280, 800})) FAIL_CHECK(fault);
}
