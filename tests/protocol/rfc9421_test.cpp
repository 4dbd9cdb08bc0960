// The worked examples of RFC 9421, appendix B.
#include <doctest/doctest.h>

#include "core/crypto/hash.h"
#include "core/crypto/key.h"
#include "sync/protocol/signature_base.h"

using namespace broaden;

namespace {

const std::string request_digest = "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
const std::string response_digest = "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:";

const sync::Message test_request{"POST", "https://example.com", "/foo?param=Value&Pet=dog", 0,
                                 {{"Host", "example.com"}, {"Date", "Tue, 20 Apr 2021 02:07:55 GMT"}, {"Content-Type", "application/json"},
                                  {"Content-Digest", request_digest}, {"Content-Length", "18"}}};
const sync::Message test_response{"", "", "", 200,
                                  {{"Date", "Tue, 20 Apr 2021 02:07:56 GMT"}, {"Content-Type", "application/json"},
                                   {"Content-Digest", response_digest}, {"Content-Length", "23"}}};

std::optional<std::string> base_of(const sync::Message& message, const std::string& covered) {
  const auto read = sync::read_dictionary("sig=" + covered);
  REQUIRE(read);
  return sync::signature_base(message, std::get<sync::InnerList>(read->front().value));
}

}

TEST_CASE("B.2.1: a minimal signature covers nothing but its own parameters") {
  const std::string covered = R"(();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd")";
  CHECK(base_of(test_request, covered) == "\"@signature-params\": " + covered);
}

TEST_CASE("B.2.3: full coverage lists every component in the order that was asked") {
  const std::string covered =
      R"(("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-rsa-pss")";
  CHECK(base_of(test_request, covered) == "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\"@method\": POST\n\"@path\": /foo\n\"@query\": ?param=Value&Pet=dog\n"
                                          "\"@authority\": example.com\n\"content-type\": application/json\n\"content-digest\": " + request_digest +
                                          "\n\"content-length\": 18\n\"@signature-params\": " + covered);
}

TEST_CASE("B.2.4: the response signed with ecdsa-p256-sha256 verifies over the base we build, and over no other") {
  const std::string covered = R"(("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256")";
  const auto base = base_of(test_response, covered);
  REQUIRE(base);
  CHECK(*base == "\"@status\": 200\n\"content-type\": application/json\n\"content-digest\": " + response_digest +
                     "\n\"content-length\": 23\n\"@signature-params\": " + covered);
  const auto key = core::PublicKey::from_der(*core::from_base64(
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ=="));
  REQUIRE(key);
  const auto signature = core::from_base64("wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==");
  REQUIRE(signature);
  CHECK(key->verify(core::view(*base), *signature));
  CHECK(!key->verify(core::view(*base + " "), *signature));
}

TEST_CASE("B.2.5: the request signed with hmac-sha256 has the code that the example gives") {
  const auto base = base_of(test_request, R"(("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret")");
  const auto secret = core::from_base64("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
  REQUIRE(base);
  REQUIRE(secret);
  CHECK(core::base64(core::hmac_sha256(*secret, core::view(*base))) == "pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
}

TEST_CASE("B.2.6: method, path and authority are lines like any other") {
  const std::string covered = R"(("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")";
  CHECK(base_of(test_request, covered) == "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\"@method\": POST\n\"@path\": /foo\n\"@authority\": example.com\n"
                                          "\"content-type\": application/json\n\"content-length\": 18\n\"@signature-params\": " + covered);
}

TEST_CASE("a field sent twice is one line, joined, with its spaces trimmed") {
  sync::Message message = test_request;
  message.fields = {{"X-Note", "  one "}, {"x-note", "two"}};
  CHECK(base_of(message, R"(("x-note"))") == "\"x-note\": one, two\n\"@signature-params\": (\"x-note\")");
}

TEST_CASE("no base is made of what is not there, not known, or named twice") {
  for (const char* covered : {R"(("x-missing"))", R"(("@unknown"))", R"(("@method" "@method"))", R"(("@status"))", R"(("Date"))", R"(("date";sf))",
                              R"((date))", R"(("@signature-params"))"}) {
    CAPTURE(covered);
    CHECK(!base_of(test_request, covered));
  }
  CHECK(!base_of(test_response, R"(("@method"))"));
}
