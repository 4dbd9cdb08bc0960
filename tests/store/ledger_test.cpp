#include "core/store/history.h"
#include "core/store/search.h"
#include "tests/store/home.h"

using namespace broaden::tests;

TEST_CASE("what was added comes back whole, after a restart too") {
  Home home;
  std::string id;
  Assignment detail{.kind = AssignmentKind::ipa, .title = "Detail", .host = "Office of Examples", .starts = date(2027, 1, 11),
                    .objectives = {"second thoughts", "first steps"}, .indicators = {"a memo"}, .return_terms = "To the same post.\nAgreed by Pat."};
  {
    auto record = home.create();
    id = must(add(record, detail));
    CHECK(must(add(record, book("Book club"))) != id);
  }
  auto record = home.open();
  Assignment back;
  REQUIRE(must(load(record, id, Item(back))));
  CHECK(back == detail);
  CHECK(must(learning(record)).front().item == book("Book club"));
  CHECK(sound(record));
}

TEST_CASE("an edit changes that field alone, and saying the same again is no step") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("Book club")));
  retitle(record, id, "Book club: systems thinking");
  auto expected = book("Book club: systems thinking");
  CHECK(must(learning(record)).front().item == expected);
  retitle(record, id, "Book club: systems thinking");
  must(undo(record));
  CHECK(title(record, id) == "Book club");
}

TEST_CASE("clearing what was never said is no step, and leaves what can be redone") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("one")));
  retitle(record, id, "two");
  must(undo(record));
  const ItemEdit nothing{ItemEdit::Act::change, &Learning::noun, id, {{"provider", "", Value{}}}};
  must(edit(record, {&nothing, 1}, "Edit"));
  must(redo(record));
  CHECK(title(record, id) == "two");
}

TEST_CASE("removing a plan takes what belongs to it along, and undo brings all of it back") {
  Home home;
  auto record = home.create();
  auto plan = must(add(record, Plan{.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05"}));
  auto objective = must(add(record, Objective{.plan = {plan}, .statement = "Lead one project"}));
  must(add(record, Activity{.objective = {objective}, .title = "Detail"}));
  auto before = rows(record);
  must(remove(record, Plan::noun, plan));
  CHECK(must(plans(record)).empty());
  CHECK(must(objectives(record, "")).empty());
  CHECK(must(activities(record, "")).empty());
  CHECK(remove(record, Plan::noun, plan).error().code == Code::no_such_item);
  must(undo(record));
  CHECK(rows(record) == before);
  must(redo(record));
  CHECK(must(plans(record)).empty());
  must(undo(record));
  CHECK(rows(record) == before);
  CHECK(sound(record));
}

TEST_CASE("undo and redo go step by step, across restarts, and a new edit ends what can be redone") {
  Home home;
  std::string id;
  {
    auto record = home.create();
    id = must(add(record, book("one")));
    retitle(record, id, "two");
    retitle(record, id, "three");
    CHECK(must(undo(record)).label == "Edit learning");
    CHECK(title(record, id) == "two");
  }
  auto record = home.open();
  CHECK(must(undo_state(record)).redo == "Edit learning");
  must(undo(record));
  CHECK(title(record, id) == "one");
  must(redo(record));
  must(redo(record));
  CHECK(title(record, id) == "three");
  CHECK(redo(record).error().code == Code::nothing_to_redo);
  must(undo(record));
  retitle(record, id, "other");
  CHECK(redo(record).error().code == Code::nothing_to_redo);
  for (int i = 0; i < 3; ++i) must(undo(record));
  CHECK(title(record, id) == "(gone)");
  CHECK(undo(record).error().code == Code::nothing_to_undo);
  for (int i = 0; i < 3; ++i) must(redo(record));
  CHECK(title(record, id) == "other");
  CHECK(sound(record));
}

TEST_CASE("a command that fails half way leaves nothing of itself") {
  Home home;
  auto record = home.create();
  auto before = rows(record);
  std::vector<ItemEdit> edits{{ItemEdit::Act::add, &Learning::noun, "", {{"title", "", std::string("half")}}},
                              {ItemEdit::Act::change, &Learning::noun, "no-such", {{"title", "", std::string("x")}}}};
  CHECK(edit(record, edits, "Both").error().code == Code::no_such_item);
  CHECK(rows(record) == before);
  CHECK(undo(record).error().code == Code::nothing_to_undo);
  edits[1] = {ItemEdit::Act::add, &Learning::noun, "", {{"no_such_field", "", std::string("x")}}};
  CHECK(edit(record, edits, "Both").error().code == Code::bad_value);
  CHECK(rows(record) == before);
}

TEST_CASE("tags and lines keep their elements apart, and lines their order") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("tags")));
  Learning before = book("tags"), after = before;
  after.competencies = {"ecq-2006/vision", "ecq-2025-05/strategic-thinking"};
  must(change(record, id, before, after));
  CHECK(must(learning(record, {.competency = "ecq-2006/vision"})).size() == 1);
  CHECK(must(learning(record, {.competency = "ecq-2006/visio"})).empty());
  auto host = must(add(record, Assignment{.host = "h", .starts = date(2027, 1, 1), .objectives = {"a", "b", "c"}}));
  Assignment was{.host = "h", .starts = date(2027, 1, 1), .objectives = {"a", "b", "c"}}, is = was;
  is.objectives = {"c", "a"};
  must(change(record, host, was, is));
  Assignment back;
  must(load(record, host, Item(back)));
  CHECK(back.objectives == Lines{"c", "a"});
  must(undo(record));
  must(load(record, host, Item(back)));
  CHECK(back.objectives == Lines{"a", "b", "c"});
}

