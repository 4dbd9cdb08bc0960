#include "core/formats/one_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/bytes.h"
#include "core/formats/competency_word.h"
#include "core/formats/written.h"

namespace broaden::core {
namespace {

constexpr std::size_t longest_line = 4'096, most_words = 4;      // "1 hour 30 minutes" has four
constexpr std::string_view lengths = "a length is written as 1.5h, 1:30 or 90 min", days = "a day as yesterday, Friday, Nov 3 or 2026-11-03",
                           others = "a competency as #strategic-thinking, a provider as @name, a kind as !formal or !informal";

struct Word { std::string text; char mark = 0; bool quoted = false; };   // mark: # ! @ before it

Error refuse(std::string what) { return {Code::bad_line, std::move(what)}; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string straight_quotes(std::string_view line) {
  std::string out(line);
  for (std::string_view curly : {"\u201c", "\u201d"})
    for (auto at = out.find(curly); at != out.npos; at = out.find(curly, at)) out.replace(at, curly.size(), "\"");
  return out;
}

// `line` begins with a quote; ends behind the closing one.
Result<std::string> quoted_text(std::string_view& line) {
  auto whole = line;
  line.remove_prefix(1);
  std::string out;
  while (!line.empty() && line.front() != '"') {
    if (line.front() == '\\' && line.size() > 1) line.remove_prefix(1);
    out += line.front();
    line.remove_prefix(1);
  }
  if (line.empty()) return refuse(fmt::format("The quote that begins at {} does not end.", whole));
  line.remove_prefix(1);
  return out;
}

Result<std::vector<Word>> words_in(std::string_view line) {
  std::vector<Word> out;
  for (;;) {
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (line.empty()) return out;
    Word word;
    if (std::string_view("#!@").find(line.front()) != line.npos) {
      word.mark = line.front();
      line.remove_prefix(1);
    }
    if (line.starts_with('"')) {
      TRY(text, quoted_text(line));
      word.text = text;
      word.quoted = true;
    } else {
      auto end = static_cast<std::size_t>(std::ranges::find_if(line, is_blank) - line.begin());
      word.text = line.substr(0, end);
      line.remove_prefix(end);
    }
    if (word.mark && trimmed(word.text).empty()) return refuse(fmt::format("Nothing stands after \"{}\": {}.", word.mark, others));
    out.push_back(std::move(word));
  }
}

std::string joined(const Word* from, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) (out += i ? " " : "") += from[i].text;
  return out;
}

// In a bare title a short "sun" or "sat" is more likely a word of it.
enum class Place { beside_quotes, after_title, before_title };

std::optional<Date> day_in(const std::string& text, Place place, Date today) {
  if (place != Place::before_title || std::ranges::any_of(text, [](char c) { return c == '/' || c == '-'; }))
    if (auto day = written_date(text, today)) return day;
  auto small = lower(text);
  bool sure = small == "today" || small == "yesterday";
  if (place == Place::before_title && !sure) return {};
  if (place == Place::after_title && !sure && !small.ends_with("day") && !small.starts_with("last ")) return {};
  return day_word(text, today);
}

std::optional<std::int64_t> length_in(const std::string& text) {
  auto minutes = written_minutes(text, LengthUnit::none);
  return minutes && *minutes > 0 ? minutes : std::nullopt;
}

// Numbers that look like a day or a length and are none: "2/30", "1:75", "-2h", "99999h".
bool looks_like_one(std::string_view word) {
  auto digits = std::ranges::count_if(word, [](char c) { return c >= '0' && c <= '9'; });
  auto rest = word.find_first_not_of("0123456789/:-.");
  if (digits == 0) return false;
  if (rest == word.npos) return digits > 1 && word.find_first_of("/:-") != word.npos;
  auto unit = lower(word.substr(rest));
  return word.find_first_of("/:") == word.npos && (unit == "h" || unit == "m" || unit == "min" || unit == "hr" || unit == "hrs" || unit == "hours" || unit == "hour");
}

class LineReading {
 public:
  LineReading(Date today, const Packages& packages, const std::string& framework) : today_(today), packages_(packages), framework_(framework) {}

  Result<Typed> read(std::vector<Word> words) {
    std::vector<Word> rest;
    for (auto& word : words) {
      if (word.mark) CHECKED(marked(word));
      else rest.push_back(std::move(word));
    }
    auto title = std::ranges::find(rest, true, &Word::quoted);
    if (title == rest.end()) {
      CHECKED(bare(rest));
    } else {
      out_["title"] = {std::string(trimmed(title->text))};
      auto after = static_cast<std::size_t>(title - rest.begin()) + 1;
      CHECKED(beside(std::span(rest).first(after - 1)));
      CHECKED(beside(std::span(rest).subspan(after)));
    }
    if (out_["title"].empty() || out_["title"].front().empty()) return refuse("A title is missing: write the words of what you learned, for example \"Book club: systems thinking\" 1.5h.");
    if (!out_.contains("date")) out_["date"] = {iso(today_)};
    return std::move(out_);
  }

