#include "app/desktop/ui/spelling.h"

#include <algorithm>
#include <utility>

#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

constexpr std::size_t longest_word = 60, longest_beginning = 3, most_said = 5;

bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_capital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7); }
bool is_latin(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x1e00 && c <= 0x1eff) || (c >= 0x300 && c <= 0x36f);
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
// Letters of every script, digits, and bytes that are no text; not punctuation, arrows and emoji.
bool is_part_of_word(char32_t c) {
  return is_latin(c) || is_digit(c) || c == '_' || (c >= 0x250 && c < 0x2000) || (c >= 0x2c00 && c < 0x1f000 && !(c >= 0x3000 && c <= 0x303f) && !(c >= 0xfe00 && c <= 0xfe0f));
}

// "opm.gov", "ada@agency.gov", "https://…", "C:\plans": a whole stretch without a gap.
bool is_address(std::string_view stretch) {
  if (stretch.find('@') != stretch.npos || stretch.find('\\') != stretch.npos || stretch.find("://") != stretch.npos) return true;
  for (std::size_t i = 1; i + 1 < stretch.size(); ++i)
    if (stretch[i] == '.' && is_part_of_word(static_cast<unsigned char>(stretch[i - 1])) && is_part_of_word(static_cast<unsigned char>(stretch[i + 1]))) return true;
  return false;
}

// One run of letters, digits and apostrophes between them.
struct Run { Range at; bool looked_up = true; };

Run next_run(std::string_view s, std::size_t at) {
  std::size_t n = 0, letters = 0;
  while (at < s.size() && !is_part_of_word(code_at(s, at, n))) at += n;
  Run run{{at, at}};
  while (at < s.size()) {
    auto c = code_at(s, at, n);
    if (is_apostrophe(c)) {
      std::size_t beyond;
      if (at + n >= s.size() || !is_latin(code_at(s, at + n, beyond))) break;
    } else {
      if (!is_part_of_word(c)) break;
      run.looked_up = run.looked_up && is_latin(c) && !(letters > 0 && is_capital(c));
      ++letters;
    }
    run.at.to = at += n;
  }
  run.looked_up = run.looked_up && letters > 1 && run.at.to - run.at.from <= longest_word;
  return run;
}

void words_in_stretch(std::string_view s, std::size_t begin, std::vector<Range>& out) {
  if (is_address(s)) return;
  for (std::size_t at = 0; at < s.size();) {
    auto run = next_run(s, at);
    if (run.at.to == run.at.from) return;
    bool beginning = run.at.to < s.size() && s[run.at.to] == '-' && run.at.to - run.at.from <= longest_beginning;
    if (run.looked_up && !beginning) out.push_back({begin + run.at.from, begin + run.at.to});
    at = run.at.to;
  }
}

}

std::vector<Range> words_to_look_up(std::string_view text) {
  std::vector<Range> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && !is_gap(text[end])) ++end;
    if (end > at) words_in_stretch(text.substr(at, end - at), at, out);
    at = end + 1;
  }
  return out;
}

void Doubts::judge(Speller& speller, Range word) {
  auto said = speller.verdict(std::string_view(text_).substr(word.from, word.to - word.from));
  if (said == Speller::Verdict::doubtful) words_.push_back(word);
  if (said == Speller::Verdict::unknown) unknown_.push_back(word);
}

void Doubts::look_at(std::string_view text, Speller& speller) {
  auto version = speller.version();
  if (text_ != text) take_in(text, speller);
  if (version_ != version) look_again(speller);
  version_ = version;
}

// What both texts begin and end with stays, whole stretches of it; what lies between is looked up.
void Doubts::take_in(std::string_view text, Speller& speller) {
  std::string_view old = text_;
  auto most = std::min(old.size(), text.size());
  auto begin = static_cast<std::size_t>(std::mismatch(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(most), text.begin()).first - old.begin());
  while (begin > 0 && !is_gap(text[begin - 1])) --begin;
  auto same = static_cast<std::size_t>(std::mismatch(old.rbegin(), old.rbegin() + static_cast<std::ptrdiff_t>(most - begin), text.rbegin()).first - old.rbegin());
  while (same > 0 && !is_gap(text[text.size() - same])) --same;
  auto end = text.size() - same, old_end = old.size() - same;

  auto words = std::exchange(words_, {}), unknown = std::exchange(unknown_, {});
  text_ = std::string(text);
  auto keep = [&](std::vector<Range>& to, const std::vector<Range>& from, bool behind) {
    for (auto& one : from)
      if (behind ? one.from >= old_end : one.to <= begin) to.push_back(behind ? Range{one.from - old_end + end, one.to - old_end + end} : one);
  };
  keep(words_, words, false), keep(unknown_, unknown, false);
  for (auto& one : words_to_look_up(text.substr(begin, end - begin))) judge(speller, {begin + one.from, begin + one.to});
  keep(words_, words, true), keep(unknown_, unknown, true);
}

void Doubts::look_again(Speller& speller) {
  auto before = words_.size();
  for (auto& one : std::exchange(unknown_, {})) judge(speller, one);
  std::ranges::inplace_merge(words_, words_.begin() + static_cast<std::ptrdiff_t>(before), {}, &Range::from);
}

const Range* doubt_at(const std::vector<Range>& all, std::size_t at) {
  auto found = std::ranges::find_if(all, [at](auto& one) { return one.from <= at && at <= one.to; });
  return found == all.end() ? nullptr : &*found;
}

std::string doubts_said(std::string_view text, const std::vector<Range>& all) {
  if (all.empty()) return {};
  auto out = std::to_string(all.size()) + (all.size() == 1 ? " word" : " words") + " may be misspelled: ";
  for (std::size_t i = 0; i < std::min(all.size(), most_said); ++i) out += (i ? ", " : "") + std::string(text.substr(all[i].from, all[i].to - all[i].from));
  if (all.size() > most_said) out += " and " + std::to_string(all.size() - most_said) + " more";
  return out + ".";
}

}
