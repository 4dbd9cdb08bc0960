#include "app/desktop/my_words.h"

#include "core/base/platform.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr std::size_t most_bytes_of_words = most_of_my_words * (longest_of_my_words + 2);

bool is_one_word(std::string_view word) {
  if (word.empty() || word.size() > longest_of_my_words) return false;
  for (char c : word) if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f) return false;
  return true;
}

std::string_view without_possessive(std::string_view word) {
  for (std::string_view ending : {"'s", "\u2019s"}) if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

Result<MyWords> keep(const std::string& path, MyWords words) {
  std::string text;
  for (auto& one : words) text += one + "\n";
  CHECKED(platform::make_folder(platform::parent_folder(path)));
  CHECKED(platform::write_secret(path, text));
  return words;
}

}

std::string my_words_file(const std::string& settings_file) { return platform::parent_folder(settings_file) + "/words.txt"; }

MyWords read_my_words(const std::string& path) {
  MyWords out;
  auto text = platform::read_file(path, most_bytes_of_words);
  if (!text) return out;
  for (std::size_t at = 0; at < text->size() && out.size() < most_of_my_words;) {
    auto end = std::min(text->find('\n', at), text->size());
    auto line = std::string_view(*text).substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_one_word(line)) out.emplace(line);
    at = end + 1;
  }
  return out;
}

// Read anew first: another window may have added some.
Result<MyWords> add_my_word(const std::string& path, std::string_view word) {
  if (!is_one_word(word)) return {Code::bad_value, "This is not one word, or it is too long."};
  auto words = read_my_words(path);
  if (words.size() >= most_of_my_words) return {Code::bad_value, "There are " + std::to_string(most_of_my_words) + " words of yours already, and no room for another."};
  words.emplace(word);
  return keep(path, std::move(words));
}

Result<MyWords> remove_my_word(const std::string& path, std::string_view word) {
  auto words = read_my_words(path);
  words.erase(std::string(word));
  return keep(path, std::move(words));
}

bool are_mine(const MyWords& words, std::string_view word) {
  auto known = [&](std::string_view one) {
    if (words.contains(one)) return true;
    std::string small(one);
    if (small.empty() || small[0] < 'A' || small[0] > 'Z') return false;
    small[0] = static_cast<char>(small[0] - 'A' + 'a');
    return words.contains(small);
  };
  return known(word) || known(without_possessive(word));
}

}
