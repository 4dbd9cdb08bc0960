// A career of decades: 50,000 entries of learning, hundreds of everything else, a full mailbox. Every page stays whole and does its main act.
#include <doctest/doctest.h>

#include <cstdlib>

#include "core/document/opportunity.h"
#include "tests/screens/brim.h"
#include "tests/screens/tour.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr int letters = 60;                              // offers and opportunities each

bool at_every_size() { return std::getenv("BROADEN_LONG") != nullptr; }

struct Full : Connected {
  std::string offered;
  Full() : Connected("today", [](core::Record& record) { fill_to_the_brim(record); }) {
    for (int i = 0; i < letters; ++i) {
      offered = office.offer("ada", clock.now());
      core::Opportunity post{.title = "Deputy director, program " + std::to_string(i + 1), .host = "Agency for Demonstrations", .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO"};
      auto document = must(core::build(post, core::About{machine.connection().office, "ada", clock.now(), {}, {}}));
      office.append("ada", office.signed_by_office(document, clock.now()), clock.now());
    }
    must(machine.sync());
  }
};

}

TEST_CASE("A career of decades leaves every page whole: nothing is cut, hidden, in the way, or without a glyph") {
  Full it;
  for (auto& size : walked_sizes) {
    bool always = size.width == 1024 ? size.scale != 1.5f : size.scale == 1.5f;   // 100, 150 and 200 %, and both windows
    if (!always && !at_every_size()) continue;
    CAPTURE(size.width);
    CAPTURE(size.scale);
    it.house.look(size);
    tour_pages(it.house, faultless(it.house));
    it.house.go("agreements", it.offered);
    check_faultless(it.house, "agreement");
    it.house.go("today");
    it.house.write("search", "budget");
    check_faultless(it.house, "search");
  }
}
