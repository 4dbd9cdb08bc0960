#include "core/crypto/hash.h"

#include <doctest/doctest.h>

using namespace broaden::core;

TEST_CASE("SHA-256, HMAC and HKDF give the published figures") {
  CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");   // FIPS 180-4
  CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  auto said = view("what do ya want for nothing?");
  CHECK(hex(hmac_sha256(view("Jefe"), said)) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");   // RFC 4231
  CHECK(hex(hmac_sha256({}, {})) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");

  Bytes secret(22, 0x0b);                                // RFC 5869, A.1 and A.3
  auto salt = *from_hex("000102030405060708090a0b0c"), info = *from_hex("f0f1f2f3f4f5f6f7f8f9");
  CHECK(hex(hkdf_sha256(secret, salt, info, 42)) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  CHECK(hex(hkdf_sha256(secret, {}, {}, 42)) == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST_CASE("a hash taken in pieces is the hash of the whole") {
  CHECK(Sha256().add("a").add("").add("bc").finish() == sha256("abc"));
}

TEST_CASE("secrets are compared whole and leave no trace") {
  CHECK(constant_time_equal(view("same"), view("same")));
  CHECK(!constant_time_equal(view("same"), view("sane")));
  CHECK(!constant_time_equal(view("same"), view("same ")));
  CHECK(constant_time_equal({}, {}));
  std::string secret = "a passphrase long enough to lie on the heap, not in the object";
  wipe(secret);
  CHECK(secret.empty());
}
