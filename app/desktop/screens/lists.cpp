#include "app/desktop/screens/lists.h"

#include <algorithm>

#include "app/commands/credits.h"
#include "app/commands/facts.h"
#include "core/model/nouns.h"
#include "core/model/title.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::int64_t most_learning = 200;              // offered in a choice: the newest, and what is linked already

using Picks = std::map<std::string, std::vector<ui::Option>>;
using Anything = std::vector<std::pair<std::string, Any>>;

Result<Anything> read_all(const Record& record, const Noun& of) {
  Anything out;
  CHECKED(visit_items(record, of, [&](std::string_view id) { return item(out.emplace_back(std::string(id), blank(of)).second); }));
  return out;
}

std::string title_in(const std::vector<ui::Option>& options, const std::string& id) {
  auto found = std::ranges::find(options, id, &ui::Option::value);
  return found == options.end() ? std::string{} : found->label;
}

// A log of years is no list to choose from: its newest entries are offered, with those that the noun's items name already.
Result<std::vector<ui::Option>> learning_options(const Record& record, const Noun& from, const Field& field) {
  std::vector<ui::Option> out;
  TRY(newest, learning(record, {.limit = most_learning}));
  for (auto& one : newest) out.push_back({one.id, one.item.title, "", spoken(one.item.date)});
  TRY(all, read_all(record, from));
  for (auto& [id, any] : all) {
    auto value = field.get(item(std::as_const(any)).at);
    auto* linked = std::get_if<std::string>(&value);
    if (!linked || !title_in(out, *linked).empty()) continue;
    Learning old;
    TRY(found, load(record, *linked, Item(old)));
    if (found) out.push_back({*linked, old.title, "", spoken(old.date)});
  }
  return out;
}

Result<std::vector<ui::Option>> options_for(const Record& record, const Noun& from, const Field& field) {
  auto& target = *noun(field.linked());
  if (&target == &Learning::noun) return learning_options(record, from, field);
  std::vector<ui::Option> out;
  TRY(all, read_all(record, target));
  for (auto& [id, any] : all) out.push_back({id, title_of(item(std::as_const(any)))});
  return out;
}

// Of an amount: the item's own unit, or that of what it hangs on.
Result<std::string> unit_of(const Record& record, ConstItem of) {
  auto word = [](ConstItem one) {
    auto* field = one.noun.field("unit");
    auto value = field ? field->get(one.at) : Value{};
    return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : std::string{};
  };
  if (auto own = word(of); !own.empty()) return own;
  auto* link = parent_link(of.noun);
  if (!link) return std::string{};
  auto value = link->get(of.at);
  auto parent = blank(*noun(link->more.link));
  auto* id = std::get_if<std::string>(&value);
  if (id) CHECKED(load(record, *id, item(parent)));
  return word(item(std::as_const(parent)));
}

// An amount in dollars reads like a cost.
std::string amount_words(const Field& field, const Value& value, const std::string& unit) {
  if (unit == "dollars") return shown(*Activity::noun.field("cost"), value);
  auto words = shown(field, value);
  return words.empty() || unit.empty() ? words : words + " " + unit;
}

// A day says what it is of, except the item's own; so does an answer. Linked items are named.
std::string caption_part(ConstItem of, const Field& field, const Picks& picks, const std::string& unit) {
  if (std::string_view(field.name) == "starts") return period_of(of);
  auto value = field.get(of.at);
  if (auto linked = picks.find(field.name); linked != picks.end()) {
    auto* id = std::get_if<std::string>(&value);
    return id ? title_in(linked->second, *id) : std::string{};
  }
  auto words = field.kind == Kind::amount ? amount_words(field, value, unit) : shown(field, value);
  if (words.empty() || words == words_of("not-stated")) return {};
  std::string_view label = field.label;
  if ((field.kind == Kind::date && std::string_view(field.name) != "date") || label.ends_with('?')) return std::string(label) + " " + words;
  return field.kind == Kind::minutes ? words + (words == "1" ? " hour" : " hours") : words;
}

std::string caption_of(ConstItem of, const Listed& how, const Picks& picks, const std::string& unit) {
  std::string out;
  for (auto* name : how.caption)
    if (auto part = caption_part(of, *of.noun.field(name), picks, unit); !part.empty()) out += (out.empty() ? "" : " · ") + part;
  return out;
}

