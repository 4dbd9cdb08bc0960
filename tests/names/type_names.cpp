#include "tests/names/type_names.h"

#include <algorithm>

#include "tests/names/source.h"

namespace broaden::tests {
namespace {

struct Token { std::string text; std::size_t line = 0; };

std::vector<Token> tokens(std::string_view s) {
  std::vector<Token> out;
  std::size_t line = 1;
  for (std::size_t at = 0; at < s.size();) {
    auto end = behind_what_is_no_code(s, at);
    if (end == at && in_word(s[at])) while (end < s.size() && in_word(s[end])) ++end;
    else if (end == at) end += s.substr(at).starts_with("::") ? 2 : 1;
    else if (s[at] == '"') out.push_back({"\"", line});
    auto text = s.substr(at, end - at);
    bool code = in_word(text[0]) ? !text.starts_with("R\"") : text == "::" || (text.size() == 1 && std::string_view(" \t\r\n#").find(text[0]) == text.npos);
    if (code) out.push_back({std::string(text), line});
    line += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    at = end;
  }
  return out;
}

using Head = std::vector<Token>;                         // what stands before a brace

std::size_t behind_brackets(const Head& head, std::size_t at, std::string_view open, std::string_view close) {
  int depth = 0;
  for (; at < head.size(); ++at) {
    if (head[at].text == open) ++depth;
    if (head[at].text == close && --depth == 0) return at + 1;
  }
  return at;
}

std::string namespace_of(const Head& head) {             // "" of an unnamed one
  std::string out;
  auto from = std::ranges::find(head, "namespace", &Token::text);
  for (auto at = from + 1; at < head.end(); ++at) if (at->text != "inline") out += at->text;
  return out;
}

// Its name, where the brace begins the definition of a type.
Token type_of(const Head& head) {
  std::size_t at = 0;
  auto is = [&](std::string_view text) { return at < head.size() && head[at].text == text; };
  while (is("template")) at = behind_brackets(head, at + 1, "<", ">");
  if (!is("struct") && !is("class") && !is("enum") && !is("union")) return {};
  ++at;
  if (is("struct") || is("class")) ++at;
  while (is("[")) at = behind_brackets(head, at, "[", "]");
  if (is("alignas")) at = behind_brackets(head, at + 1, "(", ")");
  Token name;
  for (; at < head.size() && (head[at].text == "::" || in_word(head[at].text[0])) && head[at].text != "final"; ++at) {
    if (name.line == 0) name.line = head[at].line;
    if (!name.text.empty() && head[at].text != "::" && !name.text.ends_with("::")) return {};   // struct Plan plan{
    name.text += head[at].text;
  }
  return at == head.size() || is("final") || is(":") ? name : Token{};
}

}

std::vector<TypeName> type_names(std::string_view source) {
  std::vector<TypeName> out;
  struct Scope { bool open; std::string name; };         // open: a named namespace in nothing but named namespaces
  std::vector<Scope> scopes{{true, ""}};
  Head head;
  for (auto& token : tokens(source)) {
    if (token.text == ";" || token.text == "}") {
      if (token.text == "}" && scopes.size() > 1) scopes.pop_back();
      head.clear();
    } else if (token.text == "{") {
      auto here = scopes.back();
      bool is_namespace = std::ranges::any_of(head, [](auto& one) { return one.text == "namespace"; });
      if (is_namespace) {
        auto name = namespace_of(head);
        scopes.push_back({here.open && !name.empty(), here.name + name + "::"});
      } else {
        if (auto name = here.open ? type_of(head) : Token{}; !name.text.empty()) out.push_back({here.name + name.text, name.line});
        scopes.push_back({false, ""});
      }
      head.clear();
    } else {
      head.push_back(token);
    }
  }
  return out;
}

void TypesByName::add(const std::string& file, std::string_view source) {
  for (auto& one : type_names(source)) places_[one.name].push_back(file + ":" + std::to_string(one.line));
}

std::vector<std::string> TypesByName::doubled() const {
  std::vector<std::string> out;
  for (auto& [name, places] : places_) {
    if (places.size() < 2) continue;
    auto& line = out.emplace_back(name + ":");
    for (auto& place : places) line += (place == places.front() ? " " : ", ") + place;
  }
  return out;
}

}
