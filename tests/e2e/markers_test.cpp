// Every field of every noun is filled with words of its own; then what left is looked for, field by field.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "core/model/nouns.h"
#include "tests/e2e/job.h"

using namespace broaden::tests;
using broaden::core::Field;
using broaden::core::Kind;
using broaden::core::Noun;

namespace {

std::string marker(const Noun& noun, const Field& field) {
  std::string out = "MARK";
  for (std::string_view part : {std::string_view(noun.name), std::string_view(field.name)}) {
    out += '-';
    for (char c : part) out += c == '_' ? '-' : static_cast<char>(c - ('a' <= c && c <= 'z' ? 32 : 0));
  }
  return out + "-END";
}

// Only words can carry a marker: dates, choices and numbers are told apart by their value below.
bool marked(const Field& field) {
  return (field.kind == Kind::text || field.kind == Kind::lines) && std::string_view(field.name) != "framework" && std::string_view(field.name) != "scan";
}

using Made = std::map<std::string, std::string>;          // what was made already: noun -> id

std::string value_of(const Noun& noun, const Field& field, const Made& made) {
  std::string_view name = field.name;
  if (name == "framework") return "ecq-2025-05";
  if (marked(field)) return marker(noun, field);
  switch (field.kind) {
    case Kind::date: return name == "ends" ? "2027-09-30" : name == "appointed" ? "2019-04-28" : "2026-11-03";
    case Kind::minutes: return "3.5";
    case Kind::cents: return "1234.56";
    case Kind::choice: return std::string(field.choices.back());
    case Kind::tags: return "ecq-2025-05/strategic-thinking";
    case Kind::link: return made.contains(field.linked()) ? made.at(field.linked()) : "";
    default: return {};
  }
}

Words filled(Words verb, const Noun& noun, const Made& made) {
  for (auto& field : noun.fields) {
    if (std::string_view(noun.name) == "decision" && field.kind == Kind::link) continue;
    if (std::string_view(field.name) == "scan") continue;
    verb.push_back(std::string("--") + field.shown());
    verb.push_back(value_of(noun, field, made));
  }
  return verb;
}

const Noun& noun_called(const char* name) { return *broaden::core::noun(name); }

struct Filled : Job {
  Made made;
  std::string assignment;
  Filled() {
    found();
    keep_record();
    my(filled({"profile", "set"}, noun_called("profile"), made));
    plan = add("plan", "new");
    add("goal", "add");
    objective = add("objective", "add");
    add("activity", "add");
    entry = add("learning", "add");
    assignment = add("assignment", "add");
    my(filled({"plan", "record-decision", plan}, noun_called("decision"), made));
    serve();
    enroll();
  }
  std::string add(const char* noun, const char* verb) {
    std::string id = my(filled({noun, verb}, noun_called(noun), made)).at("id");
    return made[noun] = id;
  }
};

// Which markers stand in the words: of which noun, which fields.
std::set<std::string> markers_in(const std::string& words) {
  std::set<std::string> out;
  for (auto* noun : broaden::core::nouns())
    for (auto& field : noun->fields)
      if (marked(field) && words.find(marker(*noun, field)) != words.npos) out.insert(marker(*noun, field));
  return out;
}

std::set<std::string> allowed(std::initializer_list<const char*> nouns) {
  std::set<std::string> out;
  for (auto* name : nouns)
    for (auto& field : noun_called(name).fields)
      if (marked(field) && field.more.leaves) out.insert(marker(noun_called(name), field));
  return out;
}

std::string everything_in(const std::string& folder) {
  std::string out;
  for (auto& file : files_with(folder, "")) out += bytes_of(file);
  return out;
}

}

TEST_CASE("of a submitted plan only the fields that may leave reach the office, and no learning but its hours") {
  Filled job;
  auto preview = job.my({"plan", "submit", job.plan, "--preview"});
  auto expected = allowed({"profile", "plan", "goal", "objective", "activity"});
  CHECK(markers_in(preview.dump()) == expected);
  auto submission = job.submit();
  job.sync();
  job.me({"documents", "export", submission, "--out", "sent.json"});
  auto sent = payload_of(job.path("sent.json"));
  CHECK(markers_in(sent.dump()) == expected);
  CHECK(sent.at("learning").empty());
  CHECK(sent.at("assignments").empty());
  CHECK(sent.dump().find("2019-04-28") == std::string::npos);          // in the SES since: stays
  REQUIRE(sent.at("hours").size() == 1);
  CHECK(sent.at("hours")[0] == json{{"competency", "ecq-2025-05/strategic-thinking"}, {"fiscal_year", 2027}, {"minutes", 210}});
  CHECK(markers_in(everything_in(job.path("office"))) == expected);    // database, its log, and whatever lies beside them
  job.stop();
  CHECK(markers_in(everything_in(job.path("office"))) == expected);
}

TEST_CASE("a ticked learning item or assignment goes along with the fields that may leave, and only that one") {
  Filled job;
  job.my({"learning", "add", "--date", "2026-12-01", "--title", "MARK-NOT-TICKED", "--hours", "1"});
  auto with_learning = job.my({"plan", "submit", job.plan, "--preview", "--learning", job.entry});
  CHECK(markers_in(with_learning.dump()) == allowed({"profile", "plan", "goal", "objective", "activity", "learning"}));
  auto sent = job.my(signing({"plan", "submit", job.plan, "--learning", job.entry, "--assignment", job.assignment}));
  job.sync();
  auto expected = allowed({"profile", "plan", "goal", "objective", "activity", "learning", "assignment"});
  job.me({"documents", "export", sent.at("document"), "--out", "sent.json"});
  CHECK(markers_in(payload_of(job.path("sent.json")).dump()) == expected);
  auto there = everything_in(job.path("office"));
  CHECK(markers_in(there) == expected);
  CHECK(there.find("MARK-NOT-TICKED") == std::string::npos);
}
