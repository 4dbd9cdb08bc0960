// Tables and calendars: what a transcript brings in is one step that undo takes back, and nothing private goes out by accident.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "core/base/platform.h"
#include "core/formats/csv.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "tests/commands/desk.h"
#include "tests/formats/ical.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using core::Code;

namespace {

struct Importing : Desk {
  std::string file(const std::string& text, const char* name = "/transcript.csv") {
    std::ofstream(folder.path + name, std::ios::binary | std::ios::trunc) << text;
    return folder.path + name;
  }
  core::Result<Outcome> import(const std::string& text, const std::vector<std::string>& map = {}) { return attempt(ImportTranscript{file(text), map}); }
  std::vector<core::Stored<core::Learning>> all() { return must(core::learning(record)); }
  std::string read(const std::string& path) { return must(core::platform::read_file(path, 1 << 24)); }
};

constexpr const char* two_rows = "Course Title,Completion Date,Hours,Vendor\nLeading Change,11/3/2026,16,FEI\nSystems Thinking,2026-11-10,1.5,FEI\n";

}

TEST_CASE("one line logs learning toward a competency of one's own framework, and an option goes before it") {
  Desk desk;
  auto id = desk.run_it(LogLearning{{"Book club: systems thinking", "1.5h", "#strategic-thinking", "yesterday"}, {{"provider", {"Us"}}}}).ids.at(0);
  core::Learning item;
  REQUIRE(must(core::load(desk.record, id, core::Item(item))));
  CHECK(item == core::Learning{core::date(2026, 11, 21), "Book club: systems thinking", core::LearningKind::informal, core::Minutes{90}, {"ecq-2025-05/strategic-thinking"}, "Us"});
  auto other = desk.run_it(LogLearning{{"Book club 1.5h yesterday"}, {{"date", {"2026-11-03"}}, {"minutes", {"2"}}}}).ids.at(0);
  REQUIRE(must(core::load(desk.record, other, core::Item(item))));
  CHECK(item.date == core::date(2026, 11, 3));
  CHECK(item.minutes == core::Minutes{120});
  CHECK(desk.attempt(LogLearning{{"Book club #telepathy"}, {}}).error().code == Code::bad_line);
  CHECK(must(core::learning(desk.record)).size() == 2);
}

TEST_CASE("a transcript is taken in as one step, undone in one and done again in one") {
  Importing desk;
  auto done = must(desk.import(two_rows));
  CHECK(done.ids.size() == 2);
  CHECK(desk.all().size() == 2);
  CHECK(desk.all().back().item == core::Learning{core::date(2026, 11, 3), "Leading Change", core::LearningKind::formal, core::Minutes{16 * 60}, {}, "FEI"});
  CHECK(must(core::undo_state(desk.record)).undo == "Import learning");
  desk.run_it(Undo{});
  CHECK(desk.all().empty());
  desk.run_it(Redo{});
  CHECK(desk.all().size() == 2);
}

TEST_CASE("what is here already, or twice in the file, is left out and counted") {
  Importing desk;
  must(desk.import(two_rows));
  auto version = desk.record.version();
  CHECK(must(desk.import(two_rows)).ids.empty());
  CHECK(desk.record.version() == version);
  auto preview = must(preview_transcript(desk.session, {desk.file(std::string(two_rows) + "leading change ,2026-11-03,2,\nNew,2026-11-12,50 min,\nNew,2026-11-12,1,\n"), {}}));
  CHECK(preview.fresh == 1);
  CHECK(preview.duplicates == 4);
  CHECK(preview.wrong == 0);
  CHECK(preview.rounded == 1);
  CHECK(preview.rows.at(3).state == RowState::fresh);
  CHECK(desk.record.version() == version);
}

