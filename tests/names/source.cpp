#include "tests/names/source.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace broaden::tests {

bool in_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::size_t behind_what_is_no_code(std::string_view s, std::size_t at) {
  auto until = [&](std::string_view end, std::size_t from) { return std::min(s.find(end, from), s.size() - end.size()) + end.size(); };
  auto rest = s.substr(at);
  if (rest.starts_with("//")) return std::min(s.find('\n', at), s.size());
  if (rest.starts_with("/*")) return until("*/", at + 2);
  if (rest.starts_with("R\"") && (at == 0 || !in_word(s[at - 1]))) {
    auto open = std::min(s.find('(', at), s.size());
    return until(")" + std::string(s.substr(at + 2, open - at - 2)) + "\"", open);
  }
  auto before = at == 0 ? s.npos : s.find_last_not_of(" \t", at - 1);
  if (s[at] == '#' && (before == s.npos || s[before] == '\n')) {
    auto end = s.find('\n', at);
    while (end != s.npos && s[end - 1] == '\\') end = s.find('\n', end + 1);
    return std::min(end, s.size());
  }
  bool separator = s[at] == '\'' && at > 0 && in_word(s[at - 1]);   // 60'000
  if ((s[at] != '"' && s[at] != '\'') || separator) return at;
  for (auto end = at + 1; end < s.size(); ++end) {
    if (s[end] == '\\') ++end;
    else if (s[end] == s[at]) return end + 1;
  }
  return s.size();
}

std::vector<Literal> literals(std::string_view s) {
  std::vector<Literal> out;
  std::size_t line = 1, last_end = std::string_view::npos;
  for (std::size_t at = 0; at < s.size();) {
    auto end = behind_what_is_no_code(s, at);
    auto text = s.substr(at, std::max(end, at + 1) - at);
    auto open = text.starts_with("R\"") ? text.find('(') + 1 : text.starts_with('"') ? 1 : text.npos;
    if (open != text.npos) {
      auto said = text.substr(open, text.size() - open - (open == 1 ? 1 : text.size() - text.rfind(')')));
      if (last_end == at) out.back().text += said;
      else out.push_back({std::string(said), line});
      last_end = std::min(s.find_first_not_of(" \n", at + text.size()), s.size());
    }
    line += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    at += text.size();
  }
  return out;
}

std::string text_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> files_in(const std::string& folder, const std::vector<std::string_view>& endings) {
  std::vector<std::string> out;
  for (auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(BROADEN_SOURCE_DIR) / folder))
    if (std::ranges::find(endings, entry.path().extension().string()) != endings.end()) out.push_back(entry.path().generic_string());
  std::ranges::sort(out);
  return out;
}

}
