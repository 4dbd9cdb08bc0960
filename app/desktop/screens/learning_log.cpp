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

std::vector<CompetencyTotal> this_year(const Packages& packages, const std::vector<LearningTotal>& totals, int year) {
  std::vector<CompetencyTotal> out;
  for (auto& one : totals)
    if (one.fiscal_year == year) out.push_back({one.competency.empty() ? "No competency named" : packages.competency_name(one.competency), one.minutes});
  std::ranges::sort(out, std::ranges::greater{}, &CompetencyTotal::minutes);
  return out;
}

Result<LearningTotals> read_totals(const Record& record, const Packages& packages) {
  LearningTotals out;
  TRY(all, learning_count(record));
  out.all = all;
  TRY(years, learning_minutes(record));
  for (auto year = years.rbegin(); year != years.rend(); ++year) out.years.push_back({year->first, year->second.formal, year->second.informal});
  auto now = fiscal_year(record.clock().today());
  TRY(totals, learning_totals(record, date(now - 1, 10, 1), date(now, 9, 30)));
  out.competencies = this_year(packages, totals, now);
  return out;
}

}

void LearningLog::refresh(const LearningQueryUi& query) {
  auto now = record_.version();
  bool changed = std::exchange(version_, now) != now, asked = !(query_ == query);
  if (changed) totals_.reset(), opened_.reset();
  if (changed || asked) rows_.clear();
  if (changed || query_.filter != query.filter || query_.kind != query.kind) found_.reset();   // sorted, they are as many
  query_ = query;
}

const LearningTotals* LearningLog::totals() {
  if (totals_) return &*totals_;
  auto fresh = read_totals(record_, packages_);
  if (!fresh) return problem_ = fresh.error(), nullptr;
  return &totals_.emplace(std::move(*fresh));
}

// Asked before any row is: the first rows come along, so that a filter goes through the log once.
std::size_t LearningLog::found() {
  if (!found_) {
    auto query = stored_query(query_);
    query.limit = window;
    auto fresh = learning_page(record_, query);
    if (!fresh) problem_ = fresh.error();
    found_ = fresh ? fresh->found : 0;
    rows_ = fresh ? std::move(fresh->rows) : std::vector<Stored<Learning>>{};
    first_ = 0;
  }
  return static_cast<std::size_t>(*found_);
}

// A row that is not here brings its surroundings along, a quarter before and the rest after: scrolling on needs them next.
const Stored<Learning>* LearningLog::row(std::size_t at) {
  auto all = found();
  if (at < first_ || at >= first_ + rows_.size()) {
    auto query = stored_query(query_);
    auto before = all <= window ? at : std::min(at, static_cast<std::size_t>(window / 4));
    query.offset = static_cast<std::int64_t>(at - before);
    query.limit = window;
    auto fresh = learning(record_, query);
    if (!fresh) return problem_ = fresh.error(), nullptr;
    rows_ = std::move(*fresh);
    first_ = at - before;
  }
  return at - first_ < rows_.size() ? &rows_[at - first_] : nullptr;
}

const Stored<Learning>* LearningLog::opened(const std::string& id) {
  if (id.empty()) return nullptr;
  if (opened_ && opened_->id == id) return &*opened_;
  Stored<Learning> fresh{id, {}};
  auto there = load(record_, id, Item(fresh.item));
  if (!there) return problem_ = there.error(), nullptr;
  return *there ? &opened_.emplace(std::move(fresh)) : nullptr;
}

}
