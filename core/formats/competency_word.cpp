#include "core/formats/competency_word.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/formats/written.h"

namespace broaden::core {
namespace {

constexpr std::size_t most_slips = 2;

std::size_t distance(std::string_view a, std::string_view b) {     // Levenshtein's
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

bool near(std::string_view word, std::string_view id) {
  if (id.find(word) != id.npos || distance(word, id) <= most_slips) return true;
  return id.size() > word.size() && distance(word, id.substr(0, word.size())) <= most_slips && word.size() > 2 * most_slips;
}

std::vector<std::string> ids_of(const Framework& framework, auto wanted) {
  std::vector<std::string> out;
  for (auto& group : framework.groups)
    for (auto& one : group.competencies) if (wanted(one.id)) out.push_back(one.id);
  return out;
}

std::string list(const std::vector<std::string>& ids, const std::string& before) {
  std::string out;
  for (std::size_t i = 0; i < ids.size(); ++i) out += (i == 0 ? "" : i + 1 == ids.size() ? " or " : ", ") + ("#" + before + ids[i]);
  return out;
}

Error unknown(const std::string& word, const std::string& asked, const Packages& packages, const Framework& framework, const std::string& before) {
  auto what = fmt::format("\"#{}\" is not a competency of {}", asked, framework.head.id);
  if (auto close = ids_of(framework, [&](auto& id) { return near(word, id); }); !close.empty()) return {Code::bad_line, fmt::format("{}: did you mean {}?", what, list(close, before))};
  for (auto& other : packages.frameworks())
    if (other.find(word)) return {Code::bad_line, fmt::format("{}, but of {}: write #{}/{}.", what, other.head.id, other.head.id, word)};
  return {Code::bad_line, fmt::format("{}: it has {}.", what, list(ids_of(framework, [](auto&) { return true; }), before))};
}

}

Result<std::string> competency_of(std::string_view typed, const Packages& packages, const std::string& own_framework) {
  while (!typed.empty() && std::string_view(",.;:").find(typed.back()) != typed.npos) typed.remove_suffix(1);
  auto asked = lower(typed);
  auto slash = asked.find('/');
  auto named = slash == asked.npos ? own_framework : asked.substr(0, slash);
  auto word = slash == asked.npos ? asked : asked.substr(slash + 1);
  auto before = slash == asked.npos ? std::string{} : named + "/";
  auto* framework = packages.framework(named);
  if (!framework) {
    std::vector<std::string> known;
    for (auto& one : packages.frameworks()) known.push_back(one.head.id + "/" + word);
    return Error{Code::bad_line, fmt::format("\"#{}\" names no framework that is known here: write {}.", asked, list(known, ""))};
  }
  if (auto* exact = framework->find(word)) return exact->tag();
  auto begun = ids_of(*framework, [&](auto& id) { return !word.empty() && id.starts_with(word); });
  if (begun.size() == 1) return framework->head.id + "/" + begun.front();
  if (begun.size() > 1) return Error{Code::bad_line, fmt::format("\"#{}\" fits more than one competency: write {}.", asked, list(begun, before))};
  return unknown(word, asked, packages, *framework, before);
}

}
