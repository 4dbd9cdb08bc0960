// Reads one JSON object of a package field by field and remembers the first thing that is wrong, with its place.
// Only for this room's .cpp files. It knows no package kinds.
#pragma once
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace broaden::core::packages {

inline constexpr std::size_t largest_package = 1 << 20;   // bytes; ours are below 40 kB

// Strict JSON: well-formed UTF-8, no key twice in one object, at most 16 levels deep, an object at the top.
Result<nlohmann::json> parse_package(std::string_view text, const std::string& where);

class Reader {
 public:
  Reader(const nlohmann::json& value, std::string place, std::string& problem);

  std::string text(const char* key);                       // there, and not empty
  std::string text_or_empty(const char* key);              // missing, null and "" are all ""
  std::optional<std::string> text_or_none(const char* key);   // null or missing: none; "" is refused
  Date date_or_none(const char* key);                      // null or missing: Date{}
  Date day(const char* key);
  bool flag(const char* key);                              // missing: false
  std::vector<std::string> texts(const char* key);         // missing: none; each not empty
  std::map<std::string, std::string> text_map(const char* key);      // missing: none
  std::map<std::string, std::int64_t> number_map(const char* key);   // missing: none; whole numbers from 0 to 10 million
  std::vector<Reader> objects(const char* key);            // a list of at least one object
  std::map<std::string, Reader> object_map(const char* key);   // missing: none
  std::optional<Reader> object(const char* key);           // missing: none
  const nlohmann::json* raw(const char* key);              // any value; nullptr: missing
  std::string dump() const;                                // the whole object, as JSON

  template <class E> E choice(const char* key, const std::vector<std::pair<std::string_view, E>>& words) {
    auto word = text(key);
    for (auto& [name, value] : words)
      if (name == word) return value;
    fail(key, "is \"" + word + "\", which is none of the words allowed there");
    return words.front().second;
  }

  void fail(std::string_view key, std::string_view what);  // only the first failure is kept
  void finish();                                           // fails for keys that nobody asked for
  bool fine() const { return problem_->empty(); }
  const std::string& place() const { return place_; }

 private:
  const nlohmann::json* find(const char* key);
  const std::string* string(const char* key, const nlohmann::json& value);

  const nlohmann::json* object_;
  std::string place_;
  std::string* problem_;
  std::set<std::string> asked_;
};

}
