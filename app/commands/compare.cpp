#include "app/commands/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/commands/contents.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;
using What = PlanDifference::What;

template <class T> const std::string& own_words(const T& item) {
  if constexpr (requires { item.statement; }) return item.statement;
  else return item.title;
}

template <class T> std::string title(const T& item) { return fmt::format("{} \"{}\"", T::noun.label, own_words(item)); }

class Comparison {
 public:
  Comparison(const PlanContents& was, const PlanContents& is) : was_(was), is_(is) {
    auto same_words = [](auto& before, auto& now) { return own_words(before.item) == own_words(now.item); };
    match(was.goals, is.goals, same_words);
    match(was.objectives, is.objectives, [](auto& before, auto& now) { return now.item.carried_from.text == before.id || before.item.carried_from.text == now.id; });
    match(was.objectives, is.objectives, same_words);
    match(was.activities, is.activities, [&](auto& before, auto& now) { return same_words(before, now) && now_of(before.item.objective.text) == now.item.objective.text; });
    match(was.activities, is.activities, same_words);
    for (auto* contents : {&was, &is}) {
      for (auto& one : contents->goals) words_[one.id] = one.item.statement;
      for (auto& one : contents->objectives) words_[one.id] = one.item.statement;
    }
  }

  std::vector<PlanDifference> differences() {
    fields(was_.plan.item, is_.plan, "Plan");
    items(was_.goals, is_.goals);
    items(was_.objectives, is_.objectives);
    items(was_.activities, is_.activities);
    return std::move(out_);
  }

 private:
  template <class T, class Same> void match(const std::vector<Sent<T>>& was, const std::vector<Sent<T>>& is, Same same) {
    pair(was, is, [](auto& before, auto& now) { return before.id == now.id; });
    pair(was, is, same);
  }

  template <class T, class Same> void pair(const std::vector<Sent<T>>& was, const std::vector<Sent<T>>& is, Same same) {
    for (auto& before : was) {
      if (now_.contains(before.id)) continue;
      auto now = std::ranges::find_if(is, [&](auto& one) { return !taken_.contains(one.id) && same(before, one); });
      if (now == is.end()) continue;
      now_[before.id] = now->id;
      taken_.insert(now->id);
    }
  }

  std::string now_of(const std::string& before) const {
    auto at = now_.find(before);
    return at == now_.end() ? before : at->second;
  }

  bool same(const Field& field, const Value& before, const Value& now) const {
    auto* link = field.kind == Kind::link ? std::get_if<std::string>(&before) : nullptr;
    return link ? Value{now_of(*link)} == now : before == now;
  }

  std::string in_words(const Field& field, const Value& value) const {
    auto* link = field.kind == Kind::link ? std::get_if<std::string>(&value) : nullptr;
    auto known = link ? words_.find(*link) : words_.end();
    return known == words_.end() ? shown(field, value) : known->second;
  }

  template <class T> void fields(const T& before, const Sent<T>& now, const std::string& what) {
    for (auto& field : T::noun.fields) {
      if (!field.more.leaves || (field.more.link && std::string_view(field.more.link) == Plan::noun.name)) continue;   // which plan it is of is known
      auto was = field.get(&before), is = field.get(&now.item);
      if (!same(field, was, is)) out_.push_back({What::changed, what, now.id, field.label, in_words(field, was), in_words(field, is)});
    }
  }

  template <class T> void items(const std::vector<Sent<T>>& was, const std::vector<Sent<T>>& is) {
    for (auto& now : is) {
      auto before = std::ranges::find_if(was, [&](auto& one) { return now_.contains(one.id) && now_.at(one.id) == now.id; });
      if (before == was.end()) out_.push_back({What::added, title(now.item), now.id, {}, {}, own_words(now.item)});
      else fields(before->item, now, title(now.item));
    }
    for (auto& before : was)
      if (!now_.contains(before.id)) out_.push_back({What::removed, title(before.item), before.id, {}, own_words(before.item), {}});
  }

  const PlanContents& was_;
  const PlanContents& is_;
  std::map<std::string, std::string> now_, words_;       // id as it was -> id as it is; id -> its words
  std::set<std::string> taken_;
  std::vector<PlanDifference> out_;
};

// What was carried over twice is still the same: each link is led back to the oldest plan's item, if that plan is compared.
Result<> lead_back(const Record& record, const PlanContents& to, PlanContents& contents) {
  TRY(all, items<Objective>(record));
  std::map<std::string, std::string> from;
  for (auto& one : all) from[one.id] = one.item.carried_from.text;
  for (auto& one : contents.objectives) {
    auto at = one.item.carried_from.text;
    for (std::size_t steps = 0; steps < all.size() && !at.empty(); ++steps, at = from.contains(at) ? from[at] : std::string())
      if (std::ranges::find(to.objectives, at, &Sent<Objective>::id) != to.objectives.end()) {
        one.item.carried_from.text = at;
        break;
      }
  }
  return {};
}

}

std::string_view name(What what) { return what == What::changed ? "changed" : what == What::added ? "added" : "removed"; }

std::string sentence(const PlanDifference& difference) {
  if (difference.what == What::changed) return fmt::format("{}: {} was changed.", difference.item, difference.field);
  return fmt::format("{} was {}.", difference.item, name(difference.what));
}

std::vector<PlanDifference> compare(const PlanContents& was, const PlanContents& is) { return Comparison(was, is).differences(); }

Result<Compared> compare_plans(const Record& record, const std::string& was, const std::string& is) {
  TRY(was_id, resolve(record, Plan::noun, was));
  TRY(is_id, resolve(record, Plan::noun, is));
  TRY(before, plan_contents(record, was_id));
  TRY(now, plan_contents(record, is_id));
  CHECKED(lead_back(record, before, now));
  CHECKED(lead_back(record, now, before));
  return Compared{was_id, is_id, compare(before, now)};
}

Result<Compared> compare_with(const Record& record, const std::vector<OfficeStanding>& offices, const std::string& plan, Version version) {
  TRY(id, resolve(record, Plan::noun, plan));
  const Document* found = nullptr;
  for (auto& office : offices)
    for (auto& one : office.standing.submissions)
      if (one.plan == id && (version == Version::submitted || one.stage == PlanStage::approved)) found = &office.standing.documents.at(one.document);
  if (!found) return Error{Code::wrong_state, version == Version::submitted ? "this plan was not submitted." : "no submission of this plan was approved."};
  TRY(sent, read_plan_submission(*found));
  TRY(now, plan_contents(record, id));
  return Compared{found->id, id, compare(sent, now)};
}

Result<std::vector<std::string>> changed_since(const Record& record, const PlanSubmission& sent) {
  Plan now;
  TRY(there, load(record, sent.plan.id, Item(now)));
  if (!there) return std::vector<std::string>{"The plan was removed from your record."};
  TRY(contents, plan_contents(record, sent.plan.id));
  std::vector<std::string> out;
  for (auto& one : compare(sent, contents)) out.push_back(sentence(one));
  return out;
}

}
