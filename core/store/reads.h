// Questions to a record, one function each. Readers only read; rows become types at once.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/decision.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/plan.h"
#include "core/model/profile.h"
#include "core/store/record.h"

namespace broaden::core {

Result<Profile> profile(const Record&);                  // a record always has one
Result<std::vector<Stored<Plan>>> plans(const Record&);                                   // newest first
Result<std::vector<Stored<Objective>>> objectives(const Record&, const std::string& plan);  // "" for all; by target, then id
Result<std::vector<Stored<Activity>>> activities(const Record&, const std::string& objective);  // "" for all; by start
Result<std::vector<Stored<Activity>>> plan_activities(const Record&, const std::string& plan);
Result<std::vector<Stored<Assignment>>> assignments(const Record&);                       // newest first
Result<std::vector<Stored<Decision>>> decisions(const Record&, const std::string& plan);  // "" for all; oldest first

enum class LearningOrder { date, title, minutes };
struct LearningQuery {
  std::string filter;                                    // words that title, provider, outcome or reflection hold
  std::optional<LearningKind> kind;
  std::string competency;                                // one tag; "" for any
  Date from, to;
  LearningOrder order = LearningOrder::date;
  bool descending = true;
  std::int64_t offset = 0, limit = -1;
};
Result<std::vector<Stored<Learning>>> learning(const Record&, const LearningQuery& = {});
Result<std::int64_t> learning_count(const Record&, const LearningQuery& = {});            // ignores offset and limit
struct LearningPage { std::vector<Stored<Learning>> rows; std::int64_t found = 0; };
Result<LearningPage> learning_page(const Record&, const LearningQuery&);                  // both of these, going through a filtered log once

struct LearningTotal { int fiscal_year = 0; std::string competency; std::int64_t minutes = 0; };  // competency "": without any
// An entry with several competencies counts in full for each of them, so these do not add up to learning_minutes.
Result<std::vector<LearningTotal>> learning_totals(const Record&, Date from = {}, Date to = {});
struct MinutesByKind { std::int64_t formal = 0, informal = 0; };
Result<std::map<int, MinutesByKind>> learning_minutes(const Record&, Date from = {}, Date to = {});  // by fiscal year
struct CreditsByScheme { int fiscal_year = 0; std::string scheme; std::int64_t credits = 0; };       // in hundredths of the scheme's unit
Result<std::vector<CreditsByScheme>> learning_credits(const Record&, Date from = {}, Date to = {});  // as logged, before any scheme's rules
Result<std::vector<std::string>> schemes_named(const Record&);                                       // by learning; sorted

// Every item of a noun, in the order they were made; items_of: only those whose link field holds this id.
Result<> visit_items(const Record&, const Noun&, const std::function<Item(std::string_view id)>& room_for);
Result<> visit_items_of(const Record&, const Noun&, std::string_view field, const std::string& id, const std::function<Item(std::string_view id)>& room_for);
template <class T> auto room_in(std::vector<Stored<T>>& out) {
  return [&out](std::string_view id) { return Item(out.emplace_back(Stored<T>{std::string(id), {}}).item); };
}
template <class T> Result<std::vector<Stored<T>>> items(const Record& record) {
  std::vector<Stored<T>> out;
  CHECKED(visit_items(record, T::noun, room_in(out)));
  return out;
}
template <class T> Result<std::vector<Stored<T>>> items_of(const Record& record, std::string_view field, const std::string& id) {
  std::vector<Stored<T>> out;
  CHECKED(visit_items_of(record, T::noun, field, id, room_in(out)));
  return out;
}

// Any noun by its table, for the generic commands: add, edit, list, show. Values are read into the item.
Result<bool> load(const Record&, const std::string& id, Item);                            // false: there is none
Result<std::vector<std::string>> ids(const Record&, const Noun&);                         // of what is there, oldest first
// An id as typed: whole, or a beginning that fits one item only. no_such_item, ambiguous_item.
Result<std::string> resolve(const Record&, const Noun&, const std::string& typed);
Result<std::string> ever_known(const Record&, const std::string& id);   // the name of its noun, also of what was removed; "" for none
Result<const Noun*> noun_of(const Record&, const std::string& id);                        // no_such_item

}
