// Every noun of the record, in the window: reached, taught, added with keys alone, changed, found, removed and brought back.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/model/nouns.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Noted : Alone {                                   // a record with nothing but a profile, shown
  std::vector<std::string> ids(const core::Noun& noun) { return must(core::ids(record, noun)); }
  std::string stored(const core::Noun& noun, const std::string& id, const core::Field& field) {
    auto any = core::blank(noun);
    REQUIRE(must(core::load(record, id, core::item(any))));
    return core::typed(field, field.get(core::item(any).at));
  }
};

// To the noun's page, with what it hangs on opened.
void go_home(Noted& it, const core::Noun& noun) {
  auto* how = app::screens::listed(noun);
  auto* link = app::screens::parent_link(noun);
  auto parent = link ? make_one(it.record, *core::noun(link->more.link)) : std::string{};
  it.house.go(how->place, parent);
  it.house.go(std::string(how->place) + "/" + how->part);
}

bool says(const House& house, std::string_view words) {
  return std::ranges::any_of(const_cast<House&>(house).stage().tree().nodes, [&](auto& node) { return node.name == words; });
}

std::string words_for(const core::Field& field) {
  if (std::string_view(field.name) == "file") return test_fonts() + "/PublicSans-Regular.ttf";
  switch (field.kind) {
    case core::Kind::date: return "Oct 5, 2027";
    case core::Kind::number: return "2027";
    case core::Kind::amount: return "1250";
    default: return "Words typed here";
  }
}

// Tab by Tab through the open dialog: what is required is typed, and the button at its end is pressed.
void fill_dialog(House& house, const core::Noun& noun) {
  for (int stop = 0; stop < 60; ++stop) {
    auto* at = house.stage().tree().focused();
    REQUIRE_MESSAGE(at, "nothing has the focus: ", house.stage().tree().outline());
    auto name = at->id.substr(at->id.rfind('/') + 1);
    if (at->role == app::ui::Role::button && (name == "Add" || name == "Record" || name == "Attach")) return house.key("Enter");
    auto* field = noun.field(name);
    if (field && field->more.required && at->value.empty()) house.type(words_for(*field));
    house.key("Tab");
  }
  FAIL("no button to add it: ", house.stage().tree().outline());
}

std::string add_by_keys(Noted& it, const core::Noun& noun) {
  auto before = it.ids(noun);
  std::string button = app::screens::listed(noun)->add;
  if (button.empty()) return make_one(it.record, noun);  // what is not typed in by hand
  it.house.stage().ui().focus(it.house.stage().node(button).id);
  it.house.rest();
  it.house.key("Enter");
  fill_dialog(it.house, noun);
  for (auto& id : it.ids(noun)) if (std::ranges::find(before, id) == before.end()) return id;
  FAIL(noun.name, " was not added: ", it.house.stage().tree().outline());
  return {};
}

const core::Field& text_field(const core::Noun& noun) {
  auto hidden = app::screens::not_edited(*app::screens::listed(noun));
  for (auto& field : noun.fields)
    if (field.kind == core::Kind::text && std::string_view(field.name) != "framework" && std::ranges::none_of(hidden, [&](std::string_view name) { return name == field.name; })) return field;
  FAIL(noun.name, " has no text to change");
  return noun.fields.front();
}

void change_and_find(Noted& it, const core::Noun& noun, const std::string& id) {
  auto* how = app::screens::listed(noun);
  auto& field = text_field(noun);
  it.house.go(how->place, id);
  it.house.write(id + "/" + field.name, "Estuaries");
  CHECK(it.stored(noun, id, field) == "Estuaries");

  it.house.go("today");
  it.house.write("search", "estuaries");
  auto& nodes = it.house.stage().tree().nodes;
  auto hit = std::ranges::find(nodes, app::ui::Role::link, &app::ui::Node::role);
  REQUIRE(hit != nodes.end());
  it.house.click(std::string(hit->id));
  CHECK(it.house.desk().place() == how->place);
  it.house.stage().node(id + "/" + field.name);          // opened, wherever it is
}

void remove_and_undo(Noted& it, const core::Noun& noun, const std::string& id) {
  auto count = it.ids(noun).size();
  auto& tree = it.house.stage().tree();
  auto whole = noun.name == std::string("plan") ? std::string("Remove this plan") : noun.name == std::string("learning") ? std::string("opened/Remove") : id + "/Remove";
  REQUIRE_MESSAGE(tree.find(whole), tree.outline());
  it.house.click(whole);
  CHECK(it.ids(noun).size() == count - 1);
  it.house.key("Ctrl+Z");
  CHECK(it.ids(noun).size() == count);
}

}

