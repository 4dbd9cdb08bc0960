// Evidence, practice, meetings, checklists, credits and accounts, as a person uses them.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "app/commands/credits.h"
#include "core/base/platform.h"
#include "core/model/account.h"
#include "core/model/checklist.h"
#include "core/model/person.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using core::Code;
using core::Typed;

namespace {

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
std::string file_bytes(const std::string& path) { return must(core::platform::read_file(path, 1 << 25)); }
template <class T> Code refused(const core::Result<T>& result) { REQUIRE(!result); return result.error().code; }
template <class T> std::vector<core::Stored<T>> all_of(Desk& desk) { return must(core::items<T>(desk.record)); }

std::string learned(Desk& desk, const Typed& more = {}) {
  Typed typed{{"date", {"2026-11-03"}}, {"title", {"Course"}}, {"minutes", {"2"}}};
  for (auto& [field, words] : more) typed[field] = words;
  return desk.added(core::Learning::noun, typed);
}

struct Attached : Desk {
  Attached() : learning(learned(*this)), file(folder.path + "/certificate.pdf"), out(folder.path + "/out.pdf") {
    write(file, bytes);
    id = run_it(AttachEvidence{learning, file, "The certificate"}).ids.at(0);
  }
  std::string hash() { return must(kept_evidence(record, "")).at(0).evidence.file; }
  const std::string bytes = std::string("%PDF\0\xff and more", 15);
  std::string learning, file, out, id;
};

}

TEST_CASE("a file attached to learning is given back byte for byte, readable by its owner only, though the original is gone") {
  Attached desk;
  must(core::platform::remove_file(desk.file));
  auto all = must(kept_evidence(desk.record, desk.learning));
  REQUIRE(all.size() == 1);
  CHECK(all[0].evidence.name == "certificate.pdf");
  CHECK(all[0].bytes == 15);
  desk.run_it(SaveEvidence{desk.id, desk.out});
  CHECK(file_bytes(desk.out) == desk.bytes);
  CHECK(core::platform::is_private(desk.out));
}

TEST_CASE("a file that vanished, cannot be read or is too large is refused by name, and nothing is kept") {
  Desk desk;
  auto learning = learned(desk);
  auto large = desk.folder.path + "/large.bin";
  CHECK(refused(desk.attempt(AttachEvidence{learning, desk.folder.path + "/gone.pdf", ""})) == Code::file_missing);
  CHECK(refused(desk.attempt(AttachEvidence{learning, desk.folder.path, ""})) == Code::file_unreadable);
  CHECK(refused(desk.attempt(AttachEvidence{"no-such-learning", desk.folder.path, ""})) == Code::no_such_item);
  write(large, std::string(core::largest_file + 1, 'x'));
  auto too_large = desk.attempt(AttachEvidence{learning, large, ""});
  CHECK(refused(too_large) == Code::file_too_large);
  CHECK(core::words(too_large.error()).what.find("large.bin, which has more than 10 MB, is too large") != std::string::npos);
  CHECK(must(kept_evidence(desk.record, "")).empty());
  write(large, std::string(core::largest_file, 'x'));
  desk.run_it(AttachEvidence{learning, large, ""});
  CHECK(must(kept_evidence(desk.record, ""))[0].bytes == core::largest_file);
}

TEST_CASE("evidence is never written over the record itself") {
  Attached desk;
  CHECK(refused(desk.attempt(SaveEvidence{desk.id, desk.record.path()})) == Code::record_exists);
  CHECK(must(core::examine(desk.record)).ok);
}

TEST_CASE("removed evidence comes back with its bytes, and the removal says that they stay") {
  Attached desk;
  auto said = desk.run_it(Remove{&core::Learning::noun, desk.learning}).said;
  CHECK(said.find("bytes of its files stay in the record") != std::string::npos);
  CHECK(must(kept_evidence(desk.record, "")).empty());
  desk.run_it(Undo{});
  desk.run_it(SaveEvidence{desk.id, desk.out});
  CHECK(file_bytes(desk.out) == desk.bytes);
}

TEST_CASE("a kept file that was changed is reported and not written, doctor notices, and attaching it again mends it") {
  Attached desk;
  must(desk.record.db().run("update file set bytes = x'00'"));
  CHECK(refused(desk.attempt(SaveEvidence{desk.id, desk.out})) == Code::kept_file_damaged);
  CHECK(!core::platform::exists(desk.out));
  CHECK(!must(core::examine(desk.record)).ok);
  desk.run_it(AttachEvidence{desk.learning, desk.file, ""});
  CHECK(must(core::examine(desk.record)).ok);
  desk.run_it(SaveEvidence{desk.id, desk.out});
}

