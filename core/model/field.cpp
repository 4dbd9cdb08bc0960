#include "core/model/field.h"

#include <algorithm>

namespace broaden::core {
namespace {

constexpr std::int64_t position_step = 1024;
constexpr std::int64_t most_minutes = 10'000 * 60;       // nearly five years of full-time work: more in one item is a slip

template <class T> const T& as(const Value& value) {
  static const T none;
  auto* held = std::get_if<T>(&value);
  return held ? *held : none;
}

void tag_changes(const char* field, const Tags& was, const Tags& is, std::vector<FieldChange>& out) {
  for (auto& tag : is) if (!was.contains(tag)) out.push_back({field, tag, Value{std::int64_t{1}}});
  for (auto& tag : was) if (!is.contains(tag)) out.push_back({field, tag, Value{}});
}

// Lines that only lost elements keep their positions; any other change numbers all of them afresh.
void line_changes(const char* field, const Lines& was, const Lines& is, std::vector<FieldChange>& out) {
  auto gone = [&](const std::string& line) { return std::ranges::find(is, line) == is.end(); };
  Lines kept;
  std::ranges::copy_if(was, std::back_inserter(kept), [&](auto& line) { return !gone(line); });
  for (auto& line : was) if (gone(line)) out.push_back({field, line, Value{}});
  if (kept == is) return;
  for (std::size_t i = 0; i < is.size(); ++i) out.push_back({field, is[i], Value{static_cast<std::int64_t>(i + 1) * position_step}});
}

}

const Field* Noun::field(std::string_view name_or_shown) const {
  for (auto& f : fields) if (f.name == name_or_shown || f.shown() == name_or_shown) return &f;
  return nullptr;
}

std::vector<Problem> check(ConstItem item) {
  std::vector<Problem> problems;
  for (auto& f : item.noun.fields)
    if (f.more.required && std::holds_alternative<std::monostate>(f.get(item.at))) problems.push_back({f.name, "is missing"});
  for (auto& f : item.noun.fields) {
    auto value = f.kind == Kind::minutes ? f.get(item.at) : Value{};
    if (auto* minutes = std::get_if<std::int64_t>(&value); minutes && *minutes > most_minutes) problems.push_back({f.name, "cannot be more than 10,000"});
  }
  if (item.noun.rules) item.noun.rules(item.at, problems);
  return problems;
}

std::vector<FieldChange> changes(ConstItem before, ConstItem after) {
  std::vector<FieldChange> out;
  for (auto& f : after.noun.fields) {
    auto was = f.get(before.at), is = f.get(after.at);
    if (was == is) continue;
    if (f.kind == Kind::tags) tag_changes(f.name, as<Tags>(was), as<Tags>(is), out);
    else if (f.kind == Kind::lines) line_changes(f.name, as<Lines>(was), as<Lines>(is), out);
    else out.push_back({f.name, "", is});
  }
  return out;
}

}
