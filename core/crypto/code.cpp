#include "core/crypto/code.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/crypto/hash.h"

namespace broaden::core {
namespace {

// 200 bits: office 80, secret 80, days since 2020 15, checksum 25.
constexpr std::size_t id_bytes = 10, code_bytes = 25, code_letters = 40, group_letters = 5;
constexpr std::uint32_t checksum_bits = 25;
constexpr int last_day = (1 << 15) - 1;

int first_day() { return date(2020, 1, 1).days; }

std::uint32_t checksum(View office, View secret, std::uint32_t day) {
  Sha256 sum;
  sum.add("broaden enrollment code").add(office).add(secret);
  const std::uint8_t days[] = {static_cast<std::uint8_t>(day >> 8), static_cast<std::uint8_t>(day)};
  auto hash = sum.add(View(days)).finish();
  auto first = std::uint32_t{hash[0]} << 24 | std::uint32_t{hash[1]} << 16 | std::uint32_t{hash[2]} << 8 | hash[3];
  return first >> (32 - checksum_bits);
}

}

EnrollmentCode make_code(const std::string& office, Date expires) { return {office, random_bytes(id_bytes), expires}; }

std::string format(const EnrollmentCode& code) {
  auto office = from_base32(code.office).value_or(Bytes());
  office.resize(id_bytes);
  auto day = static_cast<std::uint32_t>(std::clamp(code.expires.days - first_day(), 0, last_day));
  auto tail = std::uint64_t{day} << checksum_bits | checksum(office, code.secret, day);
  Bytes all(office);
  all.insert(all.end(), code.secret.begin(), code.secret.end());
  for (int shift = 32; shift >= 0; shift -= 8) all.push_back(static_cast<std::uint8_t>(tail >> shift));
  auto letters = base32(all);
  wipe(all);
  std::string out;
  for (std::size_t at = 0; at < letters.size(); at += group_letters) out += (at ? "-" : "") + letters.substr(at, group_letters);
  return out;
}

Result<EnrollmentCode> parse_code(std::string_view typed, Date today) {
  std::string letters;
  for (char c : typed)
    if (c != '-' && c != ' ' && c != '\t' && c != '\n' && c != '\r' && letters.size() <= code_letters) letters += c;
  auto all = letters.size() == code_letters ? from_base32(letters) : std::nullopt;
  if (!all || all->size() != code_bytes) return Code::code_malformed;
  auto office = View(*all).first(id_bytes), secret = View(*all).subspan(id_bytes, id_bytes);
  std::uint64_t tail = 0;
  for (auto byte : View(*all).last(5)) tail = tail << 8 | byte;
  auto day = static_cast<std::uint32_t>(tail >> checksum_bits);
  if ((tail & ((1u << checksum_bits) - 1)) != checksum(office, secret, day)) return Code::code_mistyped;
  EnrollmentCode code{base32(office), Bytes(secret.begin(), secret.end()), Date{first_day() + static_cast<int>(day)}};
  if (code.expires < today) return Code::code_expired;
  return code;
}

}
