// Ctrl+K: every screen, every act and every record from one box, with keys alone and with slips of the finger.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/store/ledger.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Anywhere : Alone {
  Anywhere() : Alone(fill_with_sample) {}
  void ask(const std::string& words) {
    house.key("Ctrl+K");
    house.type(words);
  }
  bool offers(const std::string& words) { return house.stage().tree().find("offer/" + words) != nullptr; }
};

std::string first_offer(const std::string& typed) {
  auto found = app::screens::offers_for(typed, 6);
  return found.empty() ? "" : found.front()->words;
}

}

TEST_CASE("Every place and every tab is offered by its name, and nothing is offered twice") {
  std::set<std::string> places, words;
  for (auto& one : app::screens::offers()) {
    CHECK(words.insert(one.words).second);
    if (!one.adds && !one.command && one.opens == app::screens::Opens::nothing) places.insert(one.place);
  }
  for (auto& page : all_pages()) CHECK_MESSAGE(places.contains(page), page);
}

TEST_CASE("What is typed is found from its beginnings, by the command line's words, and with one slip a word") {
  CHECK(first_offer("log lear") == "Log learning");
  CHECK(first_offer("learning add") == "Log learning");
  CHECK(first_offer("carry-over") == "Carry unfinished work over");
  CHECK(first_offer("obligatoins") == "Mobility: Obligations");    // two letters the wrong way round
  CHECK(first_offer("opportunites") == "Opportunities");          // one too few
  CHECK(first_offer("chekclist") == "People: Checklists");
  CHECK(first_offer("bakcup") == "Save a backup");
  CHECK(first_offer("undi").empty() == false);
  CHECK(first_offer("xyz").empty());
  CHECK(first_offer("").empty());
  CHECK(first_offer("and").empty());                              // short words have to be right
}

TEST_CASE("Enter takes the first of what is found: a screen, a dialog, an act or a record") {
  Anywhere it;
  it.ask("reassign");
  CHECK(it.offers("Mobility: Reassignments"));
  it.house.key("Enter");
  CHECK(it.house.desk().place() == "mobility");
  CHECK(it.house.stage().node("parts/reassignment").state.selected);

  it.ask("log learning");
  it.house.key("Enter");
  CHECK(it.house.stage().node("Add learning").role == app::ui::Role::dialog);
  it.house.key("Esc");

  it.ask("carry unf");
  it.house.key("Enter");
  CHECK(it.house.desk().place() == "plan");
  it.house.stage().node("carry/into");
  it.house.key("Esc");

  it.ask("compare");
  it.house.click("offer/Compare plans");
  it.house.stage().node("compare/done");
  it.house.key("Esc");

  it.ask("bureau of illustrations");
  it.house.key("Enter");
  CHECK(it.house.desk().place() != "plan");
  CHECK(it.house.stage().tree().focused());
}

TEST_CASE("Undo is an act like any other, and Esc leaves without one") {
  Anywhere it;
  core::Learning made{.date = core::date(2027, 1, 4), .title = "A talk about estuaries"};
  must(core::add(it.record, made));
  auto count = [&] { return must(core::learning_count(it.record)); };
  auto before = count();
  it.ask("undo");
  it.house.key("Tab");                                   // on to what is offered: that is no Enter
  CHECK(count() == before);
  CHECK(it.offers("Undo"));
  it.house.key("Ctrl+K");
  it.house.key("Esc");
  CHECK(count() == before);
  CHECK(!it.offers("Undo"));
  it.ask("undo");
  it.house.key("Enter");
  CHECK(count() == before - 1);
}
