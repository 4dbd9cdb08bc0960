// Agreement templates: clauses with slots, and the fields that an office fills.
#include <algorithm>
#include <set>

#include "core/packages/parts.h"

namespace broaden::core {

namespace packages {

AgreementTemplate read_template(Reader& package, PackageHead head) {
  AgreementTemplate made;
  made.head = std::move(head);
  made.draft_notice = package.text("draft_notice");
  std::set<std::string> fields, used, clauses;
  for (auto& each : package.objects("fields")) {
    made.fields.push_back({each.text("id"), each.text("label"), each.text_or_empty("help"), each.text_or_none("fallback")});
    if (!fields.insert(made.fields.back().id).second) each.fail("id", "stands twice in this template");
    each.finish();
  }
  for (auto& each : package.objects("clauses")) {
    made.clauses.push_back({each.text("id"), each.text("title"), each.text("text")});
    if (!clauses.insert(made.clauses.back().id).second) each.fail("id", "stands twice in this template");
    for (auto& slot : slots_in(made.clauses.back().text)) {
      if (!fields.contains(slot)) each.fail("text", "has the slot {" + slot + "}, which is no field of this template");
      used.insert(slot);
    }
    each.finish();
  }
  for (auto& field : fields)
    if (!used.contains(field)) package.fail("fields", "has \"" + field + "\", which no clause uses");
  made.signers = package.texts("signers");
  if (made.signers.empty()) package.fail("signers", "is missing");
  for (auto& signer : made.signers)
    if (signer != "executive" && signer != "official") package.fail("signers", "has \"" + signer + "\", which is neither executive nor official");
  package.finish();
  return made;
}

}

namespace {

// Calls plain(text) and slot(name) in the order in which they stand.
template <class Plain, class Slot> void walk(std::string_view text, Plain plain, Slot slot) {
  auto is_name = [](std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  };
  while (!text.empty()) {
    auto open = text.find('{');
    auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    auto name = text.substr(open + 1, close - open - 1);
    plain(text.substr(0, open));
    if (is_name(name)) {
      slot(name);
      text.remove_prefix(close + 1);
    } else {
      plain(text.substr(open, 1));
      text.remove_prefix(open + 1);
    }
  }
  plain(text);
}

}

std::string with_slots(std::string_view text, const std::map<std::string, std::string>& slots) {
  std::string made;
  walk(text, [&](std::string_view plain) { made += plain; }, [&](std::string_view name) {
    auto found = slots.find(std::string(name));
    if (found != slots.end()) made += found->second;
    else made.append("{").append(name).append("}");
  });
  return made;
}

std::vector<std::string> slots_in(std::string_view text) {
  std::vector<std::string> names;
  walk(text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

Result<FilledTemplate> fill(const AgreementTemplate& agreement, const std::map<std::string, std::string>& values) {
  for (auto& [key, value] : values)
    if (std::ranges::none_of(agreement.fields, [&key = key](auto& field) { return field.id == key; }))
      return Error{Code::bad_value, "\"" + key + "\" is not a field of " + agreement.head.title + "."};
  FilledTemplate filled;
  std::map<std::string, std::string> slots;
  for (auto& field : agreement.fields) {
    auto given = values.find(field.id);
    bool stated = given != values.end() && !given->second.empty();
    slots[field.id] = stated ? given->second : field.fallback.value_or("not stated");
    filled.fields.push_back({field.id, field.label, slots[field.id]});
  }
  for (auto& clause : agreement.clauses) filled.clauses.push_back({clause.id, clause.title, with_slots(clause.text, slots)});
  return filled;
}

}
