#include "core/base/bytes.h"

namespace broaden::core {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view plain_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";

// Packs bits from one group size to another: the whole of base64 and base32 in both directions.
std::string encode(View bytes, std::string_view alphabet, unsigned bits) {
  std::string out;
  unsigned held = 0, value = 0;
  for (auto byte : bytes) {
    value = (value << 8 | byte) & 0xffff;
    held += 8;
    while (held >= bits) {
      held -= bits;
      out += alphabet[value >> held & ((1u << bits) - 1)];
    }
  }
  if (held > 0) out += alphabet[value << (bits - held) & ((1u << bits) - 1)];
  return out;
}

std::optional<Bytes> decode(std::string_view text, std::string_view alphabet, unsigned bits) {
  Bytes out;
  unsigned held = 0, value = 0;
  for (char c : text) {
    auto digit = alphabet.find(c);
    if (digit == alphabet.npos) return {};
    value = (value << bits | static_cast<unsigned>(digit)) & 0xffff;
    held += bits;
    if (held >= 8) {
      held -= 8;
      out.push_back(static_cast<std::uint8_t>(value >> held & 0xff));
    }
  }
  if (held >= bits || (value & ((1u << held) - 1)) != 0) return {};
  return out;
}

}

std::string hex(View bytes) { return encode(bytes, hex_digits, 4); }
std::optional<Bytes> from_hex(std::string_view text) { return decode(text, hex_digits, 4); }
std::string base64url(View bytes) { return encode(bytes, url_alphabet, 6); }
std::optional<Bytes> from_base64url(std::string_view text) { return decode(text, url_alphabet, 6); }

std::string base64(View bytes) {
  auto out = encode(bytes, plain_alphabet, 6);
  out.append((4 - out.size() % 4) % 4, '=');
  return out;
}

std::optional<Bytes> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return {};
  auto body = text.substr(0, text.find('='));
  auto padding = text.substr(body.size());
  if (padding.size() > 2 || padding.find_first_not_of('=') != padding.npos) return {};
  return decode(body, plain_alphabet, 6);
}

std::string base32(View bytes) { return encode(bytes, crockford, 5); }

std::optional<Bytes> from_base32(std::string_view text) {
  std::string plain;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    plain += c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c;
  }
  return decode(plain, crockford, 5);
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) { ++at; continue; }
    std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > text.size()) return false;
    std::uint32_t point = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
      auto next = static_cast<unsigned char>(text[at + i]);
      if ((next & 0xc0) != 0x80) return false;
      point = point << 6 | (next & 0x3f);
    }
    if ((length == 3 && point < 0x800) || (length == 4 && (point < 0x10000 || point > 0x10ffff)) || (point >= 0xd800 && point <= 0xdfff)) return false;
    at += length;
  }
  return true;
}

}
