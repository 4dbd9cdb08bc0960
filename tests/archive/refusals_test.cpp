// Files that cannot be taken in: each is refused with its place, and not one byte of the record changes.
#include <nlohmann/json.hpp>

#include "tests/archive/desk.h"

using namespace broaden;
using namespace broaden::tests;
using namespace broaden::core;
using nlohmann::json;

namespace {

struct Bad {
  Bad() {
    plan = desk.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
    goal = desk.added(Objective::noun, {{"plan", {plan}}, {"statement", {"Lead one project"}}});
    desk.added(Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Book club"}}, {"minutes", {"2"}}});
    good = json::parse(print(must(whole_record(desk.record))));
    version = desk.record.version();
  }
  std::string says(const std::string& text) {
    write(desk.path("in.json"), text);
    auto seen = preview(desk.session, ImportRecord{desk.path("in.json")});
    auto done = desk.attempt(ImportRecord{desk.path("in.json")});
    REQUIRE(!seen);
    REQUIRE(!done);
    CHECK(seen.error() == done.error());
    CHECK(desk.record.version() == version);
    return words(done.error()).what;
  }
  template <class F> std::string changed(F change) {
    auto other = good;
    change(other);
    return says(other.dump());
  }
  Desk desk;
  std::string plan, goal;
  json good;
  std::int64_t version = 0;
};

void mentions(const std::string& said, const std::string& what) { CHECK_MESSAGE(said.find(what) != said.npos, said << " — should mention: " << what); }

}

TEST_CASE("what is not in the format is refused with its place") {
  Bad bad;
  mentions(bad.changed([](json& j) { j["version"] = 2; }), "newer Broaden (version 2");
  mentions(bad.changed([](json& j) { j["version"] = "1"; }), "version");
  mentions(bad.changed([](json& j) { j["format"] = "broaden-plan-draft"; }), "\"broaden-plan-draft\", where \"broaden-record\" is expected");
  mentions(bad.changed([](json& j) { j["made"] = "yesterday"; }), "made");
  mentions(bad.changed([](json& j) { j["items"]["hobby"] = json::array(); }), "items.hobby");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["mood"] = "good"; }), "items.learning[0].mood");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["hours"] = 2; }), "items.learning[0].hours");   // shown names are for people
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["minutes"] = 2.5; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["minutes"] = -3; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["minutes"] = 18446744073709551615u; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["date"] = "2027-02-30"; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["title"] = 7; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["title"] = ""; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["title"] = "two\nlines"; }), "items.learning[0].title");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["kind"] = "vague"; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0]["competencies"] = "x"; }), "items.learning[0]");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0].erase("title"); }), "items.learning[0].title");
  mentions(bad.changed([](json& j) { j["items"]["learning"][0].erase("id"); }), "items.learning[0].id");
  mentions(bad.changed([](json& j) { j["items"]["learning"].push_back(j["items"]["learning"][0]); }), "items.learning[1].id");
  mentions(bad.changed([](json& j) { j["items"]["plan"][0]["ends"] = "2026-09-30"; }), "items.plan[0].ends");
  mentions(bad.changed([](json& j) { j["items"]["profile"][0]["languages"] = {"Spanish", "Spanish"}; }), "twice");
  mentions(bad.changed([](json& j) { j["items"]["profile"][0]["id"] = "me"; }), "items.profile[0].id");
  mentions(bad.changed([](json& j) { j["extra"] = 1; }), "\"extra\"");
  mentions(bad.changed([](json& j) { j.erase("items"); }), "items");
  mentions(bad.changed([](json& j) { j["files"] = {{{"sha256", std::string(64, 'a')}, {"base64", "eA=="}}}; }), "files[0]");
  mentions(bad.changed([](json& j) { j["files"] = {{{"sha256", std::string(64, 'a')}, {"base64", "?"}}}; }), "files[0].base64");
  mentions(bad.changed([](json& j) { j["targets"] = {"no-such-rule"}; }), "no-such-rule");
  mentions(bad.changed([](json& j) { j["documents"] = {{{"item", ""}, {"office_certificate", ""}, {"jws", {{"payload", "x"}}}}}; }), "documents[0].jws");
}

TEST_CASE("a Social Security number or a date of birth is refused by name, wherever it stands") {
  Bad bad;
  for (auto* name : {"ssn", "SSN", "social_security_number", "date_of_birth", "DateOfBirth", "dob", "birth_date", "employee-ssn"}) {
    mentions(bad.changed([&](json& j) { j["items"]["profile"][0][name] = "x"; }), "never kept here");
    mentions(bad.changed([&](json& j) { j[name] = "x"; }), "never kept here");
  }
}