TEST_CASE("an id can be typed by its beginning, as long as it fits one item") {
  Home home;
  auto record = home.create();
  std::vector<std::string> all;
  for (int i = 0; i < 12; ++i) all.push_back(must(add(record, book("n"))));
  for (auto& id : all) {
    CHECK(must(resolve(record, Learning::noun, id)) == id);
    CHECK(must(resolve(record, Learning::noun, id.substr(0, id.find('-')))) == id);
  }
  CHECK(resolve(record, Learning::noun, "zzz").error().code == Code::no_such_item);
  CHECK(resolve(record, Learning::noun, "").error().code == Code::no_such_item);
  CHECK(resolve(record, Plan::noun, all.front()).error().code == Code::no_such_item);
  CHECK(must(noun_of(record, all.front())) == &Learning::noun);
}

TEST_CASE("search finds words from their beginning in every noun, right after they were written") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("Book club: systems thinking")));
  auto plan = must(add(record, Plan{.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "x", .goals = "Think in R\xc3\xa9sum\xc3\xa9s"}));
  auto hits = must(search(record, "SYST thin"));
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].id == id);
  CHECK(hits[0].noun == "learning");
  CHECK(hits[0].title == "Book club: systems thinking");
  CHECK(hits[0].excerpt.find("systems thinking") != std::string::npos);
  CHECK(must(search(record, "resumes")).at(0).id == plan);
  CHECK(must(search(record, "thin")).size() == 2);
  CHECK(must(search(record, "\" OR body:* NEAR(")).empty());
  CHECK(must(search(record, "  ")).empty());
  auto tagged = book("A talk");
  tagged.competencies = {"ecq-2006/vision"};
  must(add(record, tagged));
  REQUIRE(must(search(record, "vision")).size() == 1);
  CHECK(must(search(record, "vision"))[0].excerpt == "A talk");   // found by its tag, which is no word of people's
  retitle(record, id, "Reading group");
  CHECK(must(search(record, "systems")).empty());
  CHECK(must(search(record, "reading")).size() == 1);
  must(remove(record, Learning::noun, id));
  CHECK(must(search(record, "reading")).empty());
  must(undo(record));
  CHECK(must(search(record, "reading")).size() == 1);
  for (int i = 0; i < 200; ++i) must(add(record, book("filler " + std::to_string(i))));
  CHECK(must(search(record, "filler")).size() == 50);
  CHECK(sound(record));
}

