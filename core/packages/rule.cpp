// One rule of a policy. What this version cannot understand is kept with the reason, so that it can be reported.
#include <algorithm>

#include "core/model/assignment.h"
#include "core/model/learning.h"
#include "core/packages/parts.h"

namespace broaden::core {

namespace packages {

namespace {

bool among(const std::vector<std::string_view>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

template <class E> bool is_kind(std::string_view word) { return std::ranges::find(names<E>, word) != names<E>.end(); }

bool knows_kind(const std::string& subject, std::string_view word) {
  if (subject == "assignment") return is_kind<AssignmentKind>(word);
  if (subject == "learning") return is_kind<LearningKind>(word);
  return false;
}

std::string unknown_word(const char* place, std::string_view word) { return std::string(place) + " \"" + std::string(word) + "\""; }

const KindWords* row_of(const Rule& rule) {
  for (auto& row : kind_words())
    if (row.word == rule.kind_word && row.subject == rule.subject) return &row;
  return nullptr;
}

// The first word that only a newer version would know; "": none.
std::string find_unknown(const Rule& rule, const KindWords& row) {
  static const std::vector<std::string_view> fields{"objectives", "indicators", "return_terms", "ends"};
  for (auto& [key, value] : rule.numbers)
    if (!among(row.numbers, key)) return unknown_word("the number", key);
  for (auto& [key, value] : rule.messages)
    if (!among(row.messages, key) && key != "offer") return unknown_word("the message", key);
  for (auto& word : rule.kinds)
    if (!knows_kind(rule.subject, word)) return unknown_word("the kind", word);
  for (auto& word : rule.fields)
    if (!among(fields, word)) return unknown_word("the field", word);
  return "";
}

void check_words(Reader& item, const Rule& rule, const KindWords& row) {
  for (auto& key : row.needed_numbers)
    if (!rule.numbers.contains(std::string(key))) item.fail("numbers." + std::string(key), "is missing");
  for (auto& key : row.messages)
    if (!rule.messages.contains(std::string(key))) item.fail("messages." + std::string(key), "is missing");
  if (rule.off_until_taken_up && !rule.messages.contains("offer")) item.fail("messages.offer", "is missing");
  for (auto& [key, text] : rule.messages) {
    if (text.empty()) item.fail("messages." + key, "is empty");
    for (auto& slot : slots_in(text))
      if (!among(row.slots, slot)) item.fail("messages." + key, "has the slot {" + slot + "}, which this kind of rule cannot fill");
  }
  for (auto& [key, settle] : rule.settled_otherwise)
    if (!rule.messages.contains(key)) item.fail("settled_otherwise." + key, "is for a message that the rule does not have");
  if (rule.kind == RuleKind::required_before && rule.fields.empty()) item.fail("fields", "is missing");
  if (rule.number("due_months", 0) < rule.number("due_soon_months", 0)) item.fail("numbers.due_months", "is below due_soon_months");
  for (auto key : {"window_months", "due_months", "minutes_per_day", "minutes", "count", "at_least"})
    if (rule.numbers.contains(key) && rule.numbers.at(key) == 0 && rule.kind != RuleKind::at_most_per_window)
      item.fail("numbers." + std::string(key), "is zero");
  for (auto key : {"window_months", "due_months", "due_soon_months"})
    if (rule.number(key, 0) > 1200) item.fail("numbers." + std::string(key), "is over 100 years");
  for (auto key : {"soon_days", "days"})
    if (rule.number(key, 0) > 36500) item.fail("numbers." + std::string(key), "is over 100 years");
}

void read_words(Reader& item, Rule& rule) {
  rule.subject = item.text("subject");
  rule.kinds = item.texts("kinds");
  rule.fields = item.texts("fields");
  rule.numbers = item.number_map("numbers");
  rule.messages = item.text_map("messages");
  for (auto& [key, each] : item.object_map("settled_otherwise")) {
    Reader settle = each;
    rule.settled_otherwise[key] = {settle.text("settled_by"), settle.text("action")};
    settle.finish();
  }
  item.finish();
  auto* row = row_of(rule);
  if (!row) { rule.not_understood = unknown_word("the subject", rule.subject); return; }
  rule.kind = row->kind;
  rule.not_understood = find_unknown(rule, *row);
  if (rule.not_understood.empty()) check_words(item, rule, *row);
}

}

Rule read_rule(Reader& item, const std::string& policy) {
  Rule rule;
  rule.policy = policy;
  rule.id = item.text("id");
  rule.title = item.text("title");
  rule.kind_word = item.text("kind");
  rule.force = item.choice("force", force_words());
  rule.verification = item.choice("verification", verification_words());
  rule.citation = item.text("citation");
  rule.source_url = item.text_or_empty("source_url");
  rule.note = item.text_or_empty("note");
  rule.settled_by = item.text("settled_by");
  rule.action = item.text("action");
  rule.off_until_taken_up = item.flag("off_until_taken_up");
  if (slug(rule.id) != rule.id) item.fail("id", "is not in lower-case letters, digits and hyphens");
  bool known = std::ranges::any_of(kind_words(), [&](auto& row) { return row.word == rule.kind_word; });
  if (known) read_words(item, rule);
  else rule.not_understood = unknown_word("the kind of rule", rule.kind_word);
  return rule;
}

}

std::int64_t Rule::number(std::string_view key, std::int64_t otherwise) const {
  auto found = numbers.find(std::string(key));
  return found == numbers.end() ? otherwise : found->second;
}

}
