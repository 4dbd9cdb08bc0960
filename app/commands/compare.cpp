#include "app/commands/compare.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

template <class T> void fields_changed(const T& was, const T& is, std::string_view what, std::vector<std::string>& out) {
  for (auto& field : T::noun.fields)
    if (field.more.leaves && field.get(&was) != field.get(&is)) out.push_back(fmt::format("{}: {} was changed.", what, field.label));
}

template <class T> std::string title(const T& item) {
  if constexpr (requires { item.statement; }) return fmt::format("{} \"{}\"", T::noun.label, item.statement);
  else return fmt::format("{} \"{}\"", T::noun.label, item.title);
}

template <class T> void items_changed(const std::vector<Sent<T>>& was, const std::vector<Stored<T>>& is, std::vector<std::string>& out) {
  for (auto& now : is) {
    auto before = std::ranges::find(was, now.id, &Sent<T>::id);
    if (before == was.end()) out.push_back(fmt::format("{} was added.", title(now.item)));
    else fields_changed(before->item, now.item, title(now.item), out);
  }
  for (auto& before : was)
    if (std::ranges::find(is, before.id, &Stored<T>::id) == is.end()) out.push_back(fmt::format("{} was removed.", title(before.item)));
}

}

Result<std::vector<std::string>> changed_since(const Record& record, const PlanSubmission& sent) {
  std::vector<std::string> out;
  Plan now;
  TRY(there, load(record, sent.plan.id, Item(now)));
  if (!there) return std::vector<std::string>{"The plan was removed from your record."};
  fields_changed(sent.plan.item, now, "Plan", out);
  TRY(now_objectives, objectives(record, sent.plan.id));
  items_changed(sent.objectives, now_objectives, out);
  TRY(now_activities, plan_activities(record, sent.plan.id));
  items_changed(sent.activities, now_activities, out);
  return out;
}

}
