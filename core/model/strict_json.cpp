#include "core/model/strict_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <istream>
#include <nlohmann/json.hpp>
#include <set>
#include <streambuf>
#include <vector>

namespace broaden::core {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_place = 200;               // bytes of it that an error shows
constexpr std::size_t most_names = 4'096;                // in one object: far more than anything here has

class Bounds : public Json::json_sax_t {
 public:
  explicit Bounds(int levels) : levels_(static_cast<std::size_t>(levels)) {}
  std::string wrong;
  std::size_t stopped = 0;                               // byte where it is no JSON; 0: something else is wrong
  bool null() override { return next(); }
  bool boolean(bool) override { return next(); }
  bool number_integer(number_integer_t) override { return next(); }
  bool number_unsigned(number_unsigned_t) override { return next(); }
  bool number_float(number_float_t number, const string_t&) override { return next() && (std::isfinite(number) || fail("holds a number that is too large")); }
  bool string(string_t&) override { return next(); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return enter(false); }
  bool key(string_t& key) override {
    auto& here = levels_in_.back();
    here.key = key;
    if (here.keys.size() >= most_names) return fail("stands after too many others in one object");
    return here.keys.insert(key).second || fail("stands twice in one object");
  }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(true); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
    if (wrong.empty()) stopped = std::max<std::size_t>(position, 1), wrong = "it is not well-formed JSON";
    return false;
  }

 private:
  struct Level { bool array; std::size_t count; std::string key; std::set<std::string> keys; };
  bool next() {
    if (!levels_in_.empty()) ++levels_in_.back().count;
    return true;
  }
  bool enter(bool array) {
    next();
    if (levels_in_.size() >= levels_) return fail("is nested too deeply");
    levels_in_.push_back({array, 0, {}, {}});
    return true;
  }
  bool leave() { return levels_in_.pop_back(), true; }
  bool fail(const char* what) {
    std::string place;
    for (auto& level : levels_in_) {
      if (level.array) place += fmt::format("[{}]", level.count ? level.count - 1 : 0);
      else (place += place.empty() ? "" : ".") += level.key;
      if (place.size() > longest_place) break;
    }
    if (place.size() > longest_place) {
      auto end = longest_place;                          // not amid a character
      while (end > 0 && (static_cast<unsigned char>(place[end]) & 0xc0) == 0x80) --end;
      place = place.substr(0, end) + "…";
    }
    wrong = (place.empty() ? "it" : place) + " " + what;
    return false;
  }
  std::size_t levels_;
  std::vector<Level> levels_in_;
};

// Passes a stream on to be looked at, and ends it where it is too large or one of its texts is too long. The parser would hold a
// text twice: a long one has to be base64, and of that it gets no more than a beginning.
class Watched : public std::streambuf {
 public:
  Watched(std::istream& from, std::size_t most, std::size_t longest) : from_(from), most_(most), longest_(longest) {}
  std::string wrong;
  std::size_t line_of(std::size_t byte) const {          // counted from 1; of a byte in the last piece
    return lines_ + breaks(std::min(byte > before_ ? byte - before_ - 1 : 0, held_)) + 1;
  }

 protected:
  int_type underflow() override {
    do {
      lines_ += breaks(held_);
      before_ += held_;
      held_ = 0;
      if (!wrong.empty() || !from_) return traits_type::eof();
      from_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
      auto read = static_cast<std::size_t>(from_.gcount());
      if ((read_ += read) > most_) wrong = "it is too large";
      for (std::size_t i = 0; i < read && wrong.empty(); ++i)
        if (watch(piece_[i])) piece_[held_++] = piece_[i];
      if (!wrong.empty()) return traits_type::eof();
    } while (held_ == 0);
    setg(piece_.data(), piece_.data(), piece_.data() + held_);
    return traits_type::to_int_type(piece_.front());
  }

 private:
  static constexpr std::size_t long_text = 512 * 1024;   // bytes: 64 KB, the most that is written by people, every one escaped
  std::size_t breaks(std::size_t bytes) const { return static_cast<std::size_t>(std::count(piece_.data(), piece_.data() + bytes, '\n')); }
  bool watch(char c) {                                   // false: the parser can do without
    if (!in_text_) return in_text_ = c == '"', text_ = 0, true;
    if (++text_ > longest_) wrong = "it holds a text that is too long";
    if (in_escape_) return in_escape_ = false, digits_ = c == 'u' ? 4 : 0, true;
    if (digits_ > 0) return --digits_, true;
    if (c == '\\') return in_escape_ = true;
    if (c == '"') return in_text_ = false, true;
    if (text_ < long_text) return true;
    bool coded = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("+/=-_").find(c) != std::string_view::npos;
    if (!coded) wrong = "it holds a text that is too long";
    return false;
  }
  std::istream& from_;
  std::size_t most_, longest_, read_ = 0, before_ = 0, held_ = 0, lines_ = 0, text_ = 0;   // before_, held_: of what is passed on
  int digits_ = 0;                                       // that still belong to an escape: \u00e9
  bool in_text_ = false, in_escape_ = false;
  std::array<char, 16'384> piece_{};
};

}

std::string json_fault(std::string_view text, JsonBounds bounds) {
  if (text.size() > bounds.bytes) return "it is too large";
  Bounds seen(bounds.levels);
  if (Json::sax_parse(text, &seen)) return {};
  if (seen.wrong.empty()) return "it is not well-formed JSON";
  if (!seen.stopped) return seen.wrong;
  auto lines = std::ranges::count(text.substr(0, std::min(seen.stopped - 1, text.size())), '\n') + 1;
  return fmt::format("{} (line {})", seen.wrong, lines);
}

std::string json_fault(std::istream& from, JsonBounds bounds, std::size_t longest) {
  Watched watched(from, bounds.bytes, longest);
  std::istream text(&watched);
  Bounds seen(bounds.levels);
  if (Json::sax_parse(text, &seen) && watched.wrong.empty()) return {};
  if (!watched.wrong.empty()) return watched.wrong;
  if (seen.wrong.empty()) return "it is not well-formed JSON";
  return seen.stopped ? fmt::format("{} (line {})", seen.wrong, watched.line_of(seen.stopped)) : seen.wrong;
}

}
