// Learning: the log as a table with filter, sort and totals; one entry opened beside it.
#pragma once
#include "app/desktop/screens/noun_list.h"
#include "app/desktop/ui/table.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct LearningQueryUi {
  std::string filter, kind;                              // kind: "", "formal", "informal"
  ui::Sort sort{0, true};                                // columns: date, title, kind, hours
  bool operator==(const LearningQueryUi&) const = default;
};

struct YearTotal { int year = 0; std::int64_t formal = 0, informal = 0; };
struct CompetencyTotal { std::string name; std::int64_t minutes = 0; };

struct LearningView {
  std::vector<core::Stored<core::Learning>> lines;
  std::int64_t all = 0;                                  // without the filter
  std::vector<YearTotal> years;                          // newest first
  std::vector<CompetencyTotal> competencies;             // this fiscal year, most first
  core::Date today;
};

core::Result<LearningView> read_learning(const core::Record&, const core::Packages&, const LearningQueryUi&);
void draw(ui::Ui&, const LearningView&, LearningQueryUi&, Hands);

}
