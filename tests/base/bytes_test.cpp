#include <doctest/doctest.h>

#include "core/base/bytes.h"

using namespace broaden::core;

TEST_CASE("bytes come back from every text form as they were") {
  Bytes bytes;
  for (int i = 0; i < 300; ++i) {
    CHECK(from_hex(hex(bytes)) == bytes);
    CHECK(from_base64url(base64url(bytes)) == bytes);
    CHECK(from_base64(base64(bytes)) == bytes);
    CHECK(from_base32(base32(bytes)) == bytes);
    bytes.push_back(static_cast<std::uint8_t>(i * 151 + 7));
  }
}

TEST_CASE("the text forms are the ones of RFC 4648") {
  CHECK(base64(view("foob")) == "Zm9vYg==");
  CHECK(base64url(view("foob")) == "Zm9vYg");
  CHECK(base64url(Bytes{0xfb, 0xff}) == "-_8");
  CHECK(hex(view("\x0f\xf0")) == "0ff0");
}

TEST_CASE("a text that is not the one spelling of its bytes is refused") {
  CHECK_FALSE(from_hex("0F"));
  CHECK_FALSE(from_hex("abc"));
  CHECK_FALSE(from_base64url("Zg=="));
  CHECK_FALSE(from_base64url("Zh"));
  CHECK_FALSE(from_base64url("Z g"));
  CHECK_FALSE(from_base64("Zg="));
  CHECK_FALSE(from_base64("====") );
  CHECK_FALSE(from_base32("u"));
}

TEST_CASE("letters that look alike are read as the digit they were") {
  CHECK(from_base32("O1L0") == from_base32("0110"));
  CHECK(from_base32("o1i0") == from_base32("0110"));
}

TEST_CASE("only well-formed UTF-8 is text") {
  CHECK(is_utf8("Łódź, 中, 🙂"));
  CHECK_FALSE(is_utf8("\xc0\xaf"));
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));
  CHECK_FALSE(is_utf8("\xf4\x90\x80\x80"));
  CHECK_FALSE(is_utf8("cut \xe2\x82"));
}
