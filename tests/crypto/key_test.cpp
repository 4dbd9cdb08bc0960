#include "core/crypto/key.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "core/crypto/hash.h"

using namespace broaden::core;

TEST_CASE("a signature holds for its message and its key alone") {
  auto key = SigningKey::generate(), other = SigningKey::generate();
  REQUIRE(key);
  REQUIRE(other);
  auto signature = key->sign(view("agreed"));
  REQUIRE(signature);
  CHECK(signature->size() == 64);
  CHECK(key->public_key().verify(view("agreed"), *signature));
  CHECK(!key->public_key().verify(view("agreee"), *signature));
  CHECK(!other->public_key().verify(view("agreed"), *signature));
  CHECK(!PublicKey().verify(view("agreed"), *signature));
  for (std::size_t i = 0; i < signature->size(); ++i) {
    auto broken = *signature;
    broken[i] ^= 1;
    CHECK(!key->public_key().verify(view("agreed"), broken));
  }
  CHECK(!key->public_key().verify(view("agreed"), View(*signature).first(63)));
  CHECK(!key->public_key().verify(view("agreed"), Bytes(64, 0)));
  CHECK(!key->public_key().verify(Algorithm::rs256, view("agreed"), *signature));
}

TEST_CASE("a key under a passphrase opens with that passphrase only") {
  auto key = *SigningKey::generate();
  auto pem = key.to_pem("correct horse battery staple");
  REQUIRE(pem);
  CHECK(pem->starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
  auto opened = SigningKey::from_pem(*pem, "correct horse battery staple", "key.pem");
  REQUIRE(opened);
  CHECK(opened->public_key() == key.public_key());
  CHECK(SigningKey::from_pem(*pem, "correct horse battery stable", "key.pem").error().code == Code::wrong_passphrase);
  CHECK(SigningKey::from_pem(*pem, "", "key.pem").error().code == Code::wrong_passphrase);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("whoever finds a key file pays 600,000 rounds for each passphrase they try") {
  auto pem = *SigningKey::generate()->to_pem("correct horse battery staple");
  std::string inner;
  std::istringstream lines(pem);
  for (std::string line; std::getline(lines, line);) if (!line.starts_with('-')) inner += line;
  auto der = from_base64(inner);
  REQUIRE(der);
  constexpr std::uint8_t rounds[] = {0x02, 0x03, 0x09, 0x27, 0xc0};    // ASN.1: an integer of three bytes, 600,000
  CHECK(std::ranges::search(*der, rounds).size() == std::size(rounds));
}
#endif

TEST_CASE("what is no key at all is said to be unreadable, with its name") {
  CHECK(SigningKey::from_pem("", "x", "key.pem").error() == Error{Code::key_unreadable, "key.pem"});
  CHECK(SigningKey::from_pem("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n", "x", "key.pem").error().code == Code::key_unreadable);
  CHECK(SigningKey::from_pem(std::string(20'000, 'x'), "x", "key.pem").error().code == Code::key_unreadable);
  auto plain = *SigningKey::generate()->to_plain_pem();
  CHECK(SigningKey::from_pem(plain, "x", "key.pem").error().code == Code::key_unreadable);
  CHECK(SigningKey::from_plain_pem("no key", "machine.pem").error() == Error{Code::key_unreadable, "machine.pem"});
}

TEST_CASE("a machine's request key comes back from its file") {
  auto key = *SigningKey::generate();
  auto pem = key.to_plain_pem();
  REQUIRE(pem);
  auto read = SigningKey::from_plain_pem(*pem, "machine.pem");
  REQUIRE(read);
  CHECK(read->public_key() == key.public_key());
}

TEST_CASE("a public key has one encoding, and a key of another kind is refused") {
  auto key = SigningKey::generate()->public_key();
  auto read = PublicKey::from_der(key.der());
  REQUIRE(read);
  CHECK(*read == key);
  CHECK(key.thumbprint() == hex(sha256(View(key.der()))));
  auto longer = key.der();
  longer.push_back(0);
  CHECK(PublicKey::from_der(longer).error().code == Code::bad_document);
  CHECK(PublicKey::from_der({}).error().code == Code::bad_document);
  CHECK(PublicKey::from_der(View(key.der()).first(60)).error().code == Code::bad_document);
  auto off_curve = key.der();
  off_curve.back() ^= 1;
  CHECK(PublicKey::from_der(off_curve).error().code == Code::bad_document);
}
