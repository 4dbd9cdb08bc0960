#include "core/document/canonical.h"

#include <doctest/doctest.h>

#include <bit>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace broaden::core;

TEST_CASE("numbers are written as RFC 8785's appendix B writes them") {
  const std::pair<std::uint64_t, const char*> examples[] = {
      {0x0000000000000000, "0"}, {0x8000000000000000, "0"}, {0x0000000000000001, "5e-324"}, {0x8000000000000001, "-5e-324"},
      {0x7fefffffffffffff, "1.7976931348623157e+308"}, {0xffefffffffffffff, "-1.7976931348623157e+308"},
      {0x4340000000000000, "9007199254740992"}, {0xc340000000000000, "-9007199254740992"}, {0x4430000000000000, "295147905179352830000"},
      {0x44b52d02c7e14af5, "9.999999999999997e+22"}, {0x44b52d02c7e14af6, "1e+23"}, {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
      {0x444b1ae4d6e2ef4e, "999999999999999700000"}, {0x444b1ae4d6e2ef4f, "999999999999999900000"}, {0x444b1ae4d6e2ef50, "1e+21"},
      {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"}, {0x3eb0c6f7a0b5ed8d, "0.000001"}, {0x41b3de4355555553, "333333333.3333332"},
      {0x41b3de4355555554, "333333333.33333325"}, {0x41b3de4355555555, "333333333.3333333"}, {0x41b3de4355555556, "333333333.3333334"},
      {0x41b3de4355555557, "333333333.33333343"}, {0xbecbf647612f3696, "-0.0000033333333333333333"}, {0x43143ff3c1cb0959, "1424953923781206.2"}};
  for (auto& [bits, written] : examples) CHECK(canonical(Json(std::bit_cast<double>(bits))) == written);
}

TEST_CASE("a value is written as RFC 8785's section 3.2.3 writes it") {
  auto value = Json::parse(R"({"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]})");
  CHECK(canonical(value) == R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"})");
}

TEST_CASE("names are sorted by their UTF-16 units, as in RFC 8785's own example") {
  auto value = Json::parse(R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"})");
  auto text = canonical(value);
  std::size_t last = 0;
  for (auto expected : {"Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"}) {
    auto at = text.find(expected);
    REQUIRE(at != text.npos);
    CHECK(at >= last);
    last = at;
  }
  CHECK(parse_canonical(text));
}

TEST_CASE("only the one allowed spelling is taken") {
  CHECK(parse_canonical(R"({"a":1,"b":[true,null,"x"]})"));
  for (auto wrong : {"", " {}", "{} ", "{\"a\": 1}", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "{\"a\":1.0}", "{\"a\":1e0}", "{\"a\":-0}", "{\"a\":9007199254740993}",
                     "{\"a\":\"\\u0041\"}", "{\"a\":\"\\/\"}", "{\"a\":1}{}", "{a:1}", "{\"a\":1,}", "[1,2", "nul", "\xef\xbb\xbf{}", "{\"a\":\"\xff\"}", "{\"a\":\"\\ud800\"}",
                     "{\"a\":1e999}", "{\"a\":\"\n\"}", "{\"a\":NaN}", "/**/{}"})
    CHECK(parse_canonical(wrong).error().code == Code::not_canonical);
  CHECK(!parse_canonical(std::string_view("{}\0", 3)));
}

TEST_CASE("what is too deep, too large or said twice is refused before it costs anything") {
  auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(parse_canonical(nested(32)));
  CHECK(!parse_canonical(nested(33)));
  CHECK(!parse_canonical(nested(100'000)));
  CHECK(parse_canonical("\"" + std::string(largest_document - 2, 'x') + "\""));
  CHECK(!parse_canonical("\"" + std::string(largest_document - 1, 'x') + "\""));
  CHECK(parse_json("{\"b\": 1, \"a\": 2}", 100));
  CHECK(parse_json("{\"b\": 1, \"b\": 2}", 100).error().code == Code::bad_document);
  CHECK(parse_json("{\"x\":{\"b\": 1}, \"y\":{\"b\": 2}}", 100));
  CHECK(!parse_json("{\"b\": 1}", 7));
}

namespace {

Json any_json(int depth) {
  auto kind = *rc::gen::inRange(0, depth > 0 ? 7 : 5);
  if (kind == 0) return nullptr;
  if (kind == 1) return *rc::gen::arbitrary<bool>();
  if (kind == 2) return *rc::gen::arbitrary<std::int64_t>();
  if (kind == 3) return std::bit_cast<double>(*rc::gen::suchThat<std::uint64_t>([](std::uint64_t bits) { return (bits >> 52 & 0x7ff) != 0x7ff; }));
  auto text = [] {                                       // any text, from code points of every length
    std::string out;
    for (auto c : *rc::gen::container<std::vector<int>>(rc::gen::element(0, 7, 9, 31, '"', '\\', '/', 'a', 0x7f, 0xe9, 0x20ac, 0xe000, 0xffff, 0x10000, 0x1f600))) {
      auto put = [&](int byte) { out += static_cast<char>(byte); };
      if (c < 0x80) put(c);
      else if (c < 0x800) put(0xc0 | c >> 6), put(0x80 | (c & 63));
      else if (c < 0x10000) put(0xe0 | c >> 12), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63));
      else put(0xf0 | c >> 18), put(0x80 | (c >> 12 & 63)), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63));
    }
    return out;
  };
  if (kind == 4) return text();
  auto count = *rc::gen::inRange(0, 5);
  auto out = kind == 5 ? Json::array() : Json::object();
  for (int i = 0; i < count; ++i) kind == 5 ? out.push_back(any_json(depth - 1)) : void(out[text()] = any_json(depth - 1));
  return out;
}

}

TEST_CASE("what was written reads back, and writes the same again") {
  CHECK(rc::check([] {
    auto once = canonical(any_json(4));
    auto read = parse_canonical(once);
    RC_ASSERT(bool(read));
    RC_ASSERT(canonical(*read) == once);
  }));
}
