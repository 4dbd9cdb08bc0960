#include <rapidcheck.h>

#include "tests/store/home.h"

using namespace broaden::tests;

namespace {

// One command, from two numbers. False: there was nothing to do it to, or it changed nothing.
bool act(Record& record, int what, int which) {
  auto before = rows(record);
  auto pick = [&](const Noun& noun) {
    auto all = must(ids(record, noun));
    return all.empty() ? std::string{} : all[static_cast<std::size_t>(which) % all.size()];
  };
  auto set = [&](const Noun& noun, FieldChange change) {
    auto id = pick(noun);
    if (id.empty()) return;
    const ItemEdit one{ItemEdit::Act::change, &noun, id, {std::move(change)}};
    must(edit(record, {&one, 1}, "Edit"));
  };
  const auto word = "word " + std::to_string(which);
  switch (what) {
    case 0: must(add(record, Plan{.starts = date(2026, 10, 1), .framework = word})); break;
    case 1:
      if (auto plan = pick(Plan::noun); !plan.empty()) must(add(record, Objective{.plan = {plan}, .statement = word, .competencies = {"f/a"}}));
      break;
    case 2: set(Plan::noun, {"goals", "", which % 3 ? Value{word} : Value{}}); break;
    case 3: set(Objective::noun, {"competencies", "c" + std::to_string(which % 3), which % 2 ? Value{std::int64_t{1}} : Value{}}); break;
    case 4: if (auto plan = pick(Plan::noun); !plan.empty()) must(remove(record, Plan::noun, plan)); break;
    case 5: if (auto objective = pick(Objective::noun); !objective.empty()) must(remove(record, Objective::noun, objective)); break;
    case 6: if (auto plan = pick(Plan::noun); !plan.empty()) set(Objective::noun, {"plan", "", plan}); break;
    default: must(add(record, Profile{.name = word}, Profile::id)); break;
  }
  return rows(record) != before;
}

}

TEST_CASE("any sequence of edits, undos, redos and restarts goes back and forth through the same states") {
  Home home;
  int run = 0;
  CHECK(rc::check("each undo is the state before, each redo the state after", [&] {
    home.file = home.folder + "/" + std::to_string(run++) + ".broaden";
    auto record = home.create();
    must(record.db().run("pragma synchronous=off"));
    std::vector<std::string> states{rows(record)};
    std::size_t at = 0;
    auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 16), rc::gen::inRange(0, 1000)));
    for (auto [what, which] : steps) {
      if (what < 8) {
        if (!act(record, what, which)) continue;
        states.resize(++at);
        states.push_back(rows(record));
      } else if (what < 12) {
        auto done = undo(record);
        RC_ASSERT(static_cast<bool>(done) == (at > 0));
        if (done) --at;
      } else if (what < 15) {
        auto done = redo(record);
        RC_ASSERT(static_cast<bool>(done) == (at + 1 < states.size()));
        if (done) ++at;
      } else {
        record = home.open();
        must(record.db().run("pragma synchronous=off"));
      }
      RC_ASSERT(rows(record) == states[at]);
    }
    RC_ASSERT(sound(record));
    must(rebuild(record));
    RC_ASSERT(rows(record) == states[at]);
  }));
}