TEST_CASE("one wrong row, and nothing is taken in; its line and column are named") {
  Importing desk;
  auto version = desk.record.version();
  auto refused = desk.import(std::string(two_rows) + "Third,2026-02-30,1,\nFourth,2026-11-12,many,\n");
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::csv_rows);
  auto said = core::words(refused.error()).what;
  for (auto* part : {"Line 4", "\"Completion Date\"", "2026-02-30", "2 rows are wrong"}) CHECK_MESSAGE(said.find(part) != said.npos, said);
  CHECK(desk.import("Title,Date,DOB\nX,2026-11-03,1970-01-01\n").error().code == Code::identity_data);
  CHECK(desk.import("Title,Date,No\nX,2026-11-03,123-45-6789\n").error().code == Code::identity_data);
  CHECK(desk.import("").error().code == Code::csv_columns);
  CHECK(desk.import("Title,Date\n\"X,2026-11-03\n").error().code == Code::csv_malformed);
  CHECK(desk.import(std::string("\xff\xfeT\0", 4)).error().code == Code::csv_encoding);
  CHECK(desk.import("Title,Date\nX,2026-11-03\n", {"Sideways=title"}).error().code == Code::csv_columns);
  CHECK(desk.attempt(ImportTranscript{desk.folder.path + "/none.csv", {}}).error().code == Code::file_missing);
  CHECK(desk.attempt(ImportTranscript{desk.folder.path, {}}).error().code == Code::file_unreadable);
  CHECK(desk.record.version() == version);
  CHECK(desk.all().empty());
}

TEST_CASE("a file over the limit is refused before anything of it is read") {
  Importing desk;
  auto path = desk.file(two_rows);
  std::filesystem::resize_file(path, (64u << 20) + 1);
  CHECK(desk.attempt(ImportTranscript{path, {}}).error().code == Code::csv_too_large);
}

