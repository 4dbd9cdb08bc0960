#include "core/store/reads.h"

#include "core/model/nouns.h"
#include "core/store/log.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

template <class T, class... A> Result<std::vector<Stored<T>>> select(const Record& record, const std::string& rest, const A&... values) {
  TRY(rows, record.db().query(select_items(T::noun) + rest, values...));
  std::vector<Stored<T>> out;
  CHECKED(read_items(std::move(rows), room_in(out)));
  return out;
}

}

Result<Profile> profile(const Record& record) {
  Profile out;
  TRY(there, load(record, Profile::id, Item(out)));
  return there ? out : Profile{};
}

Result<std::vector<Stored<Plan>>> plans(const Record& record) {
  return select<Plan>(record, "order by t.starts desc, t.item desc");
}

Result<std::vector<Stored<Objective>>> objectives(const Record& record, const std::string& plan) {
  return select<Objective>(record, "where ?1 = '' or t.plan = ?1 order by t.target is null, t.target, t.item", plan);
}

Result<std::vector<Stored<Activity>>> activities(const Record& record, const std::string& objective) {
  return select<Activity>(record, "where ?1 = '' or t.objective = ?1 order by t.starts is null, t.starts, t.item", objective);
}

Result<std::vector<Stored<Activity>>> plan_activities(const Record& record, const std::string& plan) {
  return select<Activity>(record,
                          "where t.objective in (select oi.name from objective o join item oi on oi.id = o.item where o.plan = ?1)"
                          " order by t.starts is null, t.starts, t.item", plan);
}

Result<std::vector<Stored<Assignment>>> assignments(const Record& record) {
  return select<Assignment>(record, "order by t.starts desc, t.item desc");
}

Result<std::vector<Stored<Decision>>> decisions(const Record& record, const std::string& plan) {
  return select<Decision>(record, "where ?1 = '' or t.plan = ?1 order by t.date, t.item", plan);
}

Result<> visit_items(const Record& record, const Noun& noun, const std::function<Item(std::string_view)>& room_for) {
  TRY(rows, record.db().prepare(select_items(noun) + "order by t.item"));
  return read_items(std::move(rows), room_for);
}

Result<> visit_items_of(const Record& record, const Noun& noun, std::string_view field, const std::string& id, const std::function<Item(std::string_view)>& room_for) {
  TRY(rows, record.db().query(select_items(noun) + "where t." + quoted(field) + " = ?1 order by t.item", id));
  return read_items(std::move(rows), room_for);
}

Result<bool> load(const Record& record, const std::string& id, Item item) {
  TRY(row, record.db().query(select_items(item.noun) + "where i.name = ?1", id));
  TRY(there, row.step());
  if (there) read_row(row, 1, item);
  return there;
}

namespace {

Result<std::vector<std::string>> read_names(Statement rows) {
  std::vector<std::string> out;
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.emplace_back(rows.text(0));
  }
  return out;
}

std::string names_of(const Noun& noun) { return "select i.name from " + quoted(noun.name) + " t join item i on i.id = t.item "; }

}

Result<std::vector<std::string>> ids(const Record& record, const Noun& noun) {
  TRY(rows, record.db().prepare(names_of(noun) + "order by t.item"));
  return read_names(std::move(rows));
}

Result<std::string> resolve(const Record& record, const Noun& noun, const std::string& typed) {
  if (typed.empty()) return Error{Code::no_such_item, typed};
  TRY(rows, record.db().query(names_of(noun) + "where substr(i.name, 1, length(?1)) = ?1 order by i.name = ?1 desc, substr(i.name, 1, length(?1) + 1) = ?1 || '-' desc, i.id", typed));
  TRY(found, read_names(std::move(rows)));
  if (found.empty()) return Error{Code::no_such_item, typed};
  auto& best = found.front();
  // "12" is 12-k7x2m9qa even where there is a 123-k7x2m9qa.
  auto fits = [&](const std::string& name) { return name == typed || name.starts_with(typed + "-"); };
  if (found.size() == 1 || best == typed || (fits(best) && !fits(found[1]))) return best;
  return Error{Code::ambiguous_item, typed};
}

Result<std::string> ever_known(const Record& record, const std::string& id) {
  TRY(item, find_item(record.db(), id));
  return item ? item->noun : std::string{};
}

Result<const Noun*> noun_of(const Record& record, const std::string& id) {
  TRY(item, find_item(record.db(), id));
  auto* known = item ? noun(item->noun) : nullptr;
  if (!known) return Error{Code::no_such_item, id};
  TRY(is, is_shown(record.db(), *known, item->id));
  if (!is) return Error{Code::no_such_item, id};
  return known;
}

}
