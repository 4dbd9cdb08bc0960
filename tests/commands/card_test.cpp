// The profile card: what can be on it, and that it never says what the record no longer says.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/model/award.h"
#include "core/model/card.h"
#include "core/model/learning.h"
#include "core/model/position.h"
#include "core/model/preference.h"
#include "core/model/profile.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;

namespace {

std::vector<CardLine> candidates(Desk& desk) { return must(card_candidates(desk.session)); }
std::vector<CardLine> on_card(Desk& desk) { return must(card_lines(desk.session)); }

std::string says(const std::vector<CardLine>& lines, const std::string& key) {
  auto found = std::ranges::find(lines, key, &CardLine::key);
  return found == lines.end() ? "not there" : found->text;
}

void set_profile(Desk& desk, const core::Typed& typed) { desk.run_it(Edit{&core::Profile::noun, core::Profile::id, typed}); }

}

TEST_CASE("chosen lines are shown in the executive's order, with what the record says now") {
  Desk desk;
  set_profile(desk, {{"title", {"Deputy Director"}}, {"education", {"MPA, State University", "BA, City College"}}});
  auto award = desk.added(core::Award::noun, {{"date", {"2025-11-01"}}, {"title", {"Presidential Rank Award"}}, {"by", {"The President"}}});
  desk.run_it(ChooseCardLines{{"award/" + award, "profile/education/mpa-state-university", "profile/title"}});
  auto lines = on_card(desk);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "Presidential Rank Award, The President");
  CHECK(lines[1].text == "MPA, State University");
  CHECK(lines[2].text == "Deputy Director");
  set_profile(desk, {{"title", {"Director"}}});
  CHECK(on_card(desk)[2].text == "Director");
}

TEST_CASE("choosing several lines is one step, and undo takes them all off") {
  Desk desk;
  set_profile(desk, {{"title", {"Deputy Director"}}});
  desk.run_it(ChooseCardLines{{"profile/title", "profile/agency"}});
  desk.run_it(Undo{});
  CHECK(on_card(desk).empty());
}

TEST_CASE("a line whose item was removed is shown as gone, and is itself again when undo brings the item back") {
  Desk desk;
  auto id = desk.added(core::Position::noun, {{"title", {"Chief"}}, {"agency", {"Department of Examples"}}, {"starts", {"2020-01-05"}}});
  desk.run_it(ChooseCardLines{{"position/" + id}});
  desk.run_it(Remove{&core::Position::noun, id});
  REQUIRE(on_card(desk).size() == 1);
  CHECK(on_card(desk)[0].gone);
  CHECK(on_card(desk)[0].text.find("Chief") == std::string::npos);
  desk.run_it(Undo{});
  CHECK(on_card(desk)[0].text == "Chief, Department of Examples");
}

TEST_CASE("a key that is no candidate is refused by name, and nothing of that choice is kept") {
  Desk desk;
  set_profile(desk, {{"title", {"Deputy Director"}}});
  auto refused = desk.attempt(ChooseCardLines{{"profile/title", "profile/name"}});
  REQUIRE(!refused);
  CHECK(refused.error().detail.find("profile/name") != std::string::npos);
  CHECK(on_card(desk).empty());
  CHECK(!desk.attempt(DropCardLines{{"profile/title"}}));
}

TEST_CASE("two texts whose words are the same have keys of their own") {
  Desk desk;
  set_profile(desk, {{"languages", {"Español", "Espa ol", "日本語"}}});
  auto all = candidates(desk);
  CHECK(says(all, "profile/languages/espa-ol") == "Español");
  CHECK(says(all, "profile/languages/espa-ol-2") == "Espa ol");
  CHECK(says(all, "profile/languages/line-2") == "日本語");
}

TEST_CASE("learning of this fiscal year and the last can be chosen, and what was chosen stays as years pass") {
  Desk desk;
  auto log = [&](const char* date) { desk.added(core::Learning::noun, {{"date", {date}}, {"title", {"Course"}}, {"minutes", {"2"}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}}); };
  for (auto* date : {"2025-09-30", "2025-10-01", "2026-10-01"}) log(date);
  auto all = candidates(desk);
  CHECK(says(all, "learning/2027/ecq-2025-05/strategic-thinking") == "Strategic Thinking: 2 hours");
  CHECK(says(all, "learning/2026") == "2 hours");
  CHECK(says(all, "learning/2025") == "not there");
  desk.run_it(ChooseCardLines{{"learning/2026"}});
  desk.clock.move_days(2 * 366);
  CHECK(says(candidates(desk), "learning/2026") == "not there");
  CHECK(on_card(desk)[0].text == "2 hours");
}

TEST_CASE("preferences are those of the newest statement, item by item, and a reason is a choice of its own") {
  Desk desk;
  desk.added(core::PreferenceStatement::noun, {{"date", {"2026-10-01"}}, {"organizational", {"yes-if"}}, {"organizational_reason", {"after June"}}, {"geographic", {"not-now"}},
                                               {"geographic_reason", {"school"}}, {"posts", {"CFO", "CIO"}}});
  desk.added(core::PreferenceStatement::noun, {{"date", {"2024-10-01"}}, {"functional", {"yes"}}});
  auto all = candidates(desk);
  CHECK(says(all, "preference/organizational") == "Yes, if: after June (as of Oct 1, 2026)");
  CHECK(says(all, "preference/geographic") == "Not now (as of Oct 1, 2026)");
  CHECK(says(all, "preference/geographic_reason") == "school");
  CHECK(says(all, "preference/organizational_reason") == "not there");
  CHECK(says(all, "preference/functional") == "not there");
  CHECK(says(all, "preference/posts") == "CFO; CIO");
}

TEST_CASE("every candidate of the five made-up years has a key of its own and says something") {
  Desk desk(true);
  auto all = candidates(desk);
  CHECK(all.size() >= 8);
  std::set<std::string> keys;
  for (auto& line : all) {
    CAPTURE(line.key);
    CHECK(keys.insert(line.key).second);
    CHECK(!line.text.empty());
    CHECK(!line.label.empty());
    CHECK(!line.group.empty());
    desk.run_it(ChooseCardLines{{line.key}});
  }
  CHECK(on_card(desk).size() == all.size());
}
