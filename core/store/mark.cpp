#include "core/store/mark.h"

#include "core/base/platform.h"

namespace broaden::core {
namespace {

// Fixed places, so that a number can be moved without writing the rest: 16 hex digits, a space, 16 hex digits.
constexpr long seq_at = 17;
constexpr std::size_t length = 33;

std::string digits(std::uint64_t n) {
  char out[17];
  std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(n));
  return out;
}

std::optional<std::uint64_t> number(const std::string& hex_digits) {
  if (hex_digits.find_first_not_of("0123456789abcdef") != std::string::npos) return {};
  return std::stoull(hex_digits, nullptr, 16);
}

}

Mark::Mark(const std::string& record, const std::string& writer)
    : path_(platform::state_folder() + "/writers/" + record + "-" + writer) {}

std::optional<Marked> Mark::read() const {
  if (path_.empty()) return {};
  auto held = platform::read_file(path_, 256);
  if (!held || held->size() != length || (*held)[16] != ' ') return {};
  auto file = number(held->substr(0, 16)), seq = number(held->substr(seq_at));
  if (!file || !seq) return {};
  return Marked{*file, static_cast<std::int64_t>(*seq)};
}

bool Mark::set(Marked marked) const {
  if (path_.empty()) return false;
  if (!platform::make_folder(platform::parent_folder(path_))) return false;
  return static_cast<bool>(platform::write_secret(path_, digits(marked.file) + " " + digits(static_cast<std::uint64_t>(marked.seq))));
}

void Mark::advance(std::int64_t seq) {
  if (path_.empty()) return;
  if (!open_) {
    open_.reset(std::fopen(path_.c_str(), "r+b"));
    if (!open_) return;                                  // gone: the next opening starts a new writer, which is safe
    std::setvbuf(open_.get(), nullptr, _IONBF, 0);
  }
  if (std::fseek(open_.get(), seq_at, SEEK_SET) == 0) std::fputs(digits(static_cast<std::uint64_t>(seq)).c_str(), open_.get());
}

}
