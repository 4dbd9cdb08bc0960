// Bytes and their text forms. All decoders are strict: one spelling for one value, or nothing.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::core {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;               // SHA-256

inline View view(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }
inline std::string text(View bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string hex(View);                                   // lower case
std::optional<Bytes> from_hex(std::string_view);         // lower case only
std::string base64url(View);                             // RFC 4648 section 5, no padding
std::optional<Bytes> from_base64url(std::string_view);   // refuses padding, other alphabets and spare bits
std::string base64(View);                                // RFC 4648 section 4, with padding
std::optional<Bytes> from_base64(std::string_view);
std::string base32(View);                                // Crockford's alphabet, lower case, no padding; spare bits zero
std::optional<Bytes> from_base32(std::string_view);      // reads o as 0, i and l as 1, any case; refuses spare bits
bool is_utf8(std::string_view);                          // well formed: no surrogates, no overlong forms

}