TEST_CASE("links that lead nowhere, to another kind of item or in a circle are refused") {
  Bad bad;
  mentions(bad.changed([](json& j) { j["items"]["objective"][0]["plan"] = "999-nowhere"; }), "items.objective[0]: Plan is \"999-nowhere\"");
  mentions(bad.changed([&](json& j) { j["items"]["objective"][0]["plan"] = bad.goal; }), "is no plan");
  mentions(bad.changed([&](json& j) { j["items"]["plan"][0]["follows"] = bad.plan; }), bad.plan + " → " + bad.plan);
  mentions(bad.changed([&](json& j) {
    auto other = j["items"]["objective"][0];
    other["id"] = "1-other";
    other["carried_from"] = bad.goal;
    j["items"]["objective"][0]["carried_from"] = "1-other";
    j["items"]["objective"].push_back(other);
  }), "1-other →");
  mentions(bad.changed([](json& j) { j["items"]["objective"][0]["competencies"] = {"ecq-1999/vision"}; }), "ecq-1999/vision");
  mentions(bad.changed([](json& j) { j["items"]["plan"][0]["framework"] = "ecq-1999"; }), "ecq-1999");
  mentions(bad.changed([&](json& j) { j["items"]["learning"][0]["id"] = bad.plan; j["items"].erase("plan"); j["items"].erase("objective"); }), "is a plan in this record");
  mentions(bad.changed([&](json& j) { j["items"]["learning"][0]["id"] = "999999-" + bad.desk.record.writer(); }), "no id that this record has given");
  mentions(bad.changed([](json& j) {
    j["items"]["evidence"] = {{{"id", "1-other"}, {"learning", j["items"]["learning"][0]["id"]}, {"name", "a.pdf"}, {"file", std::string(64, 'a')}}};
  }), "items.evidence[0]");
}

TEST_CASE("an objective cannot come to serve another plan's goal, from whichever side") {
  Bad bad;
  auto& desk = bad.desk;
  auto next = desk.added(Plan::noun, {{"starts", {"2027-10-01"}}, {"ends", {"2028-09-30"}}});
  auto serves = desk.added(Goal::noun, {{"plan", {bad.plan}}, {"statement", {"Lead across agencies"}}});
  desk.run_it(Edit{&Objective::noun, bad.goal, {{"goal", {serves}}}});
  bad.good = json::parse(print(must(whole_record(desk.record))));
  bad.version = desk.record.version();
  mentions(bad.changed([&](json& j) { j["items"]["objective"][0]["plan"] = next; }), "items.objective[0]: Goal is \"" + serves + "\", which is one of another plan");
  mentions(bad.changed([&](json& j) { j["items"]["goal"][0]["plan"] = next; }), "items.objective[0]: Goal is");
  mentions(bad.changed([&](json& j) { j["items"]["goal"][0]["plan"] = next; j["items"].erase("objective"); }), "items.goal[0]: Plan is \"" + next + "\", while the objective \"" + bad.goal + "\"");
  mentions(bad.changed([&](json& j) {
    j["items"].erase("goal");
    j["items"]["objective"][0]["plan"] = next;
  }), "items.objective[0]: Goal is");
  CHECK(desk.attempt(ImportRecord{(write(desk.path("good.json"), bad.good.dump()), desk.path("good.json"))}));
}

TEST_CASE("text that is no sound JSON is refused before anything is made of it") {
  Bad bad;
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "{\"a\":";
  mentions(bad.says(deep), "nested too deeply");
  mentions(bad.says(std::string(1000, '[') + std::string(1000, ']')), "nested too deeply");
  mentions(bad.says(R"({"format": "broaden-record", "format": "x"})"), "format stands twice");
  auto twice = bad.good.dump();
  twice.insert(twice.find("\"title\":\"Book club\""), "\"title\":\"Talk\",");
  mentions(bad.says(twice), "items.learning[0].title stands twice");
  mentions(bad.says(""), "not well-formed");
  mentions(bad.says("{\n\n]"), "line 3");
  mentions(bad.says("[]"), "not a JSON object");
  mentions(bad.says("\"\xff\""), "not well-formed");
  auto whole = bad.good.dump();
  for (std::size_t length = 0; length < whole.size(); length += 53) bad.says(whole.substr(0, length));
}

TEST_CASE("a file above 64 MB is refused, and one that is not there") {
  Bad bad;
  write(bad.desk.path("in.json"), std::string(largest_archive + 1, ' '));
  CHECK(bad.desk.attempt(ImportRecord{bad.desk.path("in.json")}).error().code == Code::file_too_large);
  CHECK(bad.desk.attempt(ImportRecord{bad.desk.path("none.json")}).error().code == Code::file_missing);
  CHECK(bad.desk.attempt(ExportRecord{bad.desk.record.path()}).error().code == Code::record_exists);
  CHECK(bad.desk.record.version() == bad.version);
}
