#include "core/formats/pasted.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/bytes.h"
#include "core/formats/written.h"

namespace broaden::core {
namespace {

struct Line { std::size_t number = 0; std::string raw, text; bool bullet = false, blank = false; };   // text: without bullet and blanks

// What word processors put where a keyboard would put a space, a line end or a hyphen.
std::string plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> as{{
      {"\xef\xbb\xbf", ""}, {"\xc2\xa0", " "}, {"\xe2\x80\xaf", " "}, {"\r\n", "\n"}, {"\r", "\n"}, {"\v", "\n"}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto found = std::ranges::find_if(as, [&](auto& one) { return text.substr(at).starts_with(one.first); });
    if (found == as.end()) out += text[at++];
    else out += found->second, at += found->first.size();
  }
  return out;
}

// How many bytes of a bullet or number the line begins with, with the blanks after it; 0: none.
std::size_t bullet(std::string_view line) {
  auto blanks_after = [&](std::size_t at) {
    auto end = std::min(line.find_first_not_of(" \t", at), line.size());
    return end > at ? end : 0;
  };
  for (std::string_view sign : {"•", "▪", "◦", "·", "–", "—", "-", "*", "\xef\x82\xb7", "\xef\x82\xa7"})
    if (line.starts_with(sign)) return blanks_after(sign.size());
  if (line.starts_with("o\t")) return blanks_after(1);   // Word's second level
  std::size_t at = line.starts_with("(") ? 1 : 0, start = at;
  auto digit = [](char c) { return c >= '0' && c <= '9'; };
  while (at < line.size() && digit(line[at])) ++at;
  bool number = at > start && at - start <= 3;           // 2026. is a year
  if (at == start && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at, number = true;
  if (!number || at >= line.size() || (line[at] != ')' && (line[at] != '.' || start == 1))) return 0;
  return blanks_after(at + 1);
}

std::vector<Line> lines_of(const std::string& text) {
  std::vector<Line> out;
  for (std::size_t at = 0, number = 1; at <= text.size(); ++number) {
    auto end = std::min(text.find('\n', at), text.size());
    auto raw = std::string_view(text).substr(at, end - at);
    auto line = trimmed(raw);
    auto sign = bullet(line);
    out.push_back({number, std::string(raw), std::string(trimmed(line.substr(sign))), sign > 0, line.empty()});
    at = end + 1;
  }
  return out;
}

std::string_view main_field(const Noun& noun) { return noun.field("statement") ? "statement" : "title"; }
std::string_view date_field(const Noun& noun) { return noun.field("target") ? "target" : noun.field("date") ? "date" : "starts"; }

// What a day or a length may have before it: "due by 9/30/2027".
std::string_view behind_before_word(std::string_view text) {
  auto said = trimmed(text);
  for (std::string_view before : {"by ", "due ", "on ", "until "}) if (lower(said).starts_with(before)) return behind_before_word(said.substr(before.size()));
  return said;
}

class Row {
 public:
  Row(const Noun& noun, Date today, std::size_t line) : noun_(noun), today_(today) { out_.line = line; }

  // What a cell or an item's end says by itself: a day, a length of time, one of a field's words.
  bool take(std::string_view text) {
    auto said = behind_before_word(text);
    return take_day(said) || take_length(said) || take_choice(said);
  }

  void set(const Field& field, std::string_view text) {
    auto said = std::string(trimmed(text));
    if (said.empty()) return;
    if (field.kind == Kind::date) {
      auto day = day_of(said);
      if (!day) return unclear(fmt::format("{} \"{}\" is not a date with its year, for example 11/3/2026", field.label, said));
      said = iso(*day);
    } else if (field.kind == Kind::minutes) {
      auto minutes = written_minutes(said, LengthUnit::hours);
      if (!minutes) return unclear(fmt::format("{} \"{}\" is not a length of time, for example 1.5 or 90 min", field.label, said));
      said = hours(nearest_step(*minutes));
    } else if (field.kind == Kind::choice) {
      auto word = choice(field, said);
      if (word.empty()) return unclear(fmt::format("{} \"{}\" is none of its words", field.label, said));
      said = word;
    } else if (field.kind == Kind::tags || field.kind == Kind::lines || field.kind == Kind::link) {
      return unclear(fmt::format("{} \"{}\" is left out: choose it by hand", field.label, said));
    } else if (field.kind != Kind::text) {
      if (auto read = parse(field, said); !read) return unclear(words(read.error()).what);
    }
    out_.typed[field.name] = {said};
  }

  // Reads days and lengths off the end of the text; the rest is the item's own words.
  void text(std::string words) {
    while (auto at = taken_from(words)) words = std::string(trimmed(std::string_view(words).substr(0, at)));
    auto* field = noun_.field(main_field(noun_));
    if (!words.empty()) out_.typed[field->name] = {std::move(words)};
  }

  void unclear(std::string what) { out_.unclear.push_back(std::move(what)); }
  bool has(std::string_view field) const { return out_.typed.contains(std::string(field)); }

  PastedRow done() {
    if (noun_.field("date") && !has("date")) {
      out_.typed["date"] = {iso(today_)};
      unclear("no date: today is taken");
    }
    return std::move(out_);
  }

 private:
  static std::string_view end_of(const std::string& text, std::size_t at) {
    auto tail = std::string_view(text).substr(at);
    while (!tail.empty() && (tail.back() == ')' || tail.back() == '.')) tail.remove_suffix(1);
    return tail;
  }

  // Where the end begins that was a day, a length or a word of a field, and is taken; 0: there is none.
  std::size_t taken_from(const std::string& text) {
    constexpr std::size_t longest = 30;
    auto first = text.size() > longest ? text.size() - longest : 1;
    for (auto at = text.size(); at-- > first;)
      if (auto sign = separator(std::string_view(text).substr(at)); sign && take(end_of(text, at + sign))) return at;
    for (auto at = first; at < text.size(); ++at)        // of "due by 9/30/2027" all
      if (auto tail = end_of(text, at); begins_day(tail) && take(tail)) return at;
    return 0;
  }

  static std::size_t separator(std::string_view text) {  // its length, where it begins with one
    for (std::string_view sign : {" – ", " — ", " - ", ", ", "; ", " ("}) if (text.starts_with(sign)) return sign.size();
    return 0;
  }

  // "… by Jun 30, 2027": only a day with its year, because "by May" may be anybody.
  static bool begins_day(std::string_view text) {
    auto said = text.starts_with(' ') ? behind_before_word(text.substr(1)) : text;
    return said.size() + 1 < text.size() && full_date(said);
  }

  // A plan's day may lie ahead: which year is not ours to guess.
  std::optional<Date> day_of(std::string_view said) const { return noun_.field("date") ? written_date(said, today_) : full_date(said); }

  bool take_day(std::string_view said) {
    auto day = day_of(said);
    if (!day) return false;
    bool past = noun_.field("date");
    auto field = std::string(date_field(noun_));
    if (has(field) && !past && noun_.field("ends") && !has("ends")) {        // read from the end: what came first is the end
      out_.typed["ends"] = out_.typed[field];
      if (iso(*day) > out_.typed["ends"].front()) std::swap(out_.typed["ends"].front(), out_.typed[field].front());
    } else if (has(field)) {
      return false;
    }
    out_.typed[field] = {iso(*day)};
    return true;
  }

  bool take_length(std::string_view said) {
    auto* field = noun_.field("minutes");
    auto minutes = field && !has("minutes") ? written_minutes(said, LengthUnit::none) : std::nullopt;
    if (!minutes) return false;
    out_.typed["minutes"] = {hours(nearest_step(*minutes))};
    return true;
  }

  static std::string choice(const Field& field, std::string_view said) {
    for (auto one : field.choices) if (lower(said) == one || lower(said) == lower(words_of(one))) return std::string(one);
    return {};
  }

  bool take_choice(std::string_view said) {
    for (auto& field : noun_.fields) {
      auto word = field.kind == Kind::choice && !has(field.name) ? choice(field, said) : std::string{};
      if (word.empty()) continue;
      out_.typed[field.name] = {word};
      return true;
    }
    return false;
  }

  const Noun& noun_;
  Date today_;
  PastedRow out_;
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= line.size();) {
    auto end = std::min(line.find('\t', at), line.size());
    out.emplace_back(trimmed(std::string_view(line).substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

const Field* field_called(const Noun& noun, std::string_view heading) {
  auto said = lower(trimmed(heading));
  for (auto& field : noun.fields) if (said == lower(field.label) || said == field.shown() || said == field.name) return &field;
  return said == lower(noun.label) ? noun.field(main_field(noun)) : nullptr;
}

std::vector<PastedRow> table(const std::vector<Line>& lines, const Noun& noun, Date today) {
  std::vector<PastedRow> out;
  std::vector<const Field*> columns;
  std::vector<std::string> headings;
  for (auto& line : lines) {
    if (line.blank) continue;
    auto cells = cells_of(line.raw);                     // an empty first cell is one too
    if (out.empty() && columns.empty() && field_called(noun, cells.front())) {
      for (auto& one : cells) columns.push_back(field_called(noun, one));
      headings = cells;
      continue;
    }
    Row row(noun, today, line.number);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto& cell = cells[i];
      if (cell.empty()) continue;
      if (i < columns.size() && columns[i]) row.set(*columns[i], cell);
      else if (i < columns.size()) row.unclear(fmt::format("the column \"{}\" is no field: \"{}\" is left out", headings[i], cell));
      else if (columns.empty() && i == 0) row.text(cell);
      else if (!row.take(cell)) row.unclear(fmt::format("\"{}\" is left out", cell));
    }
    if (!row.has(main_field(noun))) row.unclear("there is no text for it");
    out.push_back(row.done());
  }
  return out;
}

std::vector<PastedRow> running_text(const std::vector<Line>& lines, const Noun& noun, Date today) {
  bool bullets = std::ranges::any_of(lines, &Line::bullet);
  bool begun = false, blanks = false, seen = false;      // a blank line between two that are not
  for (auto& line : lines) {
    seen = seen || (!line.blank && blanks);
    begun = begun || !line.blank;
    blanks = line.blank && begun;
  }
  struct Part { std::size_t line; std::string text; bool bare; };
  std::vector<Part> parts;
  bool apart = true;                                     // the next line without a bullet begins something new
  for (auto& line : lines) {
    if (line.blank) {
      apart = true;
      continue;
    }
    bool begins = line.bullet || apart || (!bullets && !seen);
    if (begins) parts.push_back({line.number, line.text, bullets && !line.bullet});
    else parts.back().text += " " + line.text;
    apart = false;
  }
  std::vector<PastedRow> out;
  for (auto& part : parts) {
    Row row(noun, today, part.line);
    std::ranges::replace(part.text, '\t', ' ');
    row.text(std::move(part.text));
    if (part.bare) row.unclear("it has no bullet where others have one: is it a heading?");
    if (!row.has(main_field(noun))) row.unclear("there is no text for it");
    out.push_back(row.done());
  }
  return out;
}

}

Result<std::vector<PastedRow>> pasted(std::string_view text, const Noun& noun, Date today) {
  if (text.size() > largest_paste) return Error{Code::bad_import, "it is larger than 1 MB"};
  if (!is_utf8(text)) return Error{Code::bad_import, "it has characters that are not valid text (UTF-8)"};
  auto lines = lines_of(plain(text));
  auto filled = std::ranges::count(lines, false, &Line::blank);
  if (filled == 0) return Error{Code::bad_import, "there is nothing in it"};
  auto with_tabs = std::ranges::count_if(lines, [](auto& line) { return line.text.find('\t') != line.text.npos; });
  auto out = with_tabs * 2 > filled ? table(lines, noun, today) : running_text(lines, noun, today);
  if (out.size() > most_pasted) return Error{Code::bad_import, fmt::format("it has {} items (line {} is past the limit); at most {} can be pasted at once", out.size(), out[most_pasted].line, most_pasted)};
  return out;
}

}
