#include "core/document/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

struct Signed : Scene {                                  // an agreement, whole
  Document offer_document = offer();
  Signed() {
    announce_everybody();
    post(offer_document, office);
    post(preferences(offer_document), ada);
    auto seen = std::get<Signature>(entries[5].body).id;
    post(ada.sign(offer_document, {seen}));
    post(pat.sign(offer_document, {seen, std::get<Signature>(entries.back().body).id}));
  }
  std::string file() const { return export_jws(bundle(offer_document)); }
  Verified verified(const Bundle& held, Instant at = day(100)) const { return verify(held, {&root, 1}, at); }
};

bool mentions(const std::vector<std::string>& lines, std::string_view words) {
  return std::ranges::any_of(lines, [&](auto& line) { return line.find(words) != std::string::npos; });
}

}

TEST_CASE("a stranger with the office's certificate sees who signed, as what, and when") {
  Signed scene;
  auto verified = verify(scene.file(), {&scene.root, 1}, day(100));
  REQUIRE(verified);
  CHECK(verified->valid);
  CHECK(verified->complete);
  CHECK(verified->problems.empty());
  CHECK(verified->title == "Mobility agreement");
  REQUIRE(verified->signatures.size() == 4);             // office, Ada, Pat; and Ada's preferences
  auto& pat = verified->signatures[2];
  CHECK(pat.signer == "Pat Sample");
  CHECK(pat.person == "pat");
  CHECK(pat.title == "ERB chair");
  CHECK(pat.role == Role::official);
  CHECK(pat.signed_at == start);
  CHECK(*pat.received_at == day(10));
  CHECK(pat.certificate.issuer == "Department of Examples");
  CHECK(verified->signatures[3].type == "mobility-preferences");
}

TEST_CASE("without a trusted root nothing is valid") {
  Signed scene;
  Scene forger;
  auto nobody = verify(scene.file(), {}, day(100)), stranger = verify(scene.file(), {&forger.root, 1}, day(100));
  REQUIRE(nobody);
  REQUIRE(stranger);
  CHECK(!nobody->valid);
  CHECK(!stranger->valid);
  CHECK(mentions(nobody->problems, "No trusted root certificate"));
  CHECK(mentions(stranger->problems, "does not come from the office you trust"));
  CHECK(nobody->signatures[1].signer == "Ada Example");  // shown, not believed
}

TEST_CASE("every byte of an exported agreement, changed in turn, is caught") {
  Scene scene;
  auto offer = scene.offer();
  const auto file = export_jws({{offer, {scene.ada.sign(offer)}}, {}, {}, {}});
  REQUIRE(verify(file, {&scene.root, 1}, day(1))->valid);
  std::size_t unnoticed = 0;
  for (std::size_t at = 0; at < file.size(); ++at) {
    auto changed = file;
    changed[at] = static_cast<char>(changed[at] ^ (at % 2 ? 0x01 : 0x20));
    if (auto verified = verify(changed, {&scene.root, 1}, day(1)); verified && verified->valid) ++unnoticed;
  }
  CHECK(unnoticed == 0);
}

TEST_CASE("a change in the receipts, preferences or announcements that come with an agreement is caught") {
  Signed scene;
  const auto file = scene.file();
  REQUIRE(verify(file, {&scene.root, 1}, day(100))->valid);
  constexpr std::size_t step = 149;                      // a prime: every kind of place is met, in a second instead of minutes
  std::size_t unnoticed = 0;
  for (std::size_t at = 0; at < file.size(); at += step) {
    auto changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 0x01);
    if (auto verified = verify(changed, {&scene.root, 1}, day(100)); verified && verified->valid) ++unnoticed;
  }
  CHECK(unnoticed == 0);
}

TEST_CASE("a forged chain with the agency's name is caught") {
  Signed scene, forger;
  CHECK(!scene.verified(forger.bundle(forger.offer_document)).valid);   // all of it, signed by the forger's own office
  auto held = scene.bundle(scene.offer_document);
  auto forged = forger.hire("Pat Sample", KeyRole::official, "pat", "ERB chair");
  held.main.signatures.back().protected_header = forged.sign(forger.offer_document).protected_header;
  auto verified = scene.verified(held);
  CHECK(!verified.valid);
  CHECK(!verified.signatures[2].valid);
}

TEST_CASE("a missing signer is named, and a signature that another one saw is missed") {
  Signed scene;
  auto held = scene.bundle(scene.offer_document);
  held.main.signatures.pop_back();
  auto without_pat = scene.verified(held);
  CHECK(without_pat.valid);
  CHECK(!without_pat.complete);
  REQUIRE(without_pat.missing.size() == 1);
  CHECK(without_pat.missing[0].name == "Pat Sample");

  held = scene.bundle(scene.offer_document);
  held.main.signatures.erase(held.main.signatures.begin() + 1);
  auto without_ada = scene.verified(held);
  CHECK(!without_ada.complete);
  CHECK(mentions(without_ada.problems, "Pat Sample saw a signature that is not in this file"));
  held.main.signatures.clear();
  CHECK(!scene.verified(held).valid);
}

