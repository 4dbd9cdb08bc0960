#include <doctest/doctest.h>

#include "app/desktop/settings.h"
#include "core/base/platform.h"
#include "tests/support/lab.h"

using namespace broaden;
using namespace broaden::tests;
using app::Settings;

namespace {

Settings some() { return {{app::ui::Mode::high_contrast, 150, false}, app::WindowPlace{{-1900, 40, 1280, 860}, true}, "learning/practice"}; }

struct Kept {
  Folder folder;
  std::string path = folder.path + "/config/broaden/settings.json";
  void write(std::string_view text) const {
    must(core::platform::make_folder(core::platform::parent_folder(path)));
    must(core::platform::write_file(path, text));
  }
};

}

TEST_CASE("What was set on this machine is there again at the next start") {
  Kept kept;
  CHECK(app::load_settings(kept.path).settings == Settings{});
  CHECK(app::load_settings(kept.path).said.empty());
  must(app::save_settings(kept.path, some()));
  CHECK(app::load_settings(kept.path).settings == some());
  must(app::save_settings(kept.path, {}));
  CHECK(app::load_settings(kept.path).settings == Settings{});
}

TEST_CASE("A damaged file of settings is set aside, said once, and costs nothing else") {
  for (auto text : {"", "{", "[]", "{\"theme\":\"blue\"}", "{\"theme\":7}", "{\"text_size\":100000}", "{\"text_size\":110}", "{\"text_size\":\"150\"}", "{\"underline\":1}", "{\"place\":3}",
                    "{\"window\":{\"x\":0,\"y\":0,\"width\":0,\"height\":600,\"maximized\":false}}", "{\"window\":{\"x\":1e99,\"y\":0,\"width\":800,\"height\":600,\"maximized\":false}}",
                    "{\"window\":[]}", "{\"theme\":\"dark\",\"theme\":\"light\"}", "{\"theme\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}", "\xff\xfe"}) {
    CAPTURE(text);
    Kept kept;
    kept.write(text);
    auto first = app::load_settings(kept.path);
    CHECK(first.settings == Settings{});
    CHECK(first.said.find(kept.path + ".damaged") != std::string::npos);
    CHECK(must(core::platform::read_file(kept.path + ".damaged", 1000)) == text);
    CHECK(app::load_settings(kept.path).said.empty());
  }
}

TEST_CASE("A file of settings that grew without end is not read") {
  Kept kept;
  kept.write("{\"place\":\"" + std::string(1'000'000, 'a') + "\"}");
  CHECK(app::load_settings(kept.path).said.find("too large") != std::string::npos);
}

TEST_CASE("Settings that a newer Broaden wrote are read as far as they are known") {
  CHECK(must(app::read_settings("{\"theme\":\"dark\",\"sounds\":{\"volume\":3}}")).look.mode == app::ui::Mode::dark);
}

TEST_CASE("Settings that cannot be kept say so") {
  Kept kept;
  kept.write("{}");
  auto saved = app::save_settings(kept.path + "/below/a/file.json", some());
  REQUIRE(!saved);
  CHECK(saved.error().code == core::Code::file_unwritable);
}
