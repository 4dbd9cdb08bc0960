#include "app/desktop/screens/learning_log.h"

#include <algorithm>

namespace broaden::app::screens {
namespace {

using namespace core;

LearningQuery stored_query(const LearningQueryUi& query) {
  LearningQuery out{.filter = query.filter, .descending = query.sort.descending};
  if (!query.kind.empty()) out.kind = query.kind == "formal" ? LearningKind::formal : LearningKind::informal;
  out.order = query.sort.column == 1 ? LearningOrder::title : query.sort.column == 3 ? LearningOrder::minutes : LearningOrder::date;
  return out;
}

std::vector<CompetencyTotal> this_year(const std::vector<LearningTotal>& totals, int year) {
  std::vector<CompetencyTotal> out;
  for (auto& one : totals) if (one.fiscal_year == year) out.push_back({one.competency, one.minutes});
  std::ranges::sort(out, std::ranges::greater{}, &CompetencyTotal::minutes);
  return out;
}

Result<LearningTotals> read_totals(const Record& record, Date today) {
  LearningTotals out;
  TRY(all, learning_count(record));
  out.all = all;
  TRY(years, learning_minutes(record));
  for (auto year = years.rbegin(); year != years.rend(); ++year) out.years.push_back({year->first, year->second.formal, year->second.informal});
  auto now = fiscal_year(today);
  TRY(totals, learning_totals(record, date(now - 1, 10, 1), date(now, 9, 30)));
  out.competencies = this_year(totals, now);
  return out;
}

}

void LearningLog::refresh(const LearningQueryUi& query) {
  auto now = record_.version();
  bool changed = std::exchange(version_, now) != now, others = query_.filter != query.filter || query_.kind != query.kind, sorted = query_.sort != query.sort;
  query_ = query;
  if (changed) opened_.reset();
  if (!changed && !others && !sorted) return;
  ask_rows(others ? 0 : looked_at_, changed || others || (rows_.waiting() && counting_));   // sorted, they are as many
  if (changed) ask_totals();
  reader_.take_soon();
}

void LearningLog::ask_totals() {
  totals_.ask([today = today()](const Record& record) { return read_totals(record, today); });
}

// As many before as after: either way is the next that people scroll. The count comes along, so that a filter goes through the log once.
void LearningLog::ask_rows(std::size_t around, bool count) {
  counting_ = count || !rows_.view();
  asked_first_ = around > window / 2 ? around - window / 2 : 0;
  auto query = stored_query(query_);
  query.offset = static_cast<std::int64_t>(asked_first_);
  query.limit = window;
  Rows known{counting_ ? 0 : rows_.view()->found, asked_first_, {}};
  rows_.ask([query, known, counting = counting_](const Record& record) -> Result<Rows> {
    auto out = known;
    if (counting) {
      TRY(page, learning_page(record, query));
      out.found = static_cast<std::size_t>(page.found);
      out.rows = std::move(page.rows);
    } else {
      TRY(rows, learning(record, query));
      out.rows = std::move(rows);
    }
    return out;
  });
}

void LearningLog::look_at(std::size_t first, std::size_t last) {
  looked_at_ = first;
  auto* here = rows_.view();
  if (!here || (rows_.waiting() && counting_)) return;   // an answer to another question comes first
  if (rows_.waiting() && first >= asked_first_ && last <= asked_first_ + window) return;
  auto end = here->first + here->rows.size();
  bool all_here = first >= here->first && last <= end;
  bool near_start = here->first > 0 && first < here->first + margin, near_end = end < here->found && last + margin > end;
  if (all_here && !near_start && !near_end) return;
  ask_rows(first, false);
  if (all_here) return;
  reader_.take_soon();
}

const Stored<Learning>* LearningLog::row(std::size_t at) const {
  auto* here = rows_.view();
  return here && at >= here->first && at < here->first + here->rows.size() ? &here->rows[at - here->first] : nullptr;
}

const Stored<Learning>* LearningLog::opened(const std::string& id) {
  if (id.empty()) return nullptr;
  if (opened_ && opened_->id == id) return &*opened_;
  Stored<Learning> fresh{id, {}};
  auto there = load(record_, id, Item(fresh.item));
  if (!there) return problem_ = there.error(), nullptr;
  return *there ? &opened_.emplace(std::move(fresh)) : nullptr;
}

std::optional<Error> LearningLog::problem() {
  if (auto one = rows_.problem()) problem_ = one, failed_ = true;
  if (auto one = totals_.problem()) problem_ = one, failed_ = true;
  return std::exchange(problem_, std::nullopt);
}

void LearningLog::shown_anew() {
  if (std::exchange(failed_, false)) version_ = -1;
}

}