TEST_CASE("taking in a long file says how far it is, and stopped at any point nothing of it is there") {
  Importing desk;
  std::string rows = "Course Title,Completed,Hours\n";
  for (int i = 0; i < 3'000; ++i) rows += "Course " + std::to_string(i) + " on leading people through change,2026-11-03,2\n";
  auto path = desk.file(rows);
  struct Stopping final : core::Progress {
    std::size_t after = 1'000'000;
    std::vector<std::string> said;
    void say(std::string_view words) override { said.emplace_back(words); }
    bool canceled() const override { return said.size() >= after; }
  };
  Stopping whole;
  auto steps = [&](const char* what) { return std::ranges::count_if(whole.said, [&](auto& one) { return one.starts_with(what); }); };
  must(preview_transcript(desk.session, {path, {}}, &whole));
  CHECK(steps("Looking through the file: ") > 1);
  CHECK(steps("Reading its rows: 100 %") == 1);
  for (std::size_t after : {0u, 1u, 3u, 30u}) {
    Stopping stopped;
    stopped.after = after;
    auto taken = app::run(desk.session, ImportTranscript{path, {}}, {}, stopped);
    REQUIRE(!taken);
    CHECK(taken.error().code == Code::canceled);
    CHECK(desk.all().empty());
  }
  CHECK(must(core::undo_state(desk.record)).undo != "Import learning");
  must(app::run(desk.session, ImportTranscript{path, {}}, {}, whole));
  CHECK(steps("Saving: ") == 101);
  CHECK(desk.all().size() == 3'000);
}

TEST_CASE("a list written as CSV comes back as the learning it was") {
  Importing desk;
  desk.run_it(LogLearning{{"=SUM(A1)", "1.5h", "#strategic-thinking", "#innovation", "@FEI"}, {{"reflection", {"My \"own\" words,\nin two lines"}}}});
  auto before = desk.all().front().item;
  auto path = desk.folder.path + "/learning.csv";
  auto said = desk.run_it(ExportCsv{&core::Learning::noun, path}).said;
  CHECK(said.find("private") != std::string::npos);
  CHECK(desk.read(path).find("'=SUM(A1)") != std::string::npos);
  CHECK(must(preview_transcript(desk.session, {path, {}})).duplicates == 1);
  desk.run_it(Remove{&core::Learning::noun, desk.all().front().id});
  desk.run_it(ImportTranscript{path, {}});
  REQUIRE(desk.all().size() == 1);
  CHECK(desk.all().front().item == before);
}

TEST_CASE("every list can be written, by labels or by stored names, and never over the record") {
  Importing desk;
  for (auto* noun : core::nouns()) {
    auto path = desk.folder.path + "/" + noun->name + ".csv";
    for (bool stored : {false, true}) {
      desk.run_it(ExportCsv{noun, path, stored});
      std::vector<std::string> headings;
      core::CsvReader reader([&](std::size_t line, core::CsvRow row) -> core::Result<> {
        if (line == 1) headings.assign(row.begin(), row.end());
        return {};
      });
      must(reader.read(desk.read(path)));
      must(reader.finish());
      REQUIRE(headings.size() == noun->fields.size() + 1);
      CHECK(headings[1] == (stored ? noun->fields[0].name : noun->fields[0].label));
    }
  }
  CHECK(desk.attempt(ExportCsv{&core::Learning::noun, desk.record.path()}).error().code == Code::record_exists);
  CHECK(desk.attempt(ExportCalendar{desk.record.path()}).error().code != Code::file_missing);
}

TEST_CASE("the calendar has every date under a name that stays, counts its changes, and strikes what is over") {
  Importing desk;
  auto plan = desk.added(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
  auto objective = desk.added(core::Objective::noun, {{"plan", {plan}}, {"statement", {"Lead, and teach"}}, {"target", {"2027-03-31"}}});
  auto activity = desk.added(core::Activity::noun, {{"objective", {objective}}, {"title", {"Detail"}}, {"starts", {"2027-01-04"}}, {"ends", {"2027-02-26"}}});
  auto path = desk.folder.path + "/dates.ics";
  auto events = [&] {
    desk.run_it(ExportCalendar{path});
    std::map<std::string, IcalEvent> out;
    for (auto& one : events_in(desk.read(path))) out[one.at("UID")] = one;
    return out;
  };
  auto before = events();
  CHECK(before.size() == 4);
  CHECK(before.at(objective + "-target@broaden").at("SUMMARY") == "Objective due: Lead, and teach");
  CHECK(before.at(objective + "-target@broaden").at("SEQUENCE") == "0");
  CHECK(before.at(plan + "-ends@broaden").at("DTSTART;VALUE=DATE") == "20270930");
  CHECK(before.at(activity + "-starts@broaden").at("STATUS") == "CONFIRMED");
  desk.clock.move_days(1);
  desk.run_it(Edit{&core::Objective::noun, objective, {{"target", {"2027-06-30"}}}});
  desk.run_it(Edit{&core::Activity::noun, activity, {{"status", {"canceled"}}}});
  auto after = events();
  CHECK(after.size() == 4);
  CHECK(after.at(objective + "-target@broaden").at("DTSTART;VALUE=DATE") == "20270630");
  CHECK(after.at(objective + "-target@broaden").at("SEQUENCE") == "1");
  CHECK(after.at(activity + "-ends@broaden").at("STATUS") == "CANCELLED");
  CHECK(after.at(plan + "-ends@broaden").at("SEQUENCE") == "0");
}

TEST_CASE("nothing private is in the calendar") {
  Importing desk;
  std::map<std::string, std::string> made;
  for (auto* noun : core::nouns()) {                     // every text is a marker, every day is the same
    core::Typed typed;
    for (auto& field : noun->fields) {
      auto name = std::string_view(field.name);
      if (field.kind == core::Kind::date) typed[field.name] = {"2027-03-31"};
      if (field.linked() && made.contains(field.linked())) typed[field.name] = {made.at(field.linked())};
      if (field.kind == core::Kind::text || field.kind == core::Kind::lines) typed[field.name] = {name == "framework" ? "ecq-2025-05" : name == "scheme" ? "" : "MARK " + std::string(noun->name) + " " + field.name + "."};
      if (field.kind == core::Kind::number) typed[field.name] = {"2027"};
      if (field.kind == core::Kind::amount && name == "allotment") typed[field.name] = {"40"};
    }
    auto any = core::blank(*noun);
    must(core::fill(core::item(any), typed));
    made[noun->name] = must(core::add(desk.record, core::item(std::as_const(any)), noun->fixed_id ? noun->fixed_id : ""));
  }
  auto path = desk.folder.path + "/dates.ics";
  desk.run_it(ExportCalendar{path});
  std::set<std::string> marks;
  for (auto& event : events_in(desk.read(path)))
    if (auto at = event.at("SUMMARY").find("MARK "); at != std::string::npos) marks.insert(event.at("SUMMARY").substr(at));
  CHECK(marks == std::set<std::string>{"MARK objective statement.", "MARK activity title.", "MARK assignment host.", "MARK obligation basis.", "MARK checklist title."});
}