TEST_CASE("history tells each change of an item, oldest first") {
  Home home;
  auto record = home.create();
  auto id = must(add(record, book("one")));
  home.clock.move(60'000);
  retitle(record, id, "two");
  must(remove(record, Learning::noun, id));
  auto lines = must(history(record, id));
  CHECK(lines.front().field.empty());
  CHECK(lines.back().removal);
  std::vector<std::string> titles;
  for (auto& line : lines) if (line.field == "title") titles.push_back(std::get<std::string>(line.value));
  CHECK(titles == std::vector<std::string>{"one", "two"});
  CHECK(lines.front().writer == record.writer());
  CHECK(must(recent(record, 1)).at(0).removal);
  CHECK(history(record, "no-such").error().code == Code::no_such_item);
}

TEST_CASE("A page of the log holds the rows and the count that each have by themselves, whatever is asked") {
  Home home;
  auto record = home.create();
  for (int i = 0; i < 30; ++i)
    must(add(record, Learning{.date = date(2026, 1 + i % 5, 3), .title = (i % 3 ? "Harbor " : "harbor ") + std::to_string(i % 7), .minutes = Minutes{i % 4 * 15}}));
  for (auto filter : {"", "harbor", "HARBOR 3", "nothing of the kind"})
    for (auto order : {LearningOrder::date, LearningOrder::title, LearningOrder::minutes})
      for (std::int64_t offset : {0, 3, 28, 100})
        for (std::int64_t limit : {-1, 0, 5}) {
          LearningQuery query{.filter = filter, .from = date(2026, 2, 1), .order = order, .descending = offset == 3, .offset = offset, .limit = limit};
          auto page = must(learning_page(record, query));
          auto alone = must(learning(record, query));
          CHECK(page.found == must(learning_count(record, query)));
          REQUIRE(page.rows.size() == alone.size());
          for (std::size_t i = 0; i < alone.size(); ++i) CHECK(page.rows[i].id == alone[i].id);
        }
}

TEST_CASE("learning is filtered, ordered, counted and summed by fiscal year") {
  Home home;
  auto record = home.create();
  must(add(record, Learning{.date = date(2026, 9, 30), .title = "B 100%", .kind = LearningKind::formal, .minutes = Minutes{60}, .competencies = {"f/a", "f/b"}}));
  must(add(record, Learning{.date = date(2026, 10, 1), .title = "a", .minutes = Minutes{30}}));
  must(add(record, Learning{.date = date(2027, 9, 30), .title = "C", .minutes = Minutes{15}, .competencies = {"f/a"}, .reflection = "quiet"}));
  CHECK(must(learning(record, {.order = LearningOrder::title, .descending = false})).at(0).item.title == "a");
  CHECK(must(learning(record, {.filter = "100%"})).size() == 1);
  CHECK(must(learning(record, {.filter = "%"})).size() == 1);
  CHECK(must(learning(record, {.filter = "QUIET c"})).size() == 1);
  CHECK(must(learning(record, {.offset = 1, .limit = 1})).at(0).item.title == "a");
  CHECK(must(learning_count(record, {.competency = "f/a", .limit = 1})) == 2);
  CHECK(must(learning_count(record, {.kind = LearningKind::formal})) == 1);
  auto totals = must(learning_totals(record));
  REQUIRE(totals.size() == 4);
  CHECK(totals[0].fiscal_year == 2026);
  CHECK(totals[2].competency == "");
  CHECK(totals[2].minutes == 30);
  auto minutes = must(learning_minutes(record, date(2026, 10, 1)));
  CHECK(minutes.size() == 1);
  CHECK(minutes[2027].informal == 45);
}

TEST_CASE("one call adds items that link to each other, and one undo takes them all back") {
  Home home;
  auto record = home.create();
  Plan plan{.starts = date(2026, 10, 1), .ends = date(2027, 9, 30)};
  Objective objective{.plan = {id_of_edit(0)}, .statement = "Lead one project"};
  Activity activity{.objective = {id_of_edit(1)}, .title = "Detail"};
  const ItemEdit all[] = {adding(plan), adding(objective), adding(activity)};
  auto applied = must(edit(record, all, "Start a plan"));
  CHECK(must(objectives(record, applied.ids[0])).at(0).id == applied.ids[1]);
  CHECK(must(plan_activities(record, applied.ids[0])).at(0).id == applied.ids[2]);
  must(undo(record));
  CHECK(must(plans(record)).empty());
  CHECK(must(activities(record, "")).empty());
  CHECK(sound(record));

  objective.plan = {id_of_edit(1)};                      // its own, or a later one: leads nowhere
  const ItemEdit wrong[] = {adding(plan), adding(objective)};
  CHECK(edit(record, wrong, "Start a plan").error().code == Code::bad_value);
  CHECK(must(plans(record)).empty());
}
