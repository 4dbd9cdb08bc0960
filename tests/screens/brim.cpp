#include "tests/screens/brim.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/document/opportunity.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "tests/support/must.h"

namespace broaden::tests {
namespace {

using namespace core;

constexpr int letters = 60;                              // offers and opportunities each
constexpr int parents_used = 3;                          // the rest of their noun have nothing on them

// What people write: short, long, and now and then in another script.
constexpr std::array<const char*, 8> phrases{
    "Budget law for executives",
    "Leading across agencies: a seminar on shared services, joint budgets and what it takes to keep a promise that three departments made",
    "Book club",
    "Rotation to the Bureau of Illustrations",
    "\u05de\u05e0\u05d4\u05d9\u05d2\u05d5\u05ea \u05d1\u05d9\u05df \u05de\u05e9\u05e8\u05d3\u05d9\u05dd",
    "\u0627\u0644\u0642\u064a\u0627\u062f\u0629 \u0641\u064a \u0627\u0644\u062e\u062f\u0645\u0629 \u0627\u0644\u0639\u0627\u0645\u0629",
    "\u041a\u043d\u0438\u0433\u0430, \u03b2\u03b9\u03b2\u03bb\u03af\u03bf, caf\u00e9 \U0001f600",
    "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft"};

std::string phrase(int i) { return std::string(phrases[static_cast<std::size_t>(i) % phrases.size()]) + " " + std::to_string(i + 1); }
std::string day_of(int i, int later) { return iso(add_days(date(2027, 1, 10), -i * 37 % 7300 + later)); }

class Brim {
 public:
  void add(const Noun& noun, int count) {
    for (int i = 0; i < count; ++i) {
      auto any = blank(noun);
      auto at = item(any);
      for (auto& field : noun.fields) if (auto value = value_of(field, i); value.index() != 0) field.set(at.at, value);
      if (i < parents_used) parents_[noun.name].push_back(edits_.size());
      edits_.push_back(adding(item(std::as_const(any))));
    }
  }
  void add(ConstItem one, const std::string& id = {}) { edits_.push_back(adding(one, id)); }
  void write(Record& record) { must(edit(record, edits_, "Import a long career")); }

 private:
  Value value_of(const Field& field, int i) {
    std::string name = field.name;
    if (field.more.link) {
      auto& all = parents_[field.more.link];
      return all.empty() ? Value{} : Value{id_of_edit(all[static_cast<std::size_t>(i) % all.size()])};
    }
    if (field.more.refers) return {};
    if (name == "framework") return std::string("ecq-2025-05");
    switch (field.kind) {
      case Kind::date: return !field.more.required && i % 3 == 1 ? Value{} : Value{day_of(i, name == "ends" ? 120 : 0)};
      case Kind::minutes: return std::int64_t{90 + i % 9 * 30};
      case Kind::cents: return std::int64_t{125'000 + i * 100};
      case Kind::amount: return std::int64_t{400'000 + i * 100};
      case Kind::number: return std::int64_t{2027 - i % 40};
      case Kind::choice: return std::string(field.choices[static_cast<std::size_t>(i) % field.choices.size()]);
      case Kind::tags: return Tags{"ecq-2025-05/accountability", i % 2 ? "ecq-2025-05/innovation" : "ecq-2025-05/strategic-thinking"};
      case Kind::lines: return i % 2 ? Lines{phrase(i), "A second line"} : Lines{};
      case Kind::text: case Kind::link: break;
    }
    if (!field.more.required && i % 3 == 2) return {};
    return field.more.narrative ? phrase(i) + ".\n" + phrase(i + 1) + "." : phrase(i);
  }

  std::vector<ItemEdit> edits_;
  std::map<std::string, std::vector<std::size_t>> parents_;
};

bool is_many(const Noun& noun) { return !noun.fixed_id && &noun != &Learning::noun && &noun != &Evidence::noun; }

}

void fill_to_the_brim(Record& record, int learning, int others) {
  Brim brim;
  for (int i = 0; i < learning; ++i) {
    Learning one{.date = add_days(date(2027, 1, 10), -(i / 7)), .title = phrase(i), .kind = i % 3 ? LearningKind::informal : LearningKind::formal};
    one.minutes = Minutes{60 + i % 7 * 30};
    if (i % 4 == 0) one.competencies = {"ecq-2025-05/accountability"}, one.provider = "Agency University";
    brim.add(one);
  }
  brim.add(Profile{.name = "Ada Example", .agency = "Department of Examples", .framework = "ecq-2025-05"}, Profile::noun.fixed_id);
  for (auto* noun : nouns()) if (is_many(*noun)) brim.add(*noun, others);
  brim.write(record);
}

Full::Full() : Connected("today", [](Record& record) { fill_to_the_brim(record); }) {
  for (int i = 0; i < letters; ++i) {
    clock.move(60'000);
    offered = office.offer("ada", clock.now());
    Opportunity post{.title = "Deputy director, program " + std::to_string(i + 1), .host = "Agency for Demonstrations", .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO"};
    auto document = must(build(post, About{machine.connection().office, "ada", clock.now(), {}, {}}));
    office.append("ada", office.signed_by_office(document, clock.now()), clock.now());
  }
  machine.clock.move(60'000 * letters);
  must(machine.sync());
}

}
