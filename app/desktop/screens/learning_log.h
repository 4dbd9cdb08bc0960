// The log of what was learned, by position: how many fit the question, their totals, and only those rows that are looked at.
// All of it is read beside the window, and what was read before stays until the answer is there.
#pragma once
#include "app/desktop/screens/reader.h"
#include "app/desktop/ui/table.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct LearningQueryUi {
  std::string filter, kind;                              // kind: "", "formal", "informal"
  ui::Sort sort{0, true};                                // columns: date, title, kind, hours
  bool operator==(const LearningQueryUi&) const = default;
};

struct YearTotal { int year = 0; std::int64_t formal = 0, informal = 0; };
struct CompetencyTotal { std::string competency; std::int64_t minutes = 0; };   // its id; "": without any

struct LearningTotals {
  std::int64_t all = 0;                                  // without the filter
  std::vector<YearTotal> years;                          // newest first
  std::vector<CompetencyTotal> competencies;             // this fiscal year, most first
};

class LearningLog {
 public:
  static constexpr std::int64_t window = 300;            // rows read at a time
  static constexpr std::size_t margin = 50;              // the next are read when those in sight come this near to the end of what is here

  LearningLog(const core::Record& record, Reader& reader) : record_(record), reader_(reader), totals_(reader), rows_(reader) {}
  void refresh(const LearningQueryUi&);                  // once a frame: asks anew, if the record or the question changed
  void look_at(std::size_t first, std::size_t last);     // before rows: these are in sight, [first, last)

  const LearningTotals* totals() const { return totals_.view(); }   // nullptr: not read yet
  const std::size_t* found() const { return rows_.view() ? &rows_.view()->found : nullptr; }   // how many fit the question; nullptr: not read yet
  const core::Stored<core::Learning>* row(std::size_t at) const;    // nullptr: not read yet
  const core::Stored<core::Learning>* opened(const std::string& id);   // nullptr: it could not be read, or is not there any more
  core::Date today() const { return record_.clock().today(); }
  std::int64_t& waited_since() { return waited_since_; }
  std::optional<core::Error> problem();                  // what could not be read; it is asked for again when the page is shown anew
  void shown_anew();

 private:
  struct Rows { std::size_t found = 0, first = 0; std::vector<core::Stored<core::Learning>> rows; };   // first: where the rows begin
  void ask_rows(std::size_t around, bool count);
  void ask_totals();

  const core::Record& record_;
  Reader& reader_;
  LearningQueryUi query_;
  std::int64_t version_ = -1, waited_since_ = 0;
  Newest<LearningTotals> totals_;
  Newest<Rows> rows_;
  bool counting_ = false;                                // the rows that are asked for come with how many there are
  std::size_t asked_first_ = 0, looked_at_ = 0;
  std::optional<core::Stored<core::Learning>> opened_;
  std::optional<core::Error> problem_;
  bool failed_ = false;
};

}
