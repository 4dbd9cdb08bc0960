// npm jose, which knows nothing of us, verifies what we signed, and we verify what it signed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/platform.h"
#include "core/document/jws.h"
#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

struct Folder {
  std::string path;
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "broaden-jose-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()));
    path = pattern;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string write(const char* name, std::string_view text) const {
    must(platform::write_file(path + "/" + name, text));
    return path + "/" + name;
  }
};

struct Answer { bool good; Json json; };

Answer node(const Folder& folder, const std::string& script, const std::string& arguments) {
  auto out = folder.path + "/answer.json";
  auto line = "BROADEN_DEPS='" BROADEN_DEPS "' node '" BROADEN_SOURCE_DIR "/tests/peers/" + script + "' " + arguments + " > " + out;
  bool good = std::system(line.c_str()) == 0;
  return {good, Json::parse(must(platform::read_file(out, 1 << 20)), nullptr, false)};
}

}

TEST_CASE("jose verifies each signature of an exported agreement, and notices a change") {
  Scene scene;
  auto offer = scene.offer();
  Bundle bundle{{offer, {scene.office.sign(offer), scene.ada.sign(offer), scene.pat.sign(offer)}}, {}, {}, {}};
  Folder folder;
  auto answer = node(folder, "verify_jose.mjs", folder.write("agreement.json", export_jws(bundle)));
  CHECK(answer.good);
  REQUIRE(answer.json["signatures"].size() == 3);
  for (auto& one : answer.json["signatures"]) CHECK(one["valid"] == true);
  CHECK(answer.json["payload"] == Json::parse(offer.payload));

  bundle.main.signatures[1].signature = scene.ada.sign(scene.offer()).signature;
  answer = node(folder, "verify_jose.mjs", folder.write("agreement.json", export_jws(bundle)));
  CHECK(!answer.good);
  CHECK(answer.json["signatures"][0]["valid"] == true);
  CHECK(answer.json["signatures"][1]["valid"] == false);
}

TEST_CASE("what jose signed with our header is as good as our own, and with another alg it is not") {
  Scene scene;
  auto offer = scene.offer();
  Folder folder;
  auto header = header_of(scene.ada.sign(offer));
  auto sign = [&] {
    return node(folder, "sign_jose.mjs", folder.write("key.pem", must(scene.ada.key.to_plain_pem())) + " " + folder.write("header.json", header.dump()) + " " +
                                             folder.write("payload", offer.payload));
  };
  auto answer = sign();
  REQUIRE(answer.good);
  auto bundle = import_jws(answer.json.dump());
  REQUIRE(bundle);
  CHECK(bundle->main.document == offer);
  auto verified = verify(*bundle, {&scene.root, 1}, day(1));
  CHECK(verified.valid);
  CHECK(verified.signatures[0].signer == "Ada Example");

  header["kid"] = "ada";
  answer = sign();
  REQUIRE(answer.good);
  CHECK(!verify(must(import_jws(answer.json.dump())), {&scene.root, 1}, day(1)).valid);
}
