// A made-up page with every control on it, for tests and for eyes.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/desktop/ui/controls.h"

namespace broaden::tests {

struct Gallery {
  std::string search, title = "Leading through the reorganization", when = "2026-11-03", hours = "1.5", cost = "1250", kind = "formal", tab = "plan", level = "some";
  std::string secret = "correct horse";
  std::string bad_date = "2026-13-40";
  std::string reflection =
    "What I took from the eight weeks: the hardest part was not the plan itself, it was telling three hundred people what we did not know yet \u2014 and being "
    "believed the next time.\n\nNext: ask the field offices first.";
  std::set<std::string> tags{"ecq/vision", "ecq/external-awareness"};
  std::vector<std::string> lines{"Lead one cross-agency team to an agreed result", "Brief the Hill staff twice"};
  bool agreed = true, told = false, open = false, list = false;
  app::ui::Sort sort{0, true};
  std::string place = "plan", went, did;
  int commits = 0;
};

void draw_gallery(app::ui::Ui&, Gallery&);
void draw_long_table(app::ui::Ui&, std::size_t rows, std::string& chosen);

}
