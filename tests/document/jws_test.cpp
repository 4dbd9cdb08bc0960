#include "core/document/jws.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

TEST_CASE("what was exported comes back whole") {
  Scene scene;
  scene.announce_everybody();
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  scene.post(scene.preferences(offer), scene.ada);
  auto bundle = scene.bundle(offer);
  auto read = import_jws(export_jws(bundle));
  REQUIRE(read);
  CHECK(read->main.document == offer);
  CHECK(read->main.signatures == bundle.main.signatures);
  CHECK(read->receipts.size() == bundle.receipts.size());
  CHECK(read->related[0].signatures == bundle.related[0].signatures);
  CHECK(read->events.size() == 2);
}

TEST_CASE("the flattened form with its one signature is read too") {
  Scene scene;
  auto offer = scene.offer();
  auto signature = scene.ada.sign(offer);
  Json flat{{"payload", base64url(view(offer.payload))}, {"protected", signature.protected_header}, {"signature", signature.signature}};
  auto read = import_jws(flat.dump());
  REQUIRE(read);
  CHECK(read->main.signatures == std::vector{signature});
}

TEST_CASE("a file with unprotected headers, spare members or too much of anything is refused") {
  Scene scene;
  auto offer = scene.offer();
  auto good = to_json(SignedDocument{offer, {scene.ada.sign(offer)}});
  REQUIRE(import_jws(good.dump()));
  auto with = [&](auto change) {
    auto json = good;
    change(json);
    return import_jws(json.dump());
  };
  CHECK(!with([](Json& json) { json["signatures"][0]["header"] = {{"alg", "none"}}; }));
  CHECK(!with([](Json& json) { json["header"] = Json::object(); }));
  CHECK(!with([](Json& json) { json["more"] = 1; }));
  CHECK(!with([](Json& json) { json["protected"] = "e30"; }));
  CHECK(!with([](Json& json) { json.erase("payload"); }));
  CHECK(!with([](Json& json) { json["payload"] = "!!"; }));
  CHECK(!with([](Json& json) { json["payload"] = base64url(view("{\"b\":1, \"a\":2}")); }));
  CHECK(!with([](Json& json) { json["signatures"] = "none"; }));
  CHECK(!with([](Json& json) { json["signatures"][0] = 5; }));
  CHECK(!with([](Json& json) { json["signatures"][0].erase("protected"); }));
  CHECK(!with([](Json& json) { json["signatures"] = std::vector<Json>(65, json["signatures"][0]); }));
  CHECK(!with([](Json& json) { json["receipts"] = {5}; }));
  CHECK(!with([](Json& json) { json["related"] = "x"; }));
  for (auto wrong : {"", "[]", "null", "{}", "{\"payload\":1}", "x"}) CHECK(!import_jws(wrong));
  CHECK(import_jws(std::string(largest_bundle + 1, ' ')).error().code == Code::bad_document);
  auto twice = good.dump();
  twice.insert(1, "\"payload\":\"e30\",");
  CHECK(!import_jws(twice));
}
