// Structured fields (RFC 8941) as far as message signatures need them: dictionaries of inner lists or of byte sequences. Strict.
#pragma once
#include <optional>
#include <variant>

#include "core/base/bytes.h"

namespace broaden::sync {

struct Token { std::string text; bool operator==(const Token&) const = default; };
using Bare = std::variant<bool, std::int64_t, std::string, Token, core::Bytes>;
struct Parameter { std::string key; Bare value; bool operator==(const Parameter&) const = default; };
struct FieldItem { Bare value; std::vector<Parameter> parameters; bool operator==(const FieldItem&) const = default; };
struct InnerList { std::vector<FieldItem> items; std::vector<Parameter> parameters; bool operator==(const InnerList&) const = default; };
struct Member { std::string key; std::variant<FieldItem, InnerList> value; };

std::optional<std::vector<Member>> read_dictionary(std::string_view);   // no key twice; nothing after it
std::string print(const FieldItem&);
std::string print(const InnerList&);

}
