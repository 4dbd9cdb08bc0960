#include <rapidcheck.h>

#include "tests/store/acts.h"
#include "tests/store/machines.h"

using namespace broaden::tests;

namespace {

void all_the_same(Machines& machines) {
  for (std::size_t i = 0; i < machines.size(); ++i) {
    RC_ASSERT(rows(machines[i]) == rows(machines[0]));
    RC_ASSERT(heads_by_name(machines[i]) == heads_by_name(machines[0]));
    RC_ASSERT(logged_changes(machines[i]) == static_cast<std::int64_t>(machines.posted()));
    RC_ASSERT(must(machines[i].db().integer("select count(*) from waiting")) == 0);
    RC_ASSERT(sound(machines[i]));                       // the rows are what the log says, among other things
    RC_ASSERT(loose_links(machines[i]) == "");
  }
}

}

TEST_CASE("machines that write apart, with clocks hours off and closed now and then, end with the same rows whatever order news comes in") {
  Home home;
  CHECK(rc::check("the same rows everywhere, nothing lost, nothing that belongs to what is gone", [&] {
    Machines machines({0, 5, -7, 40}, home.folder + "/" + hex(random_bytes(8)) + ".broaden");   // the last one is ahead by more than a day
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    auto steps = *rc::gen::inRange(5, 60);
    for (int step = 0; step < steps; ++step) {
      auto who = random() % machines.size();
      machines.pass(static_cast<std::int64_t>(random() % 90'000));
      if (random() % 4 == 0) {
        auto author = random() % machines.size();
        machines.post(author);
        machines.read(who, author, random() % 40);
      } else {
        if (random() % 8 == 0) machines.reopen();
        Acts(machines[who], random, std::to_string(who)).one();
      }
    }
    machines.read_all(random);
    all_the_same(machines);
  }));
}

namespace {

struct Pair {
  Home home;
  Machines machines{{0, 0}};
  std::mt19937 random{1};
  std::string id;
  Pair() {
    id = must(add(machines[0], Learning{.date = date(2026, 1, 1), .title = "start", .provider = "p"}));
    exchange();
  }
  void exchange() { machines.read_all(random); }
  void set(std::size_t who, const char* field, Value value, const std::string& member = {}) {
    machines.pass(1000);
    const ItemEdit one{ItemEdit::Act::change, &Learning::noun, id, {{field, member, std::move(value)}}};
    must(edit(machines[who], {&one, 1}, "Edit"));
  }
  Learning item(std::size_t who) {
    Learning out;
    REQUIRE(must(load(machines[who], id, Item(out))));
    return out;
  }
};

}

TEST_CASE("two machines edit two fields of one item, and both edits stay") {
  Pair pair;
  pair.set(0, "title", std::string("here"));
  pair.set(1, "provider", std::string("there"));
  pair.exchange();
  for (std::size_t i : {0u, 1u}) {
    CHECK(pair.item(i).title == "here");
    CHECK(pair.item(i).provider == "there");
    CHECK(must(conflicts(pair.machines[i])).empty());
  }
}

TEST_CASE("two machines edit one field: the later shows, the other waits with what both grew from, and settling ends it") {
  Pair pair;
  pair.set(0, "title", std::string("mine"));
  pair.set(1, "title", std::string("theirs"));
  pair.exchange();
  for (std::size_t i : {0u, 1u}) {
    CHECK(pair.item(i).title == "theirs");
    auto open = must(conflicts(pair.machines[i]));
    REQUIRE(open.size() == 1);
    REQUIRE(open[0].versions.size() == 2);
    CHECK(open[0].versions[0].words == "theirs");
    CHECK(open[0].versions[1].words == "mine");
    CHECK(open[0].versions[0].writer == pair.machines[1].writer());
    CHECK(open[0].versions[0].at.ms - open[0].versions[1].at.ms == 1000);
    CHECK(open[0].before == "start");
  }
  pair.set(0, "title", std::string("mine"));
  pair.exchange();
  CHECK(pair.item(1).title == "mine");
  CHECK(must(conflicts(pair.machines[1])).empty());
}

TEST_CASE("two machines that write the same have no conflict") {
  Pair pair;
  pair.set(0, "title", std::string("same"));
  pair.set(1, "title", std::string("same"));
  pair.exchange();
  CHECK(must(conflicts(pair.machines[0])).empty());
}

TEST_CASE("tags added on two machines both stay") {
  Pair pair;
  pair.set(0, "competencies", std::int64_t{1}, "f/a");
  pair.set(1, "competencies", std::int64_t{1}, "f/b");
  pair.exchange();
  CHECK(pair.item(0).competencies == Tags{"f/a", "f/b"});
  CHECK(pair.item(1).competencies == Tags{"f/a", "f/b"});
}

TEST_CASE("an item removed on one machine and edited on another stays") {
  Pair pair;
  must(remove(pair.machines[0], Learning::noun, pair.id));
  pair.set(1, "title", std::string("still wanted"));
  pair.exchange();
  CHECK(pair.item(0).title == "still wanted");
  CHECK(pair.item(1).title == "still wanted");
  must(remove(pair.machines[1], Learning::noun, pair.id));
  pair.exchange();
  CHECK(title(pair.machines[0], pair.id) == "(gone)");
}

TEST_CASE("a plan removed on one machine while another adds an objective to it stays") {
  Home home;
  Machines machines({0, 0});
  std::mt19937 random(1);
  auto plan = must(add(machines[0], Plan{.starts = date(2026, 10, 1), .framework = "f"}));
  machines.read_all(random);
  must(remove(machines[0], Plan::noun, plan));
  auto objective = must(add(machines[1], Objective{.plan = {plan}, .statement = "new"}));
  machines.read_all(random);
  for (std::size_t i : {0u, 1u}) CHECK(must(plans(machines[i])).size() == 1);
  must(remove(machines[1], Objective::noun, objective));
  machines.read_all(random);
  for (std::size_t i : {0u, 1u}) CHECK(must(plans(machines[i])).empty());
}

TEST_CASE("undo leaves alone what another machine has written over") {
  Pair pair;
  pair.set(0, "title", std::string("mine"));
  pair.exchange();
  pair.set(1, "title", std::string("theirs"));
  pair.exchange();
  CHECK(undo(pair.machines[0]).error().code == Code::nothing_to_undo);   // to take back the adding would take theirs along
  CHECK(pair.item(0).title == "theirs");
}

TEST_CASE("a clock a year ahead decides nothing for others, and is marked in the history") {
  Home home;
  Machines machines({0, 365 * 24});
  std::mt19937 random(1);
  auto id = must(add(machines[0], book("start")));
  machines.read_all(random);
  retitle(machines[1], id, "from the future");
  machines.post(1);
  machines.pass(60'000);
  retitle(machines[0], id, "a minute later");
  machines.read_all(random);
  CHECK(title(machines[0], id) == "a minute later");
  CHECK(title(machines[1], id) == "a minute later");
  auto newest = must(changes_after(machines[0], machines[0].writer(), 0)).back().stamp;
  retitle(machines[0], id, "once more");
  auto next = must(changes_after(machines[0], machines[0].writer(), 0)).back().stamp;
  CHECK(next > newest);
  CHECK((next >> 16) < (newest >> 16) + 1000);           // the other clock moved nothing here
}

TEST_CASE("kinds and fields this build does not know are kept and passed on") {
  Home home;
  Machines machines({0, 0});
  const std::vector<Change> strange{{{"neww", 1}, 1'795'341'547'000LL << 16, "badge", "1-neww", "", "", {}, false, {}},
                                    {{"neww", 2}, 1'795'341'547'000LL << 16, "badge", "1-neww", "color", "", std::string("blue"), false, {}},
                                    {{"neww", 3}, 1'795'341'547'000LL << 16, "learning", "3-neww", "", "", {}, false, {}},
                                    {{"neww", 4}, 1'795'341'547'000LL << 16, "learning", "3-neww", "mood", "", std::string("good"), false, {}},
                                    {{"neww", 5}, 1'795'341'547'000LL << 16, "learning", "3-neww", "title", "", std::string("t"), false, {}}};
  auto tx = must(Tx::begin(machines[0].db()));
  must(receive(machines[0], tx, strange, {1'795'341'547'000}));
  must(tx.commit());
  CHECK(title(machines[0], "3-neww") == "t");
  auto passed = must(changes_after(machines[0], "neww", 0));
  REQUIRE(passed.size() == 5);
  CHECK(passed[1].noun == "badge");
  CHECK(passed[3].field == "mood");
  CHECK(passed[3].value == Value{std::string("good")});
  CHECK(sound(machines[0]));
}

TEST_CASE("a change that is malformed is refused, and the rest of its batch with it") {
  Home home;
  Machines machines({0});
  const Change good{{"w", 1}, 1, "learning", "1-w", "", "", {}, false, {}};
  for (auto bad : {Change{{"", 1}, 1, "learning", "i", "", "", {}, false, {}}, Change{{"w", 0}, 1, "learning", "i", "", "", {}, false, {}},
                   Change{{"w", 1}, 1, "", "i", "", "", {}, false, {}}, Change{{"w", 1}, 1, "learning", "i", "f", "", Value{Tags{"a"}}, false, {}}}) {
    auto tx = must(Tx::begin(machines[0].db()));
    const Change both[] = {good, bad};
    CHECK(!receive(machines[0], tx, both, {1}));
  }
  CHECK(logged_changes(machines[0]) == 0);
}
