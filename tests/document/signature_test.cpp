#include "core/document/signature.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/crypto/hash.h"
#include "core/document/signature_entry.h"
#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

// A signature over a header of one's own making.
Signature forge(const Document& document, const SigningKey& key, const std::string& header) {
  auto part = base64url(view(header));
  auto raw = must(key.sign(view(part + "." + base64url(view(document.payload)))));
  return must(make_signature(document, part, base64url(raw)));
}

}

TEST_CASE("a signature holds for its document, and says who signed by the certificate") {
  Scene scene;
  auto offer = scene.offer();
  auto signature = scene.ada.sign(offer, {std::string(64, 'e')});
  auto signer = check_signature(offer, signature, {&scene.root, 1}, start);
  REQUIRE(signer);
  CHECK(signer->identity == Identity{scene.office_id, KeyRole::executive, "ada"});
  CHECK(signer->header.role == Role::executive);
  CHECK(signer->header.title == "Executive");
  CHECK(signer->header.iat == start);
  CHECK(signer->header.seen == std::vector{std::string(64, 'e')});
  CHECK(signature.id == hex(sha256(signature.protected_header + "." + base64url(view(offer.payload)))));
  CHECK(check_signature(scene.offer(), signature).error().code == Code::signature_invalid);
  auto entry = read_signature_entry(signature.id, entry_bytes(signature));
  REQUIRE(entry);
  CHECK(*entry == signature);
}

TEST_CASE("a signature from another office is refused, with or without its own root in the chain") {
  Scene scene, forger;
  auto offer = scene.offer(), theirs = forger.offer();
  auto twin = forger.hire("Ada Example", KeyRole::executive, "ada", "Executive");   // same agency, same name, same person, another root
  CHECK(check_signature(theirs, twin.sign(theirs), {&scene.root, 1}, start).error().code == Code::certificate_foreign);
  auto moved = must(make_signature(offer, twin.sign(theirs).protected_header, twin.sign(theirs).signature));
  CHECK(check_signature(offer, moved, {&scene.root, 1}, start).error().code == Code::certificate_foreign);
  const Certificate with_own_root[] = {twin.certificate, forger.root};
  auto brought = must(sign(theirs, twin.key, with_own_root, {"Executive", {}, start}));
  CHECK(check_signature(theirs, brought, {&scene.root, 1}, start).error().code == Code::certificate_foreign);
  CHECK(check_signature(theirs, brought, {&forger.root, 1}, start));
  CHECK(check_signature(offer, scene.ada.sign(offer), {}, start).error().code == Code::no_trust);
  CHECK(check_signature(offer, scene.ada.sign(offer), {&forger.root, 1}, start).error().code == Code::certificate_foreign);
}

TEST_CASE("a certificate counts within its dates") {
  Scene scene;
  auto short_lived = scene.hire("Ada Example", KeyRole::executive, "ada", "Executive", 30);
  auto offer = scene.offer();
  auto signature = short_lived.sign(offer);
  CHECK(check_signature(offer, signature, {&scene.root, 1}, day(29)));
  CHECK(check_signature(offer, signature, {&scene.root, 1}, day(31)).error().code == Code::certificate_expired);
  CHECK(check_signature(offer, signature, {&scene.root, 1}, day(-2)).error().code == Code::signature_invalid);
}

TEST_CASE("a header with anything more, less or other than agreed is refused") {
  Scene scene;
  auto offer = scene.offer();
  auto good = header_of(scene.ada.sign(offer));
  REQUIRE(check_signature(offer, forge(offer, scene.ada.key, good.dump())));
  auto with = [&](const char* key, Json value) {
    auto header = good;
    header[key] = std::move(value);
    return check_signature(offer, forge(offer, scene.ada.key, header.dump()));
  };
  for (auto extra : {"crit", "kid", "jwk", "jku", "x5u", "b64", "x5t", "cty", "exp"}) CHECK(with(extra, Json::array()).error().code == Code::signature_invalid);
  for (auto& [key, value] : good.items()) {
    auto header = good;
    header.erase(key);
    CHECK(!check_signature(offer, forge(offer, scene.ada.key, header.dump())));
  }
  CHECK(!with("alg", "none"));
  CHECK(!with("alg", "HS256"));
  CHECK(!with("alg", "RS256"));                          // known, but not what this key makes
  CHECK(!with("typ", "JWT"));
  CHECK(!with("role", "official"));                      // the certificate says executive
  CHECK(!with("role", "king"));
  CHECK(!with("iat", "now"));
  CHECK(!with("iat", -1));
  CHECK(!with("iat", 1.5));
  CHECK(!with("title", 5));
  CHECK(!with("title", "Executive\nand more"));
  CHECK(!with("seen", {"not an id"}));
  CHECK(!with("x5c", Json::array()));
  CHECK(!with("x5c", {"not base64"}));
  CHECK(!with("x5c", {base64(scene.pat.certificate.der)}));
  auto twice = good.dump();
  twice.insert(1, "\"alg\":\"none\",");
  CHECK(check_signature(offer, forge(offer, scene.ada.key, twice)).error().code == Code::signature_invalid);
  CHECK(!check_signature(offer, forge(offer, scene.ada.key, "not json")));
  CHECK(make_signature(offer, std::string(100'000, 'A'), "").error().code == Code::signature_invalid);
}

TEST_CASE("alg none with an empty signature is no signature") {
  Scene scene;
  auto offer = scene.offer();
  auto header = header_of(scene.ada.sign(offer));
  header["alg"] = "none";
  CHECK(!check_signature(offer, must(make_signature(offer, base64url(view(header.dump())), ""))));
  header["alg"] = "ES256";
  CHECK(!check_signature(offer, must(make_signature(offer, base64url(view(header.dump())), ""))));
}

TEST_CASE("the office's root signs certificates, never documents") {
  Scene scene;
  auto offer = scene.offer();
  CHECK(!sign(offer, scene.root_key, {&scene.root, 1}, {"Root", {}, start}));
  CHECK(sign(offer, scene.pat.key, {&scene.ada.certificate, 1}, {"Executive", {}, start}).error().code == Code::bad_value);
  CHECK(!sign(offer, scene.ada.key, {}, {"Executive", {}, start}));
}
