// The types that a source defines where another file could meet them: at namespace scope, and in no unnamed namespace. Reads
// C++ as this house writes it; no compiler.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::tests {

struct TypeName { std::string name; std::size_t line = 0; };      // "broaden::core::Plan"; specializations and declarations are none
std::vector<TypeName> type_names(std::string_view source);

class TypesByName {                                      // of many files: a name that two define is one too many
 public:
  void add(const std::string& file, std::string_view source);
  std::vector<std::string> doubled() const;              // "broaden::core::Done: core/a.h:3, core/b.cpp:9"
  std::size_t size() const { return places_.size(); }

 private:
  std::map<std::string, std::vector<std::string>> places_;
};

}
