// What a person can do to a record, over every noun by its table of fields: for properties that hold whatever is done.
#pragma once
#include <random>

#include "tests/store/home.h"

namespace broaden::tests {

class Acts {
 public:
  Acts(Record& record, std::mt19937& random, std::string author) : record_(record), random_(random), author_(std::move(author)) {}

  // One of them; what does not fit there and then is not done.
  void one() {
    auto& noun = *nouns()[below(nouns().size())];
    switch (below(12)) {
      case 0: case 1: case 2: case 3: return add_one(noun);
      case 4: case 5: case 6: return change_one(noun);
      case 7: case 8:
        if (auto id = pick(noun); !id.empty()) must(remove(record_, noun, id));
        return;
      case 9: return taken_back(undo(record_));
      case 10: return taken_back(redo(record_));
      default: return there_and_back();
    }
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  std::string word() { return "w" + author_ + "-" + std::to_string(below(1000)); }

  static bool names_a_file(const Field& field) { return std::string_view(field.name) == "file" || std::string_view(field.name) == "scan"; }

  std::string pick(const Noun& noun) {
    auto all = must(ids(record_, noun));
    return all.empty() ? std::string{} : all[below(all.size())];
  }

  // A value that the field can take, or none. A link gets an item that is there; a reference sometimes one that never was.
  std::optional<FieldChange> some(const Field& field) {
    const auto number = static_cast<std::int64_t>(below(500));
    if (!field.more.link && below(5) == 0 && field.kind != Kind::tags && field.kind != Kind::lines) return FieldChange{field.name, "", {}};
    switch (field.kind) {
      case Kind::text: return FieldChange{field.name, "", names_a_file(field) ? must(keep_bytes(record_, evidence)) : word()};
      case Kind::date: return FieldChange{field.name, "", iso(date(2026, 1 + static_cast<unsigned>(below(12)), 1 + static_cast<unsigned>(below(28))))};
      case Kind::minutes: case Kind::cents: case Kind::amount: case Kind::number: return FieldChange{field.name, "", number};
      case Kind::choice: return FieldChange{field.name, "", std::string(field.choices[below(field.choices.size())])};
      case Kind::tags: return FieldChange{field.name, "f/c" + std::to_string(below(3)), below(3) ? Value{std::int64_t{1}} : Value{}};
      case Kind::lines: return FieldChange{field.name, "line " + std::to_string(below(3)), below(3) ? Value{number} : Value{}};
      case Kind::link: break;
    }
    auto* to = noun(field.linked());
    auto id = field.more.refers && below(4) == 0 ? "404-none" : to ? pick(*to) : std::string{};
    if (id.empty()) return std::nullopt;
    return FieldChange{field.name, "", id};
  }

  void add_one(const Noun& noun) {
    ItemEdit adding{ItemEdit::Act::add, &noun, noun.fixed_id ? noun.fixed_id : "", {}};
    for (auto& field : noun.fields) {
      auto value = some(field);
      if (value) adding.changes.push_back(std::move(*value));
      else if (field.more.link) return;                  // nothing there yet that it could belong to
    }
    must(edit(record_, {&adding, 1}, "Add"));
  }

  void change_one(const Noun& noun) {
    auto id = pick(noun);
    auto value = some(noun.fields[below(noun.fields.size())]);
    if (id.empty() || !value) return;
    const ItemEdit changing{ItemEdit::Act::change, &noun, id, {std::move(*value)}};
    must(edit(record_, {&changing, 1}, "Edit"));
  }

  static void taken_back(Result<Applied> done) {
    if (!done && done.error().code != Code::nothing_to_undo && done.error().code != Code::nothing_to_redo) must(std::move(done));
  }

  void there_and_back() {
    auto before = rows(record_);
    auto undone = undo(record_);
    if (!undone) return taken_back(std::move(undone));
    must(redo(record_));
    if (rows(record_) != before) throw std::runtime_error("redo did not bring back what undo took:\n" + before + "and then\n" + rows(record_));
  }

  Record& record_;
  std::mt19937& random_;
  std::string author_;
};

// Links by which one item belongs to another and that lead to nothing: there may be none. (What only refers may outlive what it refers to.)
inline std::string loose_links(const Record& record) {
  std::string out;
  for (auto* noun : nouns())
    for (auto& field : noun->fields) {
      if (!field.more.link) continue;
      auto loose = must(record.db().query(std::string("select i.name from \"") + noun->name + "\" t join item i on i.id = t.item where t.\"" + field.name +
                                          "\" is not null and t.\"" + field.name + "\" not in (select o.name from \"" + field.more.link + "\" l join item o on o.id = l.item)"));
      while (must(loose.step())) out += std::string(noun->name) + " " + std::string(loose.text(0)) + "\n";
    }
  return out;
}

}