 private:
  Result<> once(const std::string& field, std::string value, const std::string& word) {
    auto [at, fresh] = out_.try_emplace(field, std::vector{std::move(value)});
    if (fresh) return said_[field] = word, Result<>{};
    return refuse(fmt::format("\"{}\" and \"{}\" are two of a kind: give one {}, or put the title in quotes if one of them belongs to it.", said_[field], word,
                              field == "date" ? "day" : field == "minutes" ? "length" : field));
  }

  Result<> marked(const Word& word) {
    auto text = std::string(trimmed(word.text));
    if (word.mark == '@') return once("provider", text, text);
    if (word.mark == '!') {
      auto kind = lower(text);
      if (kind != "formal" && kind != "informal") return refuse(fmt::format("\"!{}\" is no kind of learning: write !formal or !informal.", text));
      return once("kind", kind, text);
    }
    TRY(tag, competency_of(text, packages_, framework_));
    auto& all = out_["competencies"];
    if (std::ranges::find(all, tag) == all.end()) all.push_back(tag);
    return {};
  }

  // Takes the words as a day or a length, if they are one.
  Result<bool> taken(const Word* from, std::size_t count, Place place) {
    auto text = joined(from, count);
    if (auto day = day_in(text, place, today_)) {
      CHECKED(once("date", iso(*day), text));
      return true;
    }
    if (auto minutes = length_in(text)) {
      CHECKED(once("minutes", hours(nearest_step(*minutes)), text));
      return true;
    }
    return false;
  }

  Result<> beside(std::span<const Word> words) {         // a title in quotes: everything has to be understood
    while (!words.empty()) {
      auto& first = words.front();
      if (first.quoted) return refuse(fmt::format("\"{}\" is a second title in quotes: give one. A provider is written as @\"{}\".", first.text, first.text));
      std::size_t used = 0;
      for (auto count = std::min(most_words, words.size()); count > 0 && used == 0; --count) {
        TRY(is, taken(words.data(), count, Place::beside_quotes));
        if (is) used = count;
      }
      if (auto kind = lower(first.text); used == 0 && (kind == "formal" || kind == "informal")) {
        CHECKED(once("kind", kind, first.text));
        used = 1;
      }
      if (used == 0) return refuse(fmt::format("\"{}\" is not understood: {}, {}, {}.", first.text, lengths, days, others));
      words = words.subspan(used);
    }
    return {};
  }

  Result<bool> take_last(std::span<const Word>& words) {
    for (auto count = std::min(most_words, words.size()); count > 0; --count) {
      TRY(is, taken(words.data() + (words.size() - count), count, Place::after_title));
      if (!is) continue;
      words = words.first(words.size() - count);
      return true;
    }
    return false;
  }

  Result<bool> take_first(std::span<const Word>& words) {
    for (auto count = std::min(most_words, words.size()); count > 0; --count) {
      TRY(is, taken(words.data(), count, Place::before_title));
      if (!is) continue;
      words = words.subspan(count);
      return true;
    }
    return false;
  }

  Result<> bare(std::span<const Word> words) {
    for (bool more = true; more;) {
      TRY(took, take_last(words));
      more = took;
    }
    if (!words.empty() && looks_like_one(words.back().text))
      return refuse(fmt::format("\"{}\" is no day and no length: {}, {}. Put the title in quotes if it belongs to it.", words.back().text, lengths, days));
    for (bool more = true; more;) {
      TRY(took, take_first(words));
      more = took;
    }
    out_["title"] = {joined(words.data(), words.size())};
    return {};
  }

  Date today_;
  const Packages& packages_;
  const std::string& framework_;
  Typed out_;
  std::map<std::string, std::string> said_;              // the words that a field came from
};

}

Result<Typed> learning_in(std::string_view line, Date today, const Packages& packages, const std::string& framework) {
  if (line.size() > longest_line) return Error{Code::too_long, "The line"};
  if (!is_utf8(line)) return refuse("The line has characters that are not valid text (UTF-8).");
  auto plain = straight_quotes(line);
  TRY(words, words_in(plain));
  return LineReading(today, packages, framework).read(std::move(words));
}

std::string line_of(const std::vector<std::string>& words) {
  if (words.size() == 1) return words.front();
  std::string out;
  for (std::string_view word : words) {
    if (!out.empty()) out += ' ';
    if (word.find_first_of(" \t\n") == word.npos) {
      out += word;
      continue;
    }
    if (word.find_first_of("#!@") == 0) {
      out += word.front();
      word.remove_prefix(1);
    }
    out += '"';
    for (char c : word) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    out += '"';
  }
  return out;
}

}
