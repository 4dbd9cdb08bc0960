#include <doctest/doctest.h>

#include "sync/protocol/request_signature.h"

using namespace broaden;

namespace {

const core::Instant noon{1'800'000'000'000};

struct Signed {
  core::SigningKey key = *core::SigningKey::generate();
  sync::Request request{"https://office.example.gov", "/v1/sync", {}, R"({"v":1})"};
  Signed() { REQUIRE(sync::sign(request, key, noon)); }

  std::string& value(const std::string& name) {
    for (auto& each : request.fields) if (each.name == name) return each.value;
    FAIL("no such field");
    return request.body;
  }
  bool accepted() const {
    const auto read = sync::read_signature(request);
    return read && sync::holds(*read, key.public_key());
  }
};

void replace(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}

TEST_CASE("a signed request names its machine and its time, and verifies with that machine's key alone") {
  Signed it;
  const auto read = sync::read_signature(it.request);
  REQUIRE(read);
  CHECK(read->keyid == it.key.public_key().thumbprint());
  CHECK(read->created == noon);
  CHECK(sync::holds(*read, it.key.public_key()));
  CHECK(!sync::holds(*read, core::SigningKey::generate()->public_key()));
}

TEST_CASE("a request changed anywhere that matters is refused") {
  SUBCASE("body") { Signed it; it.request.body += " "; CHECK(!it.accepted()); }
  SUBCASE("path") { Signed it; it.request.path = "/v1/enroll"; CHECK(!it.accepted()); }
  SUBCASE("office") { Signed it; it.request.base = "https://other.example.gov"; CHECK(!it.accepted()); }
  SUBCASE("method") { Signed it; it.request.method = "PUT"; CHECK(!it.accepted()); }
  SUBCASE("content type") { Signed it; it.value("content-type") = "text/plain"; CHECK(!it.accepted()); }
  SUBCASE("digest") { Signed it; replace(it.value("content-digest"), "sha-256", "sha-512"); CHECK(!it.accepted()); }
  SUBCASE("time") { Signed it; replace(it.value("signature-input"), "created=18", "created=17"); CHECK(!it.accepted()); }
  SUBCASE("tag") { Signed it; replace(it.value("signature-input"), "tag=\"broaden\"", "tag=\"other\""); CHECK(!it.accepted()); }
  SUBCASE("a component left out") { Signed it; replace(it.value("signature-input"), "\"@path\" ", ""); CHECK(!it.accepted()); }
  SUBCASE("no signature at all") { Signed it; it.request.fields.clear(); CHECK(!it.accepted()); }
  SUBCASE("a field doubled") { Signed it; it.request.fields.push_back({"Content-Digest", it.value("content-digest")}); CHECK(!it.accepted()); }
}

TEST_CASE("every single character of the signature fields counts") {
  for (const std::string name : {"signature", "content-digest"}) {
    Signed it;
    const auto whole = it.value(name);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      it.value(name) = whole;
      it.value(name)[i] = whole[i] == 'A' ? 'B' : 'A';
      CAPTURE(i);
      CHECK(!it.accepted());
    }
  }
}

TEST_CASE("a proxy may add a signature of its own, but nobody a second one of ours") {
  Signed it;
  it.value("signature-input") += R"(, proxy=("@method");created=1;keyid="p";tag="proxy")";
  it.value("signature") += ", proxy=:AAAA:";
  CHECK(it.accepted());
  it.value("signature-input") += R"(, again=("@method");created=1;keyid="p";tag="broaden")";
  CHECK(!it.accepted());
}

TEST_CASE("the default port may be written or left out, and case does not matter in a host") {
  Signed it;
  it.request.base = "https://OFFICE.example.gov:443";
  CHECK(it.accepted());
  it.request.base = "https://office.example.gov:8443";
  CHECK(!it.accepted());
}

TEST_CASE("a clock may be off by five minutes and no more") {
  Signed it;
  const auto read = sync::read_signature(it.request);
  REQUIRE(read);
  CHECK(sync::in_time(*read, {noon.ms + 300'000}));
  CHECK(sync::in_time(*read, {noon.ms - 300'000}));
  CHECK(!sync::in_time(*read, {noon.ms + 300'001}));
  CHECK(!sync::in_time(*read, {noon.ms - 300'001}));
}

TEST_CASE("an address is brought to its one form, and one that is not safe is refused") {
  CHECK(*sync::origin("HTTPS://Office.Example.gov:443/") == "https://office.example.gov");
  CHECK(*sync::origin("https://office.example.gov:8443") == "https://office.example.gov:8443");
  CHECK(*sync::origin("http://127.0.0.1:8080/") == "http://127.0.0.1:8080");
  CHECK(*sync::origin("http://[::1]:80") == "http://[::1]");
  for (const char* url : {"http://office.example.gov", "http://127.0.0.1.example.gov", "http://128.0.0.1", "http://localhost.example.gov", "http://127.1"}) {
    CAPTURE(url);
    REQUIRE(!sync::origin(url));
    CHECK(sync::origin(url).error().code == core::Code::plain_http);
  }
  for (const char* url : {"", "office.example.gov", "ftp://x", "https://", "https://a b", "https://a/b", "https://u@a", "https://a:0", "https://a:70000", "https://a?b"}) {
    CAPTURE(url);
    REQUIRE(!sync::origin(url));
    CHECK(sync::origin(url).error().code == core::Code::bad_value);
  }
}
