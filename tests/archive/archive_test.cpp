// The whole record out and in again.
#include <rapidcheck.h>

#include "core/crypto/hash.h"
#include "core/model/typed.h"
#include "core/store/documents.h"
#include "core/store/enrollment.h"
#include "core/store/ledger.h"
#include "app/commands/facts.h"
#include "app/commands/print.h"
#include "tests/archive/desk.h"

using namespace broaden;
using namespace broaden::tests;
using namespace broaden::core;

namespace {

std::string any_text(bool many_lines) {
  static const std::vector<std::string> words{"Lead", "\"quoted\"", "=SUM(A1)", "naïve", "日本", "\\", "{}", "🙂", "a, b", "<b>", "tab"};
  std::string out;
  for (int i = 0, n = *rc::gen::inRange(1, 5); i < n; ++i) (out += i ? " " : "") += *rc::gen::elementOf(words);
  if (many_lines && *rc::gen::arbitrary<bool>()) out += "\nnext line";
  return out;
}

// Something that a field takes; days go forward within an item, so that nothing ends before it begins.
Value any_value(const Field& field, std::int32_t& day, const std::map<std::string, std::vector<std::string>>& ids, const std::string& hash) {
  switch (field.kind) {
    case Kind::date: return iso(Date{day += *rc::gen::inRange(0, 90)});
    case Kind::minutes: return std::int64_t{*rc::gen::inRange(0, 2000) * 3};
    case Kind::cents: case Kind::amount: return std::int64_t{*rc::gen::inRange(0, 1'000'000)};
    case Kind::number: return std::int64_t{*rc::gen::inRange(2000, 2100)};
    case Kind::choice: return std::string(field.choices[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(field.choices.size())))]);
    case Kind::tags: {
      static const std::vector<std::string> known{"ecq-2025-05/strategic-thinking", "ecq-2006/vision", "ecq-2025-05/political-savvy"};
      Tags out;
      for (auto& one : known) if (our_packages().competency(one) && *rc::gen::arbitrary<bool>()) out.insert(one);
      return out.empty() ? Value{} : Value{out};
    }
    case Kind::lines: {
      Lines out;
      for (int i = 0, n = *rc::gen::inRange(0, 4); i < n; ++i)
        if (auto line = any_text(false); std::ranges::find(out, line) == out.end()) out.push_back(line);
      return out.empty() ? Value{} : Value{out};
    }
    case Kind::link: {
      auto known = ids.find(field.linked());
      return known == ids.end() ? Value{} : Value{*rc::gen::elementOf(known->second)};
    }
    case Kind::text: break;
  }
  if (std::string_view(field.name) == "framework") return std::string("ecq-2025-05");
  if (std::string_view(field.name) == "file" || std::string_view(field.name) == "scan") return hash;
  return any_text(field.more.narrative);
}

void fill_with_anything(Desk& desk) {
  std::map<std::string, std::vector<std::string>> ids;
  auto hash = must(keep_bytes(desk.record, any_text(true)));
  std::vector<ItemEdit> edits;
  for (auto* noun : nouns()) {
    for (int i = 0, n = noun->fixed_id ? 1 : *rc::gen::inRange(1, 4); i < n; ++i) {
      auto any = blank(*noun);
      std::int32_t day = date(2026, 10, 1).days;
      for (auto& field : noun->fields)
        if (field.more.required || *rc::gen::arbitrary<bool>()) field.set(item(any).at, any_value(field, day, ids, hash));
      for (auto& problem : check(item(std::as_const(any)))) {   // what two fields say together: fill in the one it asks for
        auto* field = noun->field(problem.field);
        field->set(item(any).at, any_value(*field, day, ids, hash));
      }
      REQUIRE(check(item(std::as_const(any))).empty());
      auto id = noun->fixed_id ? std::string(noun->fixed_id) : std::to_string(edits.size()) + "-elsewhere";
      ids[noun->name].push_back(id);
      edits.push_back(adding(item(std::as_const(any)), id));
    }
  }
  must(edit(desk.record, edits, "Fill"));
  for (auto& [noun, all] : ids)                          // some is removed again: what pointed at it has lost its link
    if (all.size() > 2 && *rc::gen::inRange(0, 3) == 0 && must(ever_known(desk.record, all.back())) == noun)
      if (must(known_items(desk.record)).contains(all.back())) must(remove(desk.record, *core::noun(noun), all.back()));
}

}

