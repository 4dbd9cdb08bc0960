// RFC 8785: the one spelling of a JSON value, and the strict reader that takes no other. Says nothing about meaning.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace broaden::core {

using Json = nlohmann::json;

constexpr std::size_t largest_document = 256 * 1024;     // bytes of a payload
constexpr int deepest_document = 32;                     // levels of arrays and objects

std::string canonical(const Json&);                      // numbers as ECMAScript prints them, keys in UTF-16 order

// Only text that is exactly its own canonical form: not_canonical says what is not (a duplicate key, a space, order, …).
Result<Json> parse_canonical(std::string_view);

// Any well-formed JSON in UTF-8 without duplicate keys, not deeper than 32 levels, of at most `limit` bytes: bad_document.
Result<Json> parse_json(std::string_view, std::size_t limit);

}
