// Text from Word, pasted.
#include "core/formats/pasted.h"
#include "tests/archive/desk.h"

using namespace broaden;
using namespace broaden::tests;
using namespace broaden::core;

namespace {

const Date today = date(2026, 11, 22);

std::vector<PastedRow> rows(std::string_view text, const Noun& noun) { return must(pasted(text, noun, today)); }
std::string field(const PastedRow& row, const std::string& name) { return row.typed.contains(name) ? row.typed.at(name).front() : ""; }
std::vector<std::string> statements(std::string_view text) {
  std::vector<std::string> out;
  for (auto& row : rows(text, Objective::noun)) out.push_back(field(row, "statement"));
  return out;
}
using Texts = std::vector<std::string>;

}

TEST_CASE("each bullet is an item, of whichever kind, and a line below it goes on") {
  Texts two{"Lead one project", "Write a memo"};
  for (auto* text : {"• Lead one project\n• Write a memo", "- Lead one project\n- Write a memo", "* Lead one project\r\n* Write a memo\r\n", "1. Lead one project\n2. Write a memo",
                     "a) Lead one project\nb) Write a memo", "(a) Lead one project\n(b) Write a memo", "•\tLead one project\n•\tWrite a memo", "\xef\x82\xb7\tLead one project\n\xef\x82\xb7\tWrite a memo",
                     "  1)  Lead one\n project\n\n  2)\tWrite a memo\n\n\n", "\xef\xbb\xbf– Lead one\xc2\xa0project\n– Write a\n memo"})
    CHECK_MESSAGE(statements(text) == two, text);
}

TEST_CASE("without bullets a paragraph is an item") {
  CHECK(statements("Lead one project\nWrite a memo") == Texts{"Lead one project", "Write a memo"});
  CHECK(statements("Lead one\nproject\n\nWrite a memo\n") == Texts{"Lead one project", "Write a memo"});
  CHECK(statements("\n\nOnly one\n") == Texts{"Only one"});
  CHECK(statements("\n\nLead one project\nWrite a memo\n\n") == Texts{"Lead one project", "Write a memo"});
  CHECK(statements("2026. A year is no number of a list") == Texts{"2026. A year is no number of a list"});
  CHECK(statements("-5 degrees") == Texts{"-5 degrees"});
}

TEST_CASE("a line without a bullet among those that have one is asked about") {
  auto all = rows("Goals for the year\n• Lead one project\n• Write a memo", Objective::noun);
  REQUIRE(all.size() == 3);
  CHECK(all[0].unclear.size() == 1);
  CHECK(all[1].unclear.empty());
  CHECK(all[2].line == 3);
}

TEST_CASE("a day or a length of time at the end is read, and the rest is the item's words") {
  auto one = rows("Leadership course, 2 hours, Nov 3, 2026", Learning::noun).at(0);
  CHECK(field(one, "title") == "Leadership course");
  CHECK(field(one, "date") == "2026-11-03");
  CHECK(field(one, "minutes") == "2");
  CHECK(one.unclear.empty());
  auto no_day = rows("Leadership course (90 min)", Learning::noun).at(0);
  CHECK(field(no_day, "minutes") == "1.5");
  CHECK(field(no_day, "date") == "2026-11-22");
  CHECK(no_day.unclear.size() == 1);
  auto target = rows("Lead one project – by 9/30/2027", Objective::noun).at(0);
  CHECK(field(target, "statement") == "Lead one project");
  CHECK(field(target, "target") == "2027-09-30");
  for (auto* text : {"Lead one project by Jun 30, 2027", "Lead one project (by June 30th, 2027)", "Lead one project, due by 6/30/2027", "Lead one project – 30 June 2027.", "Lead one project by 2027-06-30"}) {
    CAPTURE(text);
    auto by = rows(text, Objective::noun).at(0);
    CHECK(field(by, "statement") == "Lead one project");
    CHECK(field(by, "target") == "2027-06-30");
    CHECK(by.unclear.empty());
  }
  for (auto* text : {"Lead one project by May", "Lead one project by Jun 30", "Stand by 2 hours", "Read the memo of Jun 30, 2027", "Plan ahead by 2027"}) {
    CAPTURE(text);
    CHECK(field(rows(text, Objective::noun).at(0), "statement") == text);
  }
  CHECK(field(rows("Lead one project, May", Objective::noun).at(0), "statement") == "Lead one project, May");
  auto step = rows("Detail to Treasury, 1/4/2027 - 3/31/2027", Activity::noun).at(0);
  CHECK(field(step, "title") == "Detail to Treasury");
  CHECK(field(step, "starts") == "2027-01-04");
  CHECK(field(step, "ends") == "2027-03-31");
}

TEST_CASE("a table with tabs is read by its headings, by label or by option") {
  auto all = rows("Title\tFrom\tHours\tCost in dollars\tMood\nDetail\t1/4/2027\t640\t$1,250\tgood\nCourse\tsoon\t\t\t\n\n", Activity::noun);
  REQUIRE(all.size() == 2);
  CHECK(field(all[0], "title") == "Detail");
  CHECK(field(all[0], "starts") == "2027-01-04");
  CHECK(field(all[0], "minutes") == "640");
  CHECK(field(all[0], "cost") == "$1,250");
  REQUIRE(all[0].unclear.size() == 1);                   // Mood
  CHECK(all[0].unclear[0].find("Mood") != std::string::npos);
  REQUIRE(all[1].unclear.size() == 1);                   // soon
  CHECK(field(all[1], "starts") == "");
  auto late = rows("From\tTitle\n\tDetail\n1/4/2027\tCourse", Activity::noun);
  REQUIRE(late.size() == 2);
  CHECK(field(late[0], "title") == "Detail");
  CHECK(field(late[1], "starts") == "2027-01-04");
  auto bare = rows("Detail\t1/4/2027\t640 h\tin progress\tblue\nCourse\t2/1/2027\t2 h\tplanned\t", Activity::noun);
  REQUIRE(bare.size() == 2);
  CHECK(field(bare[0], "title") == "Detail");
  CHECK(field(bare[0], "status") == "in-progress");
  CHECK(bare[0].unclear.size() == 1);                    // blue
  CHECK(field(bare[1], "minutes") == "2");
}

TEST_CASE("what is no text, empty or too much is refused") {
  CHECK(!pasted("", Objective::noun, today));
  CHECK(!pasted(" \n\t\n", Objective::noun, today));
  CHECK(!pasted("\xff", Objective::noun, today));
  CHECK(!pasted(std::string(largest_paste + 1, 'x'), Objective::noun, today));
  std::string many;
  for (std::size_t i = 0; i <= most_pasted; ++i) many += "- x\n";
  CHECK(!pasted(many, Objective::noun, today));
}

TEST_CASE("what is pasted is one step, all of it or nothing") {
  Desk desk;
  auto plan = desk.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
  auto before = whole(desk.record);
  Paste command{&Objective::noun, "• Lead one project\n• Write a memo, by 9/30/2027", plan};
  CHECK(must(preview(desk.session, command)).size() == 2);
  CHECK(whole(desk.record) == before);
  CHECK(desk.run_it(command).ids.size() == 2);
  CHECK(must(objectives(desk.record, plan)).size() == 2);
  desk.run_it(Undo{});
  CHECK(whole(desk.record) == before);
  command.text += "\n• " + std::string(70'000, 'x');
  auto got = desk.attempt(command);
  REQUIRE(!got);
  CHECK(words(got.error()).what.find("line 3") != std::string::npos);
  command.text = "• x", command.parent = "";
  CHECK(!desk.attempt(command));
  CHECK(whole(desk.record) == before);
}
