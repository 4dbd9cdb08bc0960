// The log of what was learned, by position: how many fit the question, their totals, and only those rows that are looked at.
#pragma once
#include "app/desktop/screens/kept.h"
#include "app/desktop/ui/table.h"
#include "core/packages/packages.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct LearningQueryUi {
  std::string filter, kind;                              // kind: "", "formal", "informal"
  ui::Sort sort{0, true};                                // columns: date, title, kind, hours
  bool operator==(const LearningQueryUi&) const = default;
};

struct YearTotal { int year = 0; std::int64_t formal = 0, informal = 0; };
struct CompetencyTotal { std::string name; std::int64_t minutes = 0; };

struct LearningTotals {
  std::int64_t all = 0;                                  // without the filter
  std::vector<YearTotal> years;                          // newest first
  std::vector<CompetencyTotal> competencies;             // this fiscal year, most first
};

class LearningLog {
 public:
  static constexpr std::int64_t window = 200;            // rows read at a time

  LearningLog(const core::Record& record, const core::Packages& packages) : record_(record), packages_(packages) {}
  void refresh(const LearningQueryUi&);                  // once a frame: forgets what was read, if the record or the question changed

  // nullptr each: it could not be read, see problem(), or it is not there any more.
  const LearningTotals* totals();
  const core::Stored<core::Learning>* row(std::size_t at);
  const core::Stored<core::Learning>* opened(const std::string& id);
  std::size_t found();                                   // how many fit the question
  core::Date today() const { return record_.clock().today(); }
  std::optional<core::Error> problem() { return std::exchange(problem_, std::nullopt); }

 private:
  const core::Record& record_;
  const core::Packages& packages_;
  LearningQueryUi query_;
  std::int64_t version_ = -1;
  std::optional<LearningTotals> totals_;
  std::optional<std::int64_t> found_;
  std::size_t first_ = 0;                                // where the rows that are here begin
  std::vector<core::Stored<core::Learning>> rows_;
  std::optional<core::Stored<core::Learning>> opened_;
  std::optional<core::Error> problem_;
};

}
