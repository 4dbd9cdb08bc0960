// What one does with any noun, for each that the record has: added, listed, shown, changed, its history read, removed, and back.
#include <map>
#include <ranges>

#include "core/model/any.h"
#include "core/model/nouns.h"
#include "tests/cli/scripted.h"

namespace broaden::tests {
namespace {

using namespace core;

// Something that each field takes; what a field points at was added before.
std::string value_of(const Field& field, const std::map<std::string, std::string>& ids) {
  switch (field.kind) {
    case Kind::date: return std::string_view(field.name).find("end") != std::string_view::npos ? "2027-09-30" : "2026-11-03";
    case Kind::minutes: return "1.5";
    case Kind::cents: case Kind::amount: return "12.5";
    case Kind::number: return "2027";
    case Kind::choice: return std::string(field.choices.front());
    case Kind::tags: return "ecq-2025-05/strategic-thinking";
    case Kind::link: return ids.at(field.linked());
    default: return std::string_view(field.name) == "framework" ? "ecq-2025-05" : field.label;
  }
}

bool kept_by_verbs_of_its_own(const Noun& noun) { return &noun == &Decision::noun || &noun == &Evidence::noun; }

}

void try_nouns(Scripted& me) {
  std::map<std::string, std::string> ids;
  for (auto* noun : nouns()) {
    if (noun->fixed_id || kept_by_verbs_of_its_own(*noun)) continue;
    std::string name = noun->name, plain;
    Words words;
    for (auto& field : noun->fields) {
      if (field.kind == Kind::text && plain.empty()) plain = field.shown();
      if (field.more.required) words.insert(words.end(), {std::string("--") + field.shown(), value_of(field, ids)});
    }
    auto id = ids[name] = me(noun == &Plan::noun ? "plan new" : name + " add", words).at("id");
    if (noun == &Plan::noun) continue;
    CHECK(std::ranges::any_of(me(name + " list"), [&](auto& one) { return one.at("id") == id; }));
    auto item = me(name + " show", {id});
    CHECK(item.at("id") == id);
    if (noun == &Obligation::noun) CHECK(std::ranges::any_of(item.at("findings"), [&](auto& one) { return one.at("item") == id && one.value("starts", "") == "2026-11-03"; }));
    CHECK(me(name + " edit", {id, "--" + plain, "Something else"}).at(plain) == "Something else");
    CHECK(me("history", {id}).size() >= 2);
  }
  me("card set", {"--headline", "Builds bridges between agencies"});
  CHECK(me("card show").at("headline") == "Builds bridges between agencies");
  for (auto* noun : nouns() | std::views::reverse) {
    if (!ids.contains(noun->name)) continue;
    auto id = ids[noun->name];
    me(std::string(noun->name) + " remove", {id});
    me("undo");
    me("redo");
  }
  CHECK(me("doctor").at("ok") == true);
}

}