TEST_CASE("evidence whose bytes are not in this copy says so, and doctor names it") {
  Attached desk;
  must(desk.record.db().run("delete from file"));
  CHECK(!must(kept_evidence(desk.record, ""))[0].bytes);
  CHECK(refused(desk.attempt(SaveEvidence{desk.id, desk.out})) == Code::kept_file_missing);
  auto examined = must(core::examine(desk.record));
  CHECK(!examined.ok);
  CHECK(std::ranges::any_of(examined.checks, [](auto& check) { return !check.ok && check.what.find("certificate.pdf") != std::string::npos; }));
}

TEST_CASE("a look at a practice settles it until the day one chose to look once more") {
  Desk desk;                                             // Nov 22, 2026
  auto id = desk.added(core::Practice::noun, {{"commitment", {"Ask first"}}, {"made", {"2026-11-01"}}, {"look_again", {"2026-11-15"}}});
  auto due = [&] { return must(practices_due(desk.record, desk.packages, desk.clock.today())).size(); };
  CHECK(due() == 1);
  CHECK(refused(desk.attempt(LookAtPractice{id, "yes", "", "Habit", "", ""})) == Code::missing_value);
  CHECK(refused(desk.attempt(LookAtPractice{id, "yes", "It went well", "", "", ""})) == Code::missing_value);
  CHECK(refused(desk.attempt(LookAtPractice{id, "maybe", "It went well", "Habit", "", ""})) == Code::bad_value);
  CHECK(refused(desk.attempt(LookAtPractice{id, "not-yet", "It went well", "Habit", "", ""})) == Code::bad_value);
  CHECK(refused(desk.attempt(LookAtPractice{id, "yes", "It went well", "Habit", "", "2026-11-22"})) == Code::bad_value);
  CHECK(due() == 1);
  desk.run_it(LookAtPractice{id, "partly", "It went well", "Habit", "My peer", "2026-12-01"});
  auto one = all_of<core::Practice>(desk)[0].item;
  CHECK(one.worked == core::Worked::partly);
  CHECK(one.looked == core::date(2026, 11, 22));
  CHECK(one.shared == "My peer");
  CHECK(due() == 0);
  desk.clock.move_days(9);
  CHECK(due() == 1);
}

TEST_CASE("a meeting becomes learning in one step, and only once while that learning is there") {
  Desk desk;
  auto person = desk.added(core::Person::noun, {{"name", {"Lee Sample"}}, {"relation", {"mentor"}}});
  auto id = desk.added(core::Meeting::noun, {{"person", {person}}, {"date", {"2026-11-03"}}, {"topic", {"Delegating"}}, {"minutes", {"1.5"}}, {"note", {"Private words"}},
                                             {"competencies", {"ecq-2025-05/developing-others"}}});
  desk.run_it(MeetingToLearning{id});
  auto made = all_of<core::Learning>(desk);
  REQUIRE(made.size() == 1);
  CHECK(made[0].item.title == "Delegating");
  CHECK(made[0].item.minutes->count == 90);
  CHECK(made[0].item.competencies == core::Tags{"ecq-2025-05/developing-others"});
  CHECK(made[0].item.reflection.empty());
  CHECK(all_of<core::Meeting>(desk)[0].item.learning.text == made[0].id);
  CHECK(refused(desk.attempt(MeetingToLearning{id})) == Code::wrong_state);
  desk.run_it(Undo{});
  CHECK(all_of<core::Learning>(desk).empty());
  CHECK(all_of<core::Meeting>(desk)[0].item.learning.text.empty());
  desk.run_it(Redo{});
  CHECK(all_of<core::Meeting>(desk)[0].item.learning.text == all_of<core::Learning>(desk)[0].id);
  desk.run_it(Remove{&core::Learning::noun, made[0].id});
  desk.run_it(MeetingToLearning{id});
  CHECK(all_of<core::Learning>(desk).size() == 1);
  CHECK(must(core::examine(desk.record)).ok);
}

