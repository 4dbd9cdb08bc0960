// Every field of every noun is filled with words of its own; then what left is looked for, field by field.
#include <doctest/doctest.h>

#include <algorithm>
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
  return (field.kind == Kind::text || field.kind == Kind::lines) && std::string_view(field.name) != "framework" && std::string_view(field.name) != "scheme" && std::string_view(field.name) != "scan";
}

// Something each field takes; a link gets what was added before, or is left out.
std::string value_of(const Noun& noun, const Field& field, const std::map<std::string, std::string>& ids) {
  std::string_view name = field.name;
  if (name == "framework") return "ecq-2025-05";
  if (name == "scheme") return "hours";
  if (marked(field)) return marker(noun, field);
  switch (field.kind) {
    case Kind::date: return name == "appointed" ? "2019-04-28" : name.find("end") != name.npos ? "2027-09-30" : "2026-11-03";
    case Kind::minutes: return "3.5";
    case Kind::cents: case Kind::amount: return "1234.5";
    case Kind::number: return "2027";
    case Kind::choice: return std::string(field.choices.back());
    case Kind::tags: return "ecq-2025-05/strategic-thinking";
    case Kind::link: return ids.contains(field.linked()) ? ids.at(field.linked()) : std::string{};
    default: return {};
  }
}

// A decision is of the plan that its verb names. Evidence is a file, and is left out here: nothing of it may leave, by its table.
const Noun& decision = *broaden::core::noun("decision");
const Noun& evidence = *broaden::core::noun("evidence");

struct Filled : Job {
  std::map<std::string, std::string> ids;                // one item of every noun
  Filled() {
    found();
    keep_record();
    for (auto* noun : broaden::core::nouns())
      if (noun != &decision && noun != &evidence) ids[noun->name] = my(filled({noun->name, noun->fixed_id ? "set" : noun->name == std::string_view("plan") ? "new" : "add"}, *noun)).at("id");
    plan = ids.at("plan");
    entry = ids.at("learning");
    my(filled({"plan", "record-decision", plan}, decision));
    serve();
    enroll();
  }

 private:
  Words filled(Words verb, const Noun& noun) const {
    for (auto& field : noun.fields) {
      if (std::string_view(field.name) == "scan" || (&noun == &decision && field.kind == Kind::link)) continue;
      auto value = value_of(noun, field, ids);
      if (value.empty()) continue;
      verb.push_back(std::string("--") + field.shown());
      verb.push_back(value);
    }
    return verb;
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

// What a submission carries: the plan with its parts, and of learning and assignments what was ticked. Of these only the fields whose line says so.
std::set<std::string> allowed(std::initializer_list<const char*> ticked) {
  std::vector<const char*> carried{"profile", "plan", "goal", "objective", "activity"};
  carried.insert(carried.end(), ticked.begin(), ticked.end());
  std::set<std::string> out;
  for (auto* name : carried) {
    auto& noun = *broaden::core::noun(name);
    for (auto& field : noun.fields)
      if (marked(field) && field.more.leaves) out.insert(marker(noun, field));
  }
  return out;
}

// A database lays a long document over several pages, so a marker may be cut in two there; but none may stand there that must not.
bool only(const std::set<std::string>& there, const std::set<std::string>& expected) { return !there.empty() && std::ranges::includes(expected, there); }

std::string everything_in(const std::string& folder) {
  std::string out;
  for (auto& file : files_with(folder, "")) out += bytes_of(file);
  return out;
}

}

TEST_CASE("every noun is filled with words of its own, but for what a file brings") {
  Filled job;
  auto whole = bytes_of(job.record()) + bytes_of(job.record() + "-wal");
  auto there = markers_in(whole);
  for (auto* noun : broaden::core::nouns())
    for (auto& field : noun->fields)
      if (marked(field) && noun != &evidence) {
        CAPTURE(marker(*noun, field));
        CHECK(there.contains(marker(*noun, field)));
      }
}

TEST_CASE("of a submitted plan only the fields that may leave reach the office, and no learning but its hours") {
  Filled job;
  auto preview = job.my({"plan", "submit", job.plan, "--preview"});
  auto expected = allowed({});
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
  CHECK(only(markers_in(everything_in(job.path("office"))), expected));   // database, its log, and whatever lies beside them
  job.stop();
  CHECK(only(markers_in(everything_in(job.path("office"))), expected));
}

TEST_CASE("a ticked learning item or assignment goes along with the fields that may leave, and only that one") {
  Filled job;
  job.my({"learning", "add", "--date", "2026-12-01", "--title", "MARK-NOT-TICKED", "--hours", "1"});
  auto with_learning = job.my({"plan", "submit", job.plan, "--preview", "--learning", job.entry});
  CHECK(markers_in(with_learning.dump()) == allowed({"learning"}));
  auto sent = job.my(signing({"plan", "submit", job.plan, "--learning", job.entry, "--assignment", job.ids.at("assignment")}));
  job.sync();
  auto expected = allowed({"learning", "assignment"});
  job.me({"documents", "export", sent.at("document"), "--out", "sent.json"});
  CHECK(markers_in(payload_of(job.path("sent.json")).dump()) == expected);
  auto there = everything_in(job.path("office"));
  CHECK(only(markers_in(there), expected));
  CHECK(there.find("MARK-NOT-TICKED") == std::string::npos);
}
