// One rule of a policy. What this version cannot understand is kept with the reason, so that it can be reported.
#include <algorithm>

#include "core/packages/parts.h"

namespace broaden::core {

namespace packages {

namespace {

bool among(std::span<const std::string_view> words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string unknown_word(const char* place, std::string_view word) { return std::string(place) + " \"" + std::string(word) + "\""; }

const KindWords* row_of(const Rule& rule) {
  for (auto& row : kind_words())
    if (row.word == rule.kind_word && row.subject == rule.subject) return &row;
  return nullptr;
}

// The first word that only a newer version would know; "": none.
std::string find_unknown(const Rule& rule, const KindWords& row) {
  for (auto& [key, value] : rule.numbers)
    if (!among(row.numbers, key)) return unknown_word("the number", key);
  for (auto& [key, value] : rule.messages)
    if (!among(row.messages, key) && !among(row.more_messages, key) && key != "offer") return unknown_word("the message", key);
  for (auto& word : rule.kinds)
    if (!among(kinds_of(rule.subject), word)) return unknown_word("the kind", word);
  for (auto& word : rule.fields)
    if (!among(fields_of(rule.subject), word)) return unknown_word("the field", word);
  return "";
}

void check_messages(Reader& item, const Rule& rule, const KindWords& row) {
  for (auto& key : row.messages)
    if (!rule.messages.contains(std::string(key))) item.fail("messages." + std::string(key), "is missing");
  if (rule.off_until_taken_up && !rule.messages.contains("offer")) item.fail("messages.offer", "is missing");
  for (auto& [key, text] : rule.messages) {
    if (text.empty()) item.fail("messages." + key, "is empty");
    for (auto& slot : slots_in(text)) {
      bool endless = (slot == "from" || slot == "to") && rule.window == WindowKind::career;   // a career has no first day, and ends every day
      if (!among(row.slots, slot) || endless) item.fail("messages." + key, "has the slot {" + slot + "}, which this kind of rule cannot fill");
    }
  }
  for (auto& [key, settle] : rule.settled_otherwise)
    if (!rule.messages.contains(key)) item.fail("settled_otherwise." + key, "is for a message that the rule does not have");
}

void check_window(Reader& item, const Rule& rule, const KindWords& row) {
  if (row.windows.empty() && rule.window == WindowKind::rolling && !rule.window_start) return;
  if (std::ranges::find(row.windows, rule.window) == row.windows.end()) return item.fail("window", "is none that this kind of rule can count over");
  bool common = rule.window == WindowKind::common;
  if ((common || rule.window == WindowKind::rolling) && !rule.numbers.contains("window_months")) item.fail("numbers.window_months", "is missing");
  if (rule.window == WindowKind::fiscal && rule.number("window_months", 12) != 12) item.fail("numbers.window_months", "is not 12, which a fiscal year has");
  if (common != static_cast<bool>(rule.window_start)) item.fail("window_start", common ? "is missing" : "belongs to a common period only");
}

void check_numbers(Reader& item, const Rule& rule, const KindWords& row) {
  for (auto& key : row.needed_numbers)
    if (!rule.numbers.contains(std::string(key))) item.fail("numbers." + std::string(key), "is missing");
  auto said = std::ranges::count_if(row.one_of, [&](auto key) { return rule.numbers.contains(std::string(key)); });
  if (!row.one_of.empty() && said != 1) item.fail("numbers." + std::string(row.one_of.front()), said ? "is one of two that say what is counted" : "is missing");
  if (rule.number("due_months", 0) < rule.number("due_soon_months", 0)) item.fail("numbers.due_months", "is below due_soon_months");
  for (auto key : {"window_months", "due_months", "minutes_per_day", "minutes", "count", "at_least", "gap_days", "gap_times", "reminders", "times", "days_per_week"})
    if (rule.numbers.contains(key) && rule.numbers.at(key) == 0 && rule.kind != RuleKind::at_most_per_window)
      item.fail("numbers." + std::string(key), "is zero");
  for (auto key : {"window_months", "due_months", "due_soon_months", "months", "more_months", "back_months", "count_months_at_least"})
    if (rule.number(key, 0) > 1200) item.fail("numbers." + std::string(key), "is over 100 years");
  for (auto key : {"soon_days", "days", "count_days_at_least", "continuous_break_days", "gap_days"})
    if (rule.number(key, 0) > 36500) item.fail("numbers." + std::string(key), "is over 100 years");
  for (auto key : {"times", "gap_times", "reminders"})
    if (rule.number(key, 0) > 20) item.fail("numbers." + std::string(key), "is over 20");
  if (rule.number("days_per_week", 0) > 7) item.fail("numbers.days_per_week", "is over 7");
}

void check_words(Reader& item, const Rule& rule, const KindWords& row) {
  check_numbers(item, rule, row);
  check_window(item, rule, row);
  check_messages(item, rule, row);
  if (rule.kind == RuleKind::required_before && rule.fields.empty()) item.fail("fields", "is missing");
  bool unstated_too = rule.subject == "reassignment" && (rule.kinds.empty() || std::ranges::find(rule.kinds, "not-stated") != rule.kinds.end());
  if (unstated_too && !rule.messages.contains("no-area")) item.fail("messages.no-area", "is missing");
  auto field_needs = [&](const char* field, std::initializer_list<const char*> keys) {
    if (rule.subject != "reassignment" || std::ranges::find(rule.fields, field) == rule.fields.end()) return;
    for (auto key : keys)
      if (!rule.messages.contains(key)) item.fail("messages." + std::string(key), "is missing");
  };
  field_needs("consultation", {"consult-first", "no-consultation", "out-of-order"});
  field_needs("waiver", {"waived", "waiver-early"});
  if (rule.subject == "assessment" && rule.kinds.empty()) item.fail("kinds", "is missing");
}

// An unknown word is a newer version's; known windows are none of a rule that counts over none.
std::string read_window(Reader& item, Rule& rule, const KindWords* row) {
  auto word = item.text_or_empty("window");
  rule.window_start = item.date_or_none("window_start");
  if (word.empty()) {
    if (row && row->windows.size() == 1) rule.window = row->windows.front();
    return "";
  }
  for (auto& [name, value] : window_words())
    if (name == word) { rule.window = value; return ""; }
  return unknown_word("the window", word);
}

void read_words(Reader& item, Rule& rule) {
  rule.subject = item.text("subject");
  rule.kinds = item.texts("kinds");
  rule.fields = item.texts("fields");
  rule.numbers = item.number_map("numbers");
  rule.messages = item.text_map("messages");
  auto* row = row_of(rule);
  auto unknown_window = read_window(item, rule, row);
  for (auto& [key, each] : item.object_map("settled_otherwise")) {
    Reader settle = each;
    rule.settled_otherwise[key] = {settle.text("settled_by"), settle.text("action")};
    settle.finish();
  }
  item.finish();
  if (!row) { rule.not_understood = unknown_word("the subject", rule.subject); return; }
  rule.kind = row->kind;
  rule.not_understood = unknown_window.empty() ? find_unknown(rule, *row) : unknown_window;
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
