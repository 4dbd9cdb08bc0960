// Reads the members of a JSON object strictly: types, lengths, and nothing that was not asked for. The first fault is kept.
#pragma once
#include <optional>
#include <set>

#include "core/base/date.h"
#include "core/document/canonical.h"

namespace broaden::core {

constexpr std::size_t a_line = 400, a_text = 64 * 1024, many = 2000;   // bytes of a line, of a text; items of a list
constexpr std::int64_t largest_number = 9'007'199'254'740'991;    // a JSON number that every reader reads exactly

class Members {
 public:
  Members(const Json& object, std::string where);        // `where` opens the fault: "its review"
  bool has(const char* key) const;
  std::string line(const char* key, std::size_t shortest = 0);   // no line breaks or other control characters
  std::string text(const char* key, std::size_t shortest = 0);
  std::string hash(const char* key);                     // 64 hex digits
  std::int64_t number(const char* key, std::int64_t least, std::int64_t most);
  Date day(const char* key);                             // a day, or null for none
  Instant instant(const char* key);
  template <class E> E choice(const char* key, std::optional<E> (*read)(std::string_view)) {
    auto found = read(line(key));
    if (!found) fault(key);
    return found.value_or(E{});
  }
  const Json& list(const char* key, std::size_t least, std::size_t most);   // an empty one after a fault
  const Json& any(const char* key);                      // null after a fault
  void fault(const std::string& what);
  Result<> done() const;                                 // the first fault, or a member that nobody asked for

 private:
  const Json* find(const char* key);
  const Json& object_;
  std::string where_, fault_;
  std::set<std::string> asked_;
};

}