TEST_CASE("whatever a record holds, of every kind of item: out, into a fresh record and out again is the same") {
  auto sound_after = rc::check("round trip", [] {
    Desk from;
    fill_with_anything(from);
    from.run_it(ExportRecord{from.path("all.json")});
    Desk to("Somebody Else");
    to.run_it(ImportRecord{from.path("all.json")});
    RC_ASSERT(whole(to.record) == whole(from.record));
    RC_ASSERT(sound(to.record));
    to.clock = from.clock;
    auto again = whole(to.record);
    again.made = must(whole_record(from.record)).made;
    again.record = must(whole_record(from.record)).record;
    RC_ASSERT(print(again) == read(from.path("all.json")));
    to.run_it(Undo{});                                   // one step, all of it
    Desk empty("Somebody Else");
    RC_ASSERT(whole(to.record).items == whole(empty.record).items);
    to.run_it(Redo{});
    RC_ASSERT(whole(to.record) == whole(from.record));
  });
  CHECK(sound_after);
}

TEST_CASE("the sample's signed agreement comes along as evidence, and can be verified, but no plan stands where only an office can put it") {
  Desk from("", true);
  from.run_it(TakeUp{"forty-five-days", true});
  from.run_it(ExportRecord{from.path("all.json")});
  Desk to("Somebody Else");
  auto seen = must(preview(to.session, ImportRecord{from.path("all.json")}));
  CHECK(seen.documents > 0);
  CHECK(seen.targets == 1);
  auto said = to.run_it(ImportRecord{from.path("all.json")}).said;
  CHECK_MESSAGE(said.find("kept as evidence") != said.npos, said);
  CHECK(whole(to.record) == whole(from.record));
  CHECK(must(documents(to.record)).empty());
  auto elsewhere = must(documents_elsewhere(to.record));
  REQUIRE(elsewhere.size() == seen.documents);
  for (auto& one : elsewhere) {
    auto here = must(verify_document(to.record, one.document.id)), there = must(verify_document(from.record, one.document.id));
    CHECK(here.valid == there.valid);
    CHECK(here.complete == there.complete);
    CHECK(here.problems == there.problems);
  }
  CHECK(must(enrollments(to.record)).empty());
  CHECK(must(finding_options(to.record)).taken_up.contains("forty-five-days"));
  CHECK(sound(to.record));
}

