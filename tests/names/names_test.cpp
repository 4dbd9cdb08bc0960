// Two types of one name in one namespace are one type to the linker: it keeps one of their functions for both. Two
// `core::Done` once had a debug build destroy the wrong one. No compiler sees that, unless one file includes both.
#include <doctest/doctest.h>

#include "tests/names/source.h"
#include "tests/names/type_names.h"

using namespace broaden::tests;

namespace {

std::string all_in(std::string_view source) {
  std::string out;
  for (auto& one : type_names(source)) out += one.name + "@" + std::to_string(one.line) + " ";
  return out;
}

}

TEST_CASE("every type in core, sync and app has a name of its own in its namespace") {
  TypesByName all;
  for (auto* part : {"core", "sync", "app"})
    for (auto& path : files_in(part, {".h", ".cpp"})) all.add(path.substr(path.rfind(std::string("/") + part + "/") + 1), text_of_file(path));
  CHECK(all.size() > 400);                               // it looked at something
  for (auto& one : all.doubled()) FAIL_CHECK("one name, two types: " << one);
}

TEST_CASE("a second type of a name is found in whatever way it is written") {
  auto doubled = [](std::string_view first, std::string_view second) {
    TypesByName all;
    all.add("core/a.h", first);
    all.add("core/b.cpp", second);
    return all.doubled();
  };
  std::string_view first = "#pragma once\nnamespace broaden::core {\n\nstruct Done { int n; };\n\n}\n";
  CHECK(doubled(first, "namespace broaden::core {\nclass Done {\n};\n}\n") == std::vector<std::string>{"broaden::core::Done: core/a.h:4, core/b.cpp:2"});
  for (auto* second : {"namespace broaden::core { struct Done final : Other { ~Done(); }; }", "namespace broaden { namespace core { enum class Done : int { yes }; } }",
                       "namespace broaden::core {\ntemplate <class T, template <class> class U> struct Done {};\n}", "namespace broaden::core { namespace { int x; } struct Done {}; }",
                       "namespace broaden::core {\nvoid f() { if (x) { y(); } }\nunion Done { int n; };\n}", "namespace broaden::core {\nconst char* s = \"}\"; struct Done {};\n}",
                       "namespace broaden::core {\nauto s = R\"(}})\"; auto n = 60'000; auto c = '}'; // }\n/* } */ struct [[nodiscard]] Done {};\n}"}) {
    CAPTURE(second);
    CHECK(doubled(first, second).size() == 1);
  }
  for (auto* second : {"namespace broaden::app { struct Done {}; }", "namespace broaden::core { namespace { struct Done {}; } }", "namespace broaden::core { struct Done; }",
                       "namespace broaden::core { struct Other { struct Done {}; }; }", "namespace broaden::core { void f() { struct Done {}; } }",
                       "namespace broaden::core { template <> struct Done<int> {}; }", "namespace broaden::core { struct Done make() { return {}; } }",
                       "namespace broaden::core { struct Done done{1}; }", "namespace broaden::core {\n// struct Done {}\n}"}) {
    CAPTURE(second);
    CHECK(doubled(first, second).empty());
  }
}

TEST_CASE("names are told with their namespaces and lines") {
  CHECK(all_in("struct A {};\nnamespace x {\nenum class B { b };\nnamespace y { class C {\n int n; }; }\nstruct C::D { int n; };\n}\n") == "A@1 x::B@3 x::y::C@4 x::C::D@6 ");
  CHECK(all_in("#define X {\nstruct A {};\n#define Y \\\n  {\nstruct B {};\n") == "A@2 B@5 ");
}