TEST_CASE("an invalid extra signature is reported") {
  Signed scene;
  auto held = scene.bundle(scene.offer_document);
  auto eve = scene.hire("Eve Other", KeyRole::executive, "eve", "Executive");
  held.main.signatures.push_back(eve.sign(scene.offer_document));
  auto verified = scene.verified(held);
  CHECK(!verified.valid);
  CHECK(mentions(verified.problems, "Eve Other"));
  CHECK(verified.signatures[2].valid);
}

TEST_CASE("a signature received before its certificate expired or was revoked stays valid; without a receipt it cannot be shown") {
  Signed scene;
  scene.post(scene.revocation(scene.pat), scene.office);
  auto held = scene.bundle(scene.offer_document);
  CHECK(scene.verified(held).valid);
  CHECK(scene.verified(held, day(3700)).valid);          // Pat's and Ada's certificates ended on day 3650
  auto bare = held;
  std::erase_if(bare.receipts, [&](auto& one) { return one.document.header.about == held.main.signatures.back().id; });
  auto verified = scene.verified(bare);
  CHECK(!verified.valid);
  CHECK(mentions(verified.problems, "revoked"));
  CHECK(mentions(verified.problems, "cannot be shown to be earlier"));
  bare.receipts.clear();
  bare.events.clear();
  CHECK(scene.verified(bare).valid);
  CHECK(mentions(scene.verified(bare, day(3700)).problems, "cannot be shown to be earlier"));
}

TEST_CASE("a signature received after its certificate was revoked does not hold") {
  Scene scene;
  scene.announce_everybody();
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  scene.post(scene.ada.sign(offer));
  scene.post(scene.revocation(scene.pat), scene.office);
  scene.post(scene.pat.sign(offer));
  auto verified = verify(scene.bundle(offer), {&scene.root, 1}, day(100));
  CHECK(!verified.valid);
  CHECK(mentions(verified.problems, "had been revoked"));
}

TEST_CASE("an offer withdrawn before it was complete never was, whatever is signed on it") {
  Scene scene;
  scene.announce_everybody();
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  scene.post(scene.ada.sign(offer));
  scene.post(scene.withdrawal(offer), scene.office);
  scene.post(scene.pat.sign(offer));
  auto verified = verify(scene.bundle(offer), {&scene.root, 1}, day(100));
  CHECK(verified.valid);
  CHECK(!verified.complete);
  CHECK(mentions(verified.notes, "It was withdrawn"));
}

TEST_CASE("a receipt from anybody but the office's online key is noticed") {
  Signed scene;
  auto held = scene.bundle(scene.offer_document);
  held.receipts[0].signatures = {scene.office.sign(held.receipts[0].document)};
  auto verified = scene.verified(held);
  CHECK(!verified.valid);
  CHECK(mentions(verified.problems, "A receipt in this file does not hold"));
}

TEST_CASE("another document's papers in the file are noticed") {
  Signed scene;
  auto other = scene.offer();
  auto preferences = scene.preferences(other);
  auto held = scene.bundle(scene.offer_document);
  held.related.push_back({preferences, {scene.ada.sign(preferences)}});
  CHECK(!scene.verified(held).valid);
}

TEST_CASE("a package can be verified by a stranger, and one changed number is caught") {
  Scene scene;
  auto package = scene.package();
  scene.post(package, scene.office);
  auto whole = scene.bundle(package);
  CHECK(verify(whole, {&scene.root, 1}, day(40)).valid);
  auto json = Json::parse(package.payload);
  json["package"]["rules"][0]["numbers"]["due_months"] = 47;
  whole.main.document = must(read_document(canonical(json)));
  CHECK(!verify(whole, {&scene.root, 1}, day(40)).valid);
}

TEST_CASE("an opportunity and the interest in it can be verified by a stranger, each by itself") {
  Scene scene;
  scene.announce_everybody();
  auto offered = scene.opportunity();
  scene.post(offered, scene.office);
  auto interest = scene.interest(offered);
  scene.post(interest, scene.ada);
  for (auto& document : {offered, interest}) {
    auto verified = must(verify(export_jws(scene.bundle(document)), {&scene.root, 1}, day(40)));
    CHECK(verified.valid);
    CHECK(verified.complete);
    CHECK(verified.signatures[0].signer == (document.id == offered.id ? "Department of Examples" : "Ada Example"));
  }
  auto forged = scene.bundle(interest);
  forged.main.signatures = {scene.office.sign(interest)};   // only the executive says what the executive is interested in
  CHECK(!verify(forged, {&scene.root, 1}, day(40)).valid);
  scene.post(scene.withdrawal(offered), scene.office);
  CHECK(must(verify(export_jws(scene.bundle(offered)), {&scene.root, 1}, day(40))).notes.size() == 1);
}
