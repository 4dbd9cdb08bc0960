#include "core/model/quantity.h"

#include "core/model/typed.h"

namespace broaden::core {
namespace {

constexpr std::size_t group_size = 3;

std::size_t end_of_digits(std::string_view s, std::size_t from) {
  while (from < s.size() && s[from] >= '0' && s[from] <= '9') ++from;
  return from;
}

}

std::string grouped(std::string_view plain) {
  std::string out(plain);
  std::size_t first = out.starts_with('-') ? 1 : 0;
  for (auto at = end_of_digits(out, first); at > first + group_size;) out.insert(at -= group_size, ",");
  return out;
}

std::string grouped(std::int64_t n) { return grouped(std::to_string(n)); }

std::string ungrouped(std::string_view written) {
  std::string whole(written.substr(0, written.find('.')));
  std::string digits = whole;
  std::erase(digits, ',');
  bool right = end_of_digits(digits, 0) == digits.size() && !digits.starts_with('0') && grouped(digits) == whole;
  return right ? digits + std::string(written.substr(whole.size())) : std::string(written);
}

std::string hours_read(std::int64_t minutes) { return grouped(hours(minutes)); }
std::string hours_words(std::int64_t minutes) { return hours_read(minutes) + (minutes == 60 ? " hour" : " hours"); }

}