std::string text_of(ConstItem of, const Field* field) {
  auto value = field ? field->get(of.at) : Value{};
  auto* words = std::get_if<std::string>(&value);
  return words ? *words : std::string{};
}

Result<> say_balances(const Record& record, ListView& view) {
  TRY(all, account_balances(record));
  for (auto& item : view.items)
    for (auto& one : all) if (one.account == item.id) item.caption = balance_words(one);
  return {};
}

void sort(std::vector<ListItem>& items, const Listed& how) {
  if (!how.order) return;
  auto& field = *how.noun->field(how.order);
  auto key = [&](const ListItem& one) { return field.get(item(one.item).at); };
  std::ranges::stable_sort(items, [&](const ListItem& a, const ListItem& b) {
    if (a.over != b.over) return b.over;
    return how.newest_first ? key(b) < key(a) : key(a) < key(b);
  });
}

}

const ListItem* ListView::item(const std::string& id) const {
  auto found = std::ranges::find(items, id, &ListItem::id);
  return found == items.end() ? nullptr : &*found;
}

Result<Offered> read_offered(const Record& record, const Packages& packages, const Noun& of) {
  Offered out;
  TRY(person, profile(record));
  out.competencies = competency_options(packages, person.framework);
  for (auto& other : competency_options(packages, ""))
    if (std::ranges::find(out.competencies, other.value, &ui::Option::value) == out.competencies.end()) out.competencies.push_back(other);
  out.options.competencies = out.competencies;
  for (auto& field : of.fields) {
    if (!field.linked() || field.more.link) continue;    // what an item hangs on is not chosen again
    TRY(options, options_for(record, of, field));
    if (!field.more.required) options.insert(options.begin(), {"", "None"});
    out.options.picks[field.name] = std::move(options);
  }
  if (of.field("framework")) out.options.picks["framework"] = framework_options(packages);
  return out;
}

Result<ListView> read_list(const Record& record, const Listed& how, const ui::FormOptions& options) {
  ListView view;
  TRY(all, read_all(record, *how.noun));
  for (auto& [id, any] : all) {
    auto one = item(std::as_const(any));
    TRY(unit, unit_of(record, one));
    view.items.push_back({.id = id, .title = title_of(one), .caption = caption_of(one, how, options.picks, unit),
                          .body = text_of(one, how.body ? how.noun->field(how.body) : nullptr), .parent = text_of(one, parent_link(*how.noun)),
                          .over = how.over && !text_of(one, how.noun->field(how.over)).empty(), .item = any});
  }
  if (how.noun == &Account::noun) CHECKED(say_balances(record, view));
  sort(view.items, how);
  return view;
}

void Lists::refresh() {
  auto now = record_.version();
  if (std::exchange(version_, now) == now) return;
  offered_.clear();
  read_.clear();
}

const ui::FormOptions* Lists::options(const Noun& noun) {
  if (auto known = offered_.find(&noun); known != offered_.end()) return &known->second.options;
  auto fresh = read_offered(record_, packages_, noun);
  if (!fresh) return problem_ = fresh.error(), nullptr;
  return &offered_.emplace(&noun, std::move(*fresh)).first->second.options;
}

const ListView* Lists::of(const Noun& noun) {
  if (auto known = read_.find(&noun); known != read_.end()) return &known->second;
  auto* offered = options(noun);
  if (!offered) return nullptr;
  auto fresh = read_list(record_, *listed(noun), *offered);
  if (!fresh) return problem_ = fresh.error(), nullptr;
  return &read_.emplace(&noun, std::move(*fresh)).first->second;
}

const std::vector<Finding>* Lists::findings() {
  auto* view = findings_.view([grounds = grounds_](const Record& record) -> Result<std::vector<Finding>> {
    TRY(weighed, grounds.bearings->weighed(record, *grounds.packages));
    return weighed->findings;
  });
  if (auto problem = findings_.problem()) problem_ = *problem;
  return view;
}

std::string Lists::policy_title(std::string_view policy) const { return app::policy_title(packages_, policy); }

}
