#include "core/crypto/certificate.h"

#include <doctest/doctest.h>

using namespace broaden::core;

namespace {

const Instant start = *parse_instant("2026-11-22T12:00:00Z");
Instant days(int n) { return {start.ms + n * std::int64_t{86'400'000}}; }

struct Office {                                          // a root and what it needs to issue
  SigningKey key = *SigningKey::generate();
  Certificate root = *issue_root(key, "Department of Examples", {start, days(3650)});
  std::string id = office_id(key.public_key());
  Certificate certify(const std::string& name, KeyRole role, const std::string& person, const SigningKey& whose, int lasts = 365) const {
    return *issue(root, key, name, {id, role, person}, whose.public_key(), {start, days(lasts)});
  }
};

}

TEST_CASE("a certificate says whom it speaks for, and its chain ends in the office's root") {
  Office office;
  auto ada = *SigningKey::generate();
  auto certificate = office.certify("Ada Example", KeyRole::executive, "ada-1", ada);
  CHECK(certificate.subject == "Ada Example");
  CHECK(certificate.issuer == "Department of Examples");
  CHECK(certificate.key == ada.public_key());
  CHECK(certificate.not_before == start);
  CHECK(certificate.not_after == days(365));
  CHECK(certificate.serial.size() == 32);
  CHECK(!certificate.authority);
  CHECK(*identity(certificate) == Identity{office.id, KeyRole::executive, "ada-1"});
  CHECK(check_chain(std::vector{certificate}, std::vector{office.root}, days(1)) == Chain::ok);
  CHECK(check_chain(std::vector{certificate, office.root}, std::vector{office.root}, days(1)) == Chain::ok);
}

TEST_CASE("the office's id is the 80 bits of its root key that the enrollment code carries") {
  Office office;
  CHECK(office.id.size() == 16);
  CHECK(from_base32(office.id)->size() == 10);
  CHECK(office_id(office.root.key) == office.id);
  CHECK(*identity(office.root) == Identity{office.id, KeyRole::root, office.id});
  CHECK(office.root.authority);
}

TEST_CASE("another office with the same name is a stranger, even if it brings its own root along") {
  Office office, forger;
  auto key = *SigningKey::generate();
  auto forged = forger.certify("Ada Example", KeyRole::executive, "ada-1", key);
  CHECK(check_chain(std::vector{forged}, std::vector{office.root}, days(1)) == Chain::foreign);
  CHECK(check_chain(std::vector{forged, forger.root}, std::vector{office.root}, days(1)) == Chain::foreign);
  CHECK(check_chain(std::vector{forged, office.root}, std::vector{office.root}, days(1)) == Chain::foreign);
  CHECK(check_chain(std::vector{forged}, {}, days(1)) == Chain::foreign);
  CHECK(check_chain({}, std::vector{office.root}, days(1)) == Chain::foreign);
}

TEST_CASE("a certificate counts within its dates only") {
  Office office;
  auto certificate = office.certify("Ada Example", KeyRole::executive, "ada-1", *SigningKey::generate(), 30);
  CHECK(check_chain(std::vector{certificate}, std::vector{office.root}, days(31)) == Chain::expired);
  CHECK(check_chain(std::vector{certificate}, std::vector{office.root}, days(-1)) == Chain::not_yet_valid);
  CHECK(check_chain(std::vector{certificate}, std::vector{office.root}, days(5000)) == Chain::expired);
}

TEST_CASE("a person's certificate cannot make others, and the root signs no documents") {
  Office office;
  auto ada = *SigningKey::generate(), eve = *SigningKey::generate();
  auto certificate = office.certify("Ada Example", KeyRole::executive, "ada-1", ada);
  CHECK(!issue(certificate, ada, "Eve", {office.id, KeyRole::official, "eve"}, eve.public_key(), {start, days(1)}));   // the id is not her key's
  auto own = office_id(ada.public_key());
  auto made = *issue(certificate, ada, "Eve", {own, KeyRole::official, "eve"}, eve.public_key(), {start, days(100)});
  CHECK(check_chain(std::vector{made, certificate}, std::vector{office.root}, days(1)) == Chain::foreign);
  CHECK(check_chain(std::vector{office.root}, std::vector{office.root}, days(1)) == Chain::not_a_signer);
}

TEST_CASE("a certificate is read from exactly its bytes") {
  Office office;
  auto read = read_certificate(office.root.der);
  REQUIRE(read);
  CHECK(*read == office.root);
  auto longer = office.root.der;
  longer.push_back(0);
  CHECK(read_certificate(longer).error().code == Code::bad_document);
  CHECK(read_certificate(View(office.root.der).first(100)).error().code == Code::bad_document);
  CHECK(read_certificate({}).error().code == Code::bad_document);
  CHECK(read_certificate(Bytes(20'000, 0x30)).error().code == Code::bad_document);
}

TEST_CASE("a trust file holds one or more certificates and nothing else") {
  Office one, two;
  auto read = read_certificates("Our office:\n" + one.root.pem() + two.root.pem());
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[1] == two.root);
  CHECK(!read_certificates(""));
  CHECK(!read_certificates("not a certificate"));
  CHECK(!read_certificates(one.root.pem() + *one.key.to_plain_pem()));
}

TEST_CASE("only a well-formed identity is one") {
  auto good = "urn:broaden:0123456789abcdef:executive:ada-1";
  CHECK(uri(*parse_identity(good)) == good);
  for (auto wrong : {"", "urn:broaden:", "urn:broaden:0123456789abcdef:executive", "urn:broaden:0123456789abcdef:executive:", "urn:broaden:0123456789abcdef:king:ada",
                     "urn:broaden:0123456789ABCDEF:executive:ada", "urn:broaden:0123456789abcdef:executive:ada:eve", "urn:other:0123456789abcdef:executive:ada",
                     "urn:broaden:short:executive:ada", "urn:broaden:0123456789abcdef:executive:ada example"})
    CHECK(!parse_identity(wrong));
}

TEST_CASE("a name longer than a certificate can hold is shortened, not refused") {
  auto key = *SigningKey::generate();
  std::string longest;
  for (int i = 0; i < 80; ++i) longest += "é";
  auto root = issue_root(key, longest, {start, days(1)});
  REQUIRE(root);
  CHECK(root->subject.size() == 63 * 2 + 3);
  CHECK(root->subject.ends_with("…"));
  CHECK(issue_root(key, std::string(64, 'x'), {start, days(1)})->subject == std::string(64, 'x'));
}