TEST_CASE("into a record that has some of it already, each item is new, changed field by field, or as it was") {
  Desk desk;
  auto kept = desk.added(Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Book club"}}, {"minutes", {"2"}}, {"reflection", {"Mine"}}});
  auto removed = desk.added(Learning::noun, {{"date", {"2026-11-04"}}, {"title", {"Talk"}}, {"outcome", {"Old words"}}});
  desk.run_it(ExportRecord{desk.path("then.json")});
  desk.run_it(Edit{&Learning::noun, kept, {{"title", {"Book club: systems"}}, {"outcome", {"Thought again"}}}});
  desk.run_it(Remove{&Learning::noun, removed});
  auto before = whole(desk.record);
  auto seen = must(preview(desk.session, ImportRecord{desk.path("then.json")}));
  REQUIRE(seen.differences.size() == 2);
  auto& changed = seen.differences[0];
  CHECK(changed.what == Difference::What::changed);
  CHECK(changed.id == kept);
  REQUIRE(changed.lines.size() == 2);
  CHECK(changed.lines[0].now == "Book club: systems");
  CHECK(changed.lines[0].then == "Book club");
  CHECK(changed.lines[1].then == "");
  CHECK(seen.differences[1].what == Difference::What::added);
  CHECK(seen.unchanged == 1);                            // the profile
  CHECK(whole(desk.record) == before);                   // looking changes nothing
  desk.run_it(ImportRecord{desk.path("then.json")});
  CHECK(must(preview(desk.session, ImportRecord{desk.path("then.json")})).differences.empty());
  desk.run_it(Undo{});
  CHECK(whole(desk.record) == before);
}

TEST_CASE("an item that was removed and comes back has only what the file says") {
  Desk desk;
  auto id = desk.added(Learning::noun, {{"date", {"2026-11-04"}}, {"title", {"Talk"}}});
  desk.run_it(ExportRecord{desk.path("then.json")});
  desk.run_it(Edit{&Learning::noun, id, {{"outcome", {"Later words"}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}}});
  desk.run_it(Remove{&Learning::noun, id});
  desk.run_it(ImportRecord{desk.path("then.json")});
  Learning back;
  REQUIRE(must(load(desk.record, id, Item(back))));
  CHECK(back.outcome == "");
  CHECK(back.competencies.empty());
  CHECK(sound(desk.record));
}

TEST_CASE("the longest text and a file of megabytes go out and in again") {
  Desk from;
  std::string quotes(65'536, '"'), bytes(2'000'000, '\xfe');
  auto id = from.added(Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Book club"}}, {"outcome", {quotes}}});
  auto hash = must(keep_bytes(from.record, bytes));
  from.added(Evidence::noun, {{"learning", {id}}, {"name", {"scan.pdf"}}, {"file", {hash}}});
  from.run_it(ExportRecord{from.path("all.json")});
  Desk to;
  to.run_it(ImportRecord{from.path("all.json")});
  CHECK(whole(to.record) == whole(from.record));
  CHECK(must(kept_file(to.record, hash)) == bytes);
}

TEST_CASE("a file in the record goes along with its bytes") {
  Desk from;
  auto id = from.added(Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Book club"}}});
  std::string bytes("\0\xff PDF", 6);
  auto hash = must(keep_bytes(from.record, bytes));
  from.added(Evidence::noun, {{"learning", {id}}, {"name", {"certificate.pdf"}}, {"file", {hash}}});
  from.run_it(ExportRecord{from.path("all.json")});
  Desk to;
  to.run_it(ImportRecord{from.path("all.json")});
  CHECK(must(kept_file(to.record, hash)) == bytes);
}

TEST_CASE("a record where a merge left an objective with another plan's goal can still be taken in, without that goal") {
  Desk from;
  auto plan = from.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
  auto next = from.added(Plan::noun, {{"starts", {"2027-10-01"}}, {"ends", {"2028-09-30"}}});
  auto goal = from.added(Goal::noun, {{"plan", {plan}}, {"statement", {"Lead across agencies"}}});
  auto objective = from.added(Objective::noun, {{"plan", {plan}}, {"statement", {"Lead one project"}}, {"goal", {goal}}});
  must(edit(from.record, std::vector<ItemEdit>{{ItemEdit::Act::change, &Goal::noun, goal, {{"plan", "", Value{next}}}}}, "As a merge would"));
  auto told = from.run_it(ExportRecord{from.path("all.json")}).said;
  CHECK_MESSAGE(told.ends_with("One objective named a goal of another plan, which a file cannot say, and was written without it: \"Lead one project\"."), told);
  Desk to;
  to.run_it(ImportRecord{from.path("all.json")});
  CHECK(to.run_it(ExportRecord{to.path("again.json")}).said.ends_with("as the record."));
  CHECK(whole(to.record) == whole(from.record));
  Objective there;
  REQUIRE(must(load(to.record, objective, Item(there))));
  CHECK(there.statement == "Lead one project");
  CHECK(there.goal.text == "");
  from.run_it(Edit{&Objective::noun, objective, {{"statement", {"Lead two projects"}}}});     // and can still be worked on there
  CHECK(from.attempt(Edit{&Objective::noun, objective, {{"goal", {""}}}}));
}