TEST_CASE("Every noun of the record has a screen, which teaches while there is nothing on it") {
  for (auto* noun : core::nouns()) {
    CAPTURE(std::string(noun->name));
    Noted it;
    auto* how = app::screens::listed(*noun);
    REQUIRE(how);
    auto places = app::screens::places();
    CHECK(std::ranges::find(places, how->place, &app::ui::Place::key) != places.end());
    go_home(it, *noun);
    CHECK(it.house.desk().place() == how->place);
    if (!noun->fixed_id) CHECK_MESSAGE(says(it.house, how->empty), it.house.stage().tree().outline());
  }
}

TEST_CASE("Every noun is added with keys alone, changed, found by its words, removed, and brought back") {
  for (auto* noun : core::nouns()) {
    CAPTURE(std::string(noun->name));
    Noted it;
    go_home(it, *noun);
    if (noun->fixed_id) {
      change_and_find(it, *noun, noun->fixed_id);
      continue;
    }
    auto id = add_by_keys(it, *noun);
    change_and_find(it, *noun, id);
    remove_and_undo(it, *noun, id);
  }
}

TEST_CASE("A field that points at another item is chosen by its title, and can be emptied again") {
  Noted it;
  auto learning = make_one(it.record, core::Learning::noun);
  auto practice = make_one(it.record, core::Practice::noun);
  auto& field = *core::Practice::noun.field("learning");
  it.house.go("learning", practice);
  it.house.choose(practice + "/learning", "Sample words for a field of which much is written down");
  CHECK(it.stored(core::Practice::noun, practice, field) == learning);
  it.house.choose(practice + "/learning", "None");
  CHECK(it.stored(core::Practice::noun, practice, field).empty());
}

TEST_CASE("A meeting becomes learning, and then no longer offers to") {
  Noted it;
  auto meeting = make_one(it.record, core::Meeting::noun);
  it.house.go("people", meeting);
  it.house.click(meeting + "/Make it learning");
  CHECK(it.ids(core::Learning::noun).size() == 1);
  CHECK(!it.house.stage().tree().find(meeting + "/Make it learning"));
}

TEST_CASE("A line is put on the profile card and taken off it by a tick") {
  Noted it;
  auto award = make_one(it.record, core::Award::noun);
  it.house.go("profile/card");
  auto lines = [&] { return must(core::items<core::Card>(it.record)).front().item.lines; };
  it.house.click("award/" + award);
  CHECK(lines() == core::Lines{"award/" + award});
  it.house.click("award/" + award);
  CHECK(lines().empty());
}

TEST_CASE("An objective offers the goals of its own plan") {
  Noted it;
  auto goal = make_one(it.record, core::Goal::noun);
  auto plan = must(core::items<core::Goal>(it.record)).front().item.plan.text;
  make_one(it.record, core::Goal::noun);                 // of another plan
  it.house.go("plan", plan);
  it.house.click("Add an objective");
  it.house.click("Add objective/goal");
  auto& nodes = it.house.stage().tree().nodes;
  CHECK(std::ranges::count(nodes, app::ui::Role::option, &app::ui::Node::role) == 2);   // none, and the one
}

TEST_CASE("A statement of preferences begins as the last one, which stays as it was and can only be read") {
  Noted it;
  app::Session session{it.record, packages(), it.clock, it.none};
  core::Progress silent;
  auto old = must(app::run(session, app::Add{&core::PreferenceStatement::noun, {{"date", {"2025-10-01"}}, {"geographic", {"not-now"}}, {"posts", {"Regional Director"}}}}, {}, silent)).ids.front();
  it.house.go("mobility/preference");
  it.house.click("Make a statement");
  it.house.click("Add preference/Add");
  auto all = must(core::items<core::PreferenceStatement>(it.record));
  REQUIRE(all.size() == 2);
  CHECK(all[1].item.geographic == core::Willing::not_now);
  CHECK(all[1].item.posts == core::Lines{"Regional Director"});
  CHECK(all[1].item.date == it.clock.today());
  CHECK(all[0].item.date == core::date(2025, 10, 1));
  it.house.go("mobility", old);
  CHECK(it.house.shows("Earlier statements"));
  CHECK(!it.house.stage().tree().find(old + "/edit"));
  it.house.stage().node(all[1].id + "/edit");
}
