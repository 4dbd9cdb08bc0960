// Every fuzz target's seeds, whole, cut and with single bits turned, in each build but release: what fuzzing found stays found.
#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>

#include "core/base/platform.h"

#define BROADEN_FUZZ(name) extern "C" int fuzz_##name(const std::uint8_t*, std::size_t);
#include "targets.def"
#undef BROADEN_FUZZ

using namespace broaden::core;

namespace {

struct Target { const char* name; int (*run)(const std::uint8_t*, std::size_t); };
constexpr Target targets[] = {
#define BROADEN_FUZZ(name) {#name, fuzz_##name},
#include "targets.def"
#undef BROADEN_FUZZ
};

constexpr std::size_t cuts = 40;                         // of each kind, a seed

void run(const Target& target, const std::string& bytes) {
  CHECK(target.run(view(bytes).data(), bytes.size()) == 0);
}

}

TEST_CASE("what fuzzing has seen does no harm, whole, cut or changed") {
  for (auto& target : targets) {
    CAPTURE(target.name);
    auto folder = std::string(BROADEN_SOURCE_DIR "/tests/fuzz/seeds/") + target.name;
    auto seeds = platform::list_folder(folder);
    REQUIRE(!seeds.empty());
    for (auto& seed : seeds) {
      CAPTURE(seed);
      auto bytes = platform::read_file(folder + "/" + seed, 1 << 20);
      REQUIRE(bytes);
      run(target, *bytes);
      for (std::size_t at = 0; at < bytes->size(); at += bytes->size() / cuts + 1) {
        run(target, bytes->substr(0, at));
        auto turned = *bytes;
        turned[at] = static_cast<char>(turned[at] ^ (1 << at % 8));
        run(target, turned);
      }
    }
  }
}
