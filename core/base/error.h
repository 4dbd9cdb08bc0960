// What went wrong, as a code and the one detail that a person needs. The words stand in errors.def, nowhere else.
#pragma once
#include <string>
#include <string_view>

namespace broaden::core {

enum class Code {
#define BROADEN_ERROR(code, what, safe, next) code,
#include "core/base/errors.def"
#undef BROADEN_ERROR
};

struct Error {
  Code code;
  std::string detail;                 // fills "{}" in the sentence: a name, a path, a line. Never a secret.
  bool operator==(const Error&) const = default;
};

struct Words { std::string what, safe, next; };   // what happened, what is safe, what to do next: U.S. English

Words words(const Error&);
std::string_view name(Code);                      // "wrong_passphrase": stable, for scripts and the wire

}
