#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "app/desktop/spoken/changes.h"

using namespace broaden::app::spoken;
using What = Change::What;

namespace {

Thing thing(const std::string& id, const std::string& parent = {}, Kind kind = Kind::button) {
  Thing t;
  t.id = id, t.parent = parent, t.kind = kind, t.name = id;
  return t;
}

Thing entry(const std::string& id, const std::string& text, std::size_t caret) {
  auto t = thing(id, {}, Kind::entry);
  t.text = text, t.writing.caret = t.writing.anchor = caret;
  return t;
}

Thing focused(Thing t) {
  t.states.put(State::focused);
  return t;
}

// What somebody has who was told everything: the children of each, in their order.
using Children = std::map<std::string, std::vector<std::string>>;
Children children_of(const Scene& scene) {
  Children out;
  for (auto& t : scene.things) out[t.parent].push_back(t.id);
  return out;
}

void forget(Children& all, const std::string& id) {
  auto under = all[id];
  for (auto& one : under) forget(all, one);
  all.erase(id);
}

void follow(Children& all, const Scene& before, const Scene& now, const Change& c) {
  if (c.what != What::gone && c.what != What::came) return;
  auto& scene = c.what == What::gone ? before : now;
  auto parent = scene.find(c.id)->parent;
  auto& list = all[parent];
  if (c.what == What::gone) {
    REQUIRE(c.index < list.size());
    REQUIRE(list[c.index] == c.id);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(c.index));
    if (!c.same) forget(all, c.id);
  } else {
    REQUIRE(c.index <= list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(c.index), c.id);
  }
}

void without_empty(Children& all) { std::erase_if(all, [](auto& one) { return one.second.empty(); }); }

}

TEST_CASE("Nothing is told of two frames that are alike") {
  Scene scene{{thing("a", "", Kind::card), thing("a/b", "a"), focused(entry("c", "words", 3))}};
  CHECK(changes(scene, scene).empty());
}

TEST_CASE("What was typed is told as what came, and where the caret stands now") {
  auto all = changes({{focused(entry("t", "I talk", 2))}}, {{focused(entry("t", "I do talk", 5))}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == What::text_came);
  CHECK(all[0].words == "do ");
  CHECK(all[0].at == 2);
  CHECK(all[0].count == 3);
  CHECK(all[1].what == What::caret);
  CHECK(all[1].at == 5);
}

TEST_CASE("Places in a text are told in characters") {
  auto all = changes({{focused(entry("t", "\u00e9\u00e9", 0))}}, {{focused(entry("t", "\u00e9\u00e9!", 5))}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].at == 2);
  CHECK(all[1].at == 3);
}

TEST_CASE("Focus is told when what has it is known, and before what is written there") {
  auto before = entry("t", "", 0), now = focused(entry("t", "I talk", 6));
  auto written = changes({{focused(thing("a")), before}}, {{thing("a"), now}});
  REQUIRE(written.size() == 4);
  CHECK(written[1].state == State::focused);
  CHECK(written[1].on);
  CHECK(written[2].what == What::text_came);
  CHECK(written[3].what == What::caret);

  auto all = changes({{focused(thing("a"))}}, {{thing("a"), thing("dialog", "", Kind::dialog), focused(thing("dialog/ok", "dialog"))}});
  REQUIRE(all.size() == 4);
  CHECK(all[0].what == What::came);
  CHECK(all[2].what == What::state);
  CHECK(!all[2].on);
  CHECK(all[3].id == "dialog/ok");
  CHECK(all[3].state == State::focused);
  CHECK(all[3].on);
}

TEST_CASE("A box that was checked, a name that changed, an error that appeared") {
  auto before = thing("box", "", Kind::check_box), now = before;
  now.states.put(State::checked), now.name = "Another name", now.description = "Why", now.error = "box/#error";
  auto all = changes({{before}}, {{now}});
  auto told = [&](What what) { return std::ranges::any_of(all, [&](auto& c) { return c.what == what; }); };
  CHECK(all.size() == 4);
  CHECK(told(What::name));
  CHECK(told(What::description));
  CHECK(told(What::relations));
  REQUIRE(told(What::state));
  CHECK(all.back().state == State::checked);
  CHECK(all.back().on);
}

TEST_CASE("A caret that is left behind is not told of") {
  auto all = changes({{focused(entry("t", "words", 3)), thing("b")}}, {{entry("t", "words", 0), focused(thing("b"))}});
  for (auto& c : all) CHECK(c.what == What::state);
  CHECK(all.size() == 2);
}

TEST_CASE("Rows that were sorted are the same rows in another order") {
  Scene before{{thing("t", "", Kind::table), thing("t/1", "t", Kind::row), thing("t/2", "t", Kind::row)}};
  Scene now{{thing("t", "", Kind::table), thing("t/2", "t", Kind::row), thing("t/1", "t", Kind::row)}};
  auto all = changes(before, now);
  CHECK(all.size() == 4);
  for (auto& c : all) CHECK(c.same);
}

TEST_CASE("Another kind of thing under the same id is another thing") {
  auto all = changes({{thing("a")}}, {{thing("a", "", Kind::link)}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == What::gone);
  CHECK(!all[0].same);
  CHECK(all[1].what == What::came);
}

TEST_CASE("Who follows every change has what is on the screen, whatever came, went and moved") {
  std::mt19937 chance(7);
  auto random_scene = [&] {
    std::vector<std::string> ids{"a", "b", "c", "d", "e", "f", "g", "h"};
    std::ranges::shuffle(ids, chance);
    ids.resize(chance() % 8);
    Scene scene;
    for (auto& id : ids) {
      auto parent = scene.things.empty() || chance() % 3 == 0 ? std::string() : scene.things[chance() % scene.things.size()].id;
      scene.things.push_back(thing(id, parent, chance() % 5 == 0 ? Kind::link : Kind::button));
    }
    return scene;
  };
  Scene before;
  for (int i = 0; i < 2'000; ++i) {
    auto now = random_scene();
    auto has = children_of(before);
    for (auto& c : changes(before, now)) follow(has, before, now, c);
    auto wanted = children_of(now);
    without_empty(has), without_empty(wanted);
    REQUIRE(has == wanted);
    before = now;
  }
}
