// The openssl command line reads what we write, and we read what it writes.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "core/base/platform.h"
#include "core/crypto/certificate.h"

using namespace broaden::core;

namespace {

struct Folder {
  std::string path;
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "broaden-openssl-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()));
    path = pattern;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string operator/(const char* name) const { return path + "/" + name; }
};

bool openssl(const std::string& arguments) { return std::system(("openssl " + arguments + " >/dev/null 2>&1").c_str()) == 0; }
std::string read(const std::string& path) { return *platform::read_file(path, 1 << 20); }
const Validity decade{*parse_instant("2026-01-01T00:00:00Z"), *parse_instant("2036-01-01T00:00:00Z")};

}

TEST_CASE("openssl opens our key under its passphrase and finds our chain good") {
  Folder folder;
  auto root_key = *SigningKey::generate(), key = *SigningKey::generate();
  auto root = *issue_root(root_key, "Department of Examples", decade);
  auto leaf = *issue(root, root_key, "Ada Example", {office_id(root.key), KeyRole::executive, "ada"}, key.public_key(), decade);
  REQUIRE(platform::write_secret(folder / "key.pem", *key.to_pem("a passphrase of our own")));
  REQUIRE(platform::write_file(folder / "root.pem", root.pem()));
  REQUIRE(platform::write_file(folder / "leaf.pem", leaf.pem()));
  CHECK(openssl("pkey -in " + (folder / "key.pem") + " -passin 'pass:a passphrase of our own' -noout -check"));
  CHECK(!openssl("pkey -in " + (folder / "key.pem") + " -passin pass:wrong -noout"));
  CHECK(openssl("verify -x509_strict -attime 1790000000 -CAfile " + (folder / "root.pem") + " " + (folder / "leaf.pem")));
}

TEST_CASE("a key and a root made by openssl serve us as well as our own") {
  Folder folder;
  REQUIRE(openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes-256-cbc -pass pass:another-passphrase -out " + (folder / "key.pem")));
  auto key = SigningKey::from_pem(read(folder / "key.pem"), "another-passphrase", "key.pem");
  REQUIRE(key);
  REQUIRE(platform::write_file(folder / "message", "agreed"));
  REQUIRE(openssl("dgst -sha256 -sign " + (folder / "key.pem") + " -passin pass:another-passphrase -out " + (folder / "signature") + " " + (folder / "message")));
  auto signature = *key->sign(view("agreed"));
  CHECK(key->public_key().verify(view("agreed"), signature));

  REQUIRE(openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out " + (folder / "other.pem")));
  CHECK(SigningKey::from_plain_pem(read(folder / "other.pem"), "other.pem").error().code == Code::key_unreadable);
}

TEST_CASE("RSA certificates, as cards hold them, verify RS256 and PS256") {
  Folder folder;
  REQUIRE(platform::write_file(folder / "message", "agreed"));
  REQUIRE(openssl("req -x509 -newkey rsa:2048 -nodes -subj '/CN=Card Holder' -days 3650 -keyout " + (folder / "key.pem") + " -out " + (folder / "card.pem")));
  auto card = read_certificates(read(folder / "card.pem"));
  REQUIRE(card);
  auto& key = card->front().key;
  CHECK(key.fits(Algorithm::rs256));
  CHECK(!key.fits(Algorithm::es256));
  auto sign = [&](const std::string& more) {
    REQUIRE(openssl("dgst -sha256 " + more + " -sign " + (folder / "key.pem") + " -out " + (folder / "signature") + " " + (folder / "message")));
    return read(folder / "signature");
  };
  auto rs256 = sign(""), ps256 = sign("-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest");
  CHECK(key.verify(Algorithm::rs256, view("agreed"), view(rs256)));
  CHECK(key.verify(Algorithm::ps256, view("agreed"), view(ps256)));
  CHECK(!key.verify(Algorithm::rs256, view("agreed"), view(ps256)));
  CHECK(!key.verify(Algorithm::ps256, view("agreed"), view(rs256)));
  CHECK(!key.verify(Algorithm::rs256, view("agreee"), view(rs256)));
}
