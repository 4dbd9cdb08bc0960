#include "core/model/strict_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace broaden::core {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_place = 200;               // bytes of it that an error shows

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

}