TEST_CASE("a published checklist is started once, counted from the day of entry, and one undo takes all of it back") {
  Desk desk;
  CHECK(refused(desk.attempt(StartChecklist{"first-year-ses", ""})) == Code::missing_value);
  CHECK(refused(desk.attempt(StartChecklist{"first-year", "2026-10-01"})) == Code::unknown_checklist);
  CHECK(refused(desk.attempt(StartChecklist{"first-year-ses", "2026-10-32"})) == Code::bad_date);
  desk.run_it(Edit{&core::Profile::noun, core::Profile::id, {{"appointed", {"2026-08-31"}}}});
  desk.run_it(StartChecklist{"first-year-ses", ""});
  auto all = all_of<core::ChecklistItem>(desk);
  CHECK(all.size() == desk.packages.checklist("first-year-ses")->steps.size());
  auto plan = std::ranges::find_if(all, [](auto& one) { return one.item.source == "first-year-ses/1#edp"; });
  REQUIRE(plan != all.end());
  CHECK(plan->item.due == core::date(2026, 11, 29));
  auto mid_year = std::ranges::find_if(all, [](auto& one) { return one.item.source == "first-year-ses/1#mid-year"; });
  REQUIRE(mid_year != all.end());
  CHECK(mid_year->item.due == core::date(2027, 2, 28));
  CHECK(refused(desk.attempt(StartChecklist{"first-year-ses", ""})) == Code::wrong_state);
  desk.run_it(FinishChecklistItem{plan->id, ""});
  CHECK(refused(desk.attempt(FinishChecklistItem{plan->id, "2026-11-23"})) == Code::bad_value);
  desk.run_it(Undo{});
  desk.run_it(Undo{});
  CHECK(all_of<core::ChecklistItem>(desk).empty());
}

TEST_CASE("learning cannot name a scheme that nobody knows, and one that is gone keeps its name") {
  Desk desk;
  CHECK(refused(desk.attempt(Add{&core::Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Course"}}, {"scheme", {"fac-c"}}, {"credits", {"2"}}}})) == Code::unknown_scheme);
  auto id = learned(desk, {{"scheme", {"dod-acquisition"}}, {"credits", {"8"}}});
  auto kept = std::move(desk.packages);
  desk.packages = core::Packages{};
  CHECK(refused(desk.attempt(Edit{&core::Learning::noun, id, {{"scheme", {"hours"}}}})) == Code::unknown_scheme);
  desk.run_it(Edit{&core::Learning::noun, id, {{"title", {"Another name"}}}});
  CHECK(must(credit_standings(desk.session, "", desk.clock.today())).at(0).rules == nullptr);
  desk.packages = std::move(kept);
  CHECK(must(credit_standings(desk.session, "", desk.clock.today())).at(0).standing.earned == 800);
}

TEST_CASE("a limit by kind looks at the planned activity that the learning was") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
  auto objective = desk.added(core::Objective::noun, {{"plan", {plan}}, {"statement", {"Lead"}}});
  auto coaching = desk.added(core::Activity::noun, {{"objective", {objective}}, {"title", {"A coach"}}, {"kind", {"coaching"}}});
  learned(desk, {{"scheme", {"fac-c-professional"}}, {"credits", {"25"}}, {"activity", {coaching}}});
  learned(desk, {{"scheme", {"fac-c-professional"}}, {"credits", {"25"}}});
  learned(desk, {{"scheme", {"fac-c-professional"}}});
  auto one = must(credit_standings(desk.session, "fac-c-professional", desk.clock.today())).at(0);
  CHECK(one.standing.earned == 4500);
  CHECK(one.standing.over_caps == 500);
  CHECK(one.without_credits == 1);
  CHECK(refused(credit_standings(desk.session, "unheard-of", desk.clock.today())) == Code::unknown_scheme);
}

TEST_CASE("credits as logged are summed by scheme and fiscal year") {
  Desk desk;
  learned(desk, {{"scheme", {"dod-acquisition"}}, {"credits", {"8"}}, {"date", {"2026-09-30"}}});
  learned(desk, {{"scheme", {"dod-acquisition"}}, {"credits", {"1.5"}}, {"date", {"2026-10-01"}}});
  learned(desk, {{"scheme", {"dod-acquisition"}}, {"credits", {"2"}}, {"date", {"2026-11-01"}}});
  learned(desk);
  auto all = must(core::learning_credits(desk.record));
  REQUIRE(all.size() == 2);
  CHECK(all[0].fiscal_year == 2026);
  CHECK(all[0].credits == 800);
  CHECK(all[1].credits == 350);
  CHECK(must(core::learning_credits(desk.record, core::date(2026, 10, 1), core::date(2026, 10, 31))).at(0).credits == 150);
}

TEST_CASE("an account's balance follows its entries") {
  Desk desk;
  auto id = desk.added(core::Account::noun, {{"year", {"2027"}}, {"unit", {"dollars"}}, {"allotment", {"1500"}}});
  desk.added(core::Spending::noun, {{"account", {id}}, {"date", {"2026-11-01"}}, {"title", {"Course"}}, {"amount", {"1150"}}});
  CHECK(core::balance_words(must(account_balances(desk.record)).at(0)) == "$350 of $1,500 is left.");
  desk.run_it(Undo{});
  CHECK(core::balance_words(must(account_balances(desk.record)).at(0)) == "$1,500 of $1,500 is left.");
}
