#include "core/store/reads.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

std::vector<std::string> words(std::string_view filter) {
  std::vector<std::string> out;
  while (!filter.empty()) {
    auto start = filter.find_first_not_of(" \t\n");
    if (start == filter.npos) break;
    auto end = filter.find_first_of(" \t\n", start);
    out.emplace_back(filter.substr(start, end == filter.npos ? filter.npos : end - start));
    filter = end == filter.npos ? std::string_view{} : filter.substr(end);
  }
  if (out.size() > 16) out.resize(16);
  return out;
}

// As a LIKE pattern in which what was typed is only text.
std::string holding(const std::string& word) {
  std::string out = "%";
  for (char c : word) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + "%";
}

struct Asked { std::string where; std::vector<std::string> values; };

Asked asked(const LearningQuery& query) {
  Asked out{"where 1", {}};
  auto add = [&](const std::string& condition, std::string value) {
    out.values.push_back(std::move(value));
    out.where += " and " + condition + "?" + std::to_string(out.values.size());
  };
  for (auto& word : words(query.filter)) {               // a word holds no space, so it stands in one of them; joining them first takes twice the time
    out.values.push_back(holding(word));
    auto like = " like ?" + std::to_string(out.values.size()) + " escape '\\'";
    out.where += " and (t.title" + like + " or t.provider" + like + " or t.outcome" + like + " or t.reflection" + like + ")";
  }
  if (query.kind) add("t.kind = ", std::string(names<LearningKind>[static_cast<std::size_t>(*query.kind)]));
  if (!query.competency.empty()) add("0 < instr(t.competencies, ", separator + query.competency + separator), out.where += ")";
  if (query.from) add("t.date >= ", iso(query.from));
  if (query.to) add("t.date <= ", iso(query.to));
  return out;
}

// plain: by the table's orderings, which suit a page of the whole list. Otherwise what was found is sorted: looking for words in
// the list's order takes four times as long as looking through the table.
std::string ordered(const LearningQuery& query, bool plain) {
  const std::string way = query.descending ? " desc" : "", t = plain ? "t." : "+t.";
  switch (query.order) {
    case LearningOrder::title: return " order by " + t + "title collate nocase" + way + ", " + t + "item" + way;
    case LearningOrder::minutes: return " order by " + t + "minutes" + way + ", " + t + "date" + way + ", " + t + "item" + way;
    case LearningOrder::date: break;
  }
  return " order by " + t + "date" + way + ", " + t + "item" + way;
}

std::string sorted_by(const LearningQuery& query) {
  return query.order == LearningOrder::title ? "t.title" : query.order == LearningOrder::minutes ? "t.minutes, t.date" : "t.date";
}

// Of a page only the items' numbers are sorted and skipped over, never their texts. fitting: the table, or what was found in it.
std::string paged(const LearningQuery& query, const Asked& from, const std::string& fitting) {
  auto places = from.values.size();
  return "where t.item in (select t.item from " + fitting + ordered(query, query.filter.empty()) + " limit ?" + std::to_string(places + 1) + " offset ?" +
         std::to_string(places + 2) + ")" + ordered(query, false);
}

bool whole(const LearningQuery& query) { return query.limit < 0 && query.offset == 0; }

void bind(Statement& statement, const Asked& from, const LearningQuery& query) {
  int place = 0;
  for (auto& value : from.values) statement.bind(++place, std::string_view(value));
  if (whole(query)) return;
  statement.bind(++place, query.limit);
  statement.bind(++place, query.offset);
}

}

Result<std::vector<Stored<Learning>>> learning(const Record& record, const LearningQuery& query) {
  auto from = asked(query);
  auto which = whole(query) ? from.where + ordered(query, false) : paged(query, from, "learning t " + from.where);
  TRY(rows, record.db().prepare(select_items(Learning::noun) + which));
  bind(rows, from, query);
  std::vector<Stored<Learning>> out;
  CHECKED(read_items(std::move(rows), room_in(out)));
  return out;
}

Result<std::int64_t> learning_count(const Record& record, const LearningQuery& query) {
  auto from = asked(query);
  TRY(row, record.db().prepare("select count(*) from learning t " + from.where));
  bind(row, from, {});
  TRY(there, row.step());
  return there ? row.integer(0) : 0;
}

Result<LearningPage> learning_page(const Record& record, const LearningQuery& query) {
  LearningPage out;
  if (query.filter.empty() || whole(query)) {
    TRY(rows, learning(record, query));
    out.rows = std::move(rows);
  } else {
    auto from = asked(query);
    TRY(rows, record.db().prepare("with found as materialized (select t.item, " + sorted_by(query) + " from learning t " + from.where + ") " +
                                  select_items(Learning::noun, "(select count(*) from found)") + paged(query, from, "found t")));
    bind(rows, from, query);
    const auto count = static_cast<int>(Learning::noun.fields.size()) + 1;
    for (;;) {
      TRY(row, rows.step());
      if (!row) break;
      read_row(rows, 1, room_in(out.rows)(rows.text(0)));
      out.found = rows.integer(count);
    }
    if (!out.rows.empty() || (query.offset == 0 && query.limit != 0)) return out;
  }
  TRY(found, learning_count(record, query));
  out.found = found;
  return out;
}

namespace {

// What totals are made of: day, kind, minutes, competencies of what has both a day and minutes. All of it is read in the table's order
// and added up here, because going by an index (hence the plus signs) takes six times as long; of a period, which is a year or two of
// many, only its own rows are looked at.
Result<Statement> counted(const Record& record, Date from, Date to) {
  const std::string all = "select date, kind, minutes, competencies from learning where +minutes > 0 and ";
  if (from) return record.db().query(all + "date >= ?1 and date <= ?2", iso(from), to ? iso(to) : "9999-12-31");
  return record.db().query(all + "+date is not null and (?1 = '' or date <= ?1)", iso(to));
}

}

Result<std::vector<LearningTotal>> learning_totals(const Record& record, Date from, Date to) {
  // Many rows share few sets of tags: a set is taken apart once, not for every row.
  struct Shared { Tags tags; std::map<int, std::int64_t> minutes; };
  std::map<std::string, Shared, std::less<>> sets;
  TRY(rows, counted(record, from, to));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    auto day = parse_date(rows.text(0));
    if (!day) continue;
    auto set = sets.find(rows.text(3));
    if (set == sets.end()) {
      auto value = read_column(rows, 3, Kind::tags);
      auto* tags = std::get_if<Tags>(&value);
      set = sets.emplace(rows.text(3), Shared{tags && !tags->empty() ? *tags : Tags{""}, {}}).first;
    }
    set->second.minutes[fiscal_year(*day)] += rows.integer(2);
  }
  std::map<std::pair<int, std::string>, std::int64_t> sums;
  for (auto& [text, set] : sets)
    for (auto& [year, minutes] : set.minutes)
      for (auto& tag : set.tags) sums[{year, tag}] += minutes;
  std::vector<LearningTotal> out;
  for (auto& [key, minutes] : sums) out.push_back({key.first, key.second, minutes});
  return out;
}

Result<std::vector<CreditsByScheme>> learning_credits(const Record& record, Date from, Date to) {
  std::map<std::pair<int, std::string>, std::int64_t> sums;
  TRY(rows, record.db().query("select date, scheme, credits from learning where date is not null and scheme <> '' and credits > 0"
                              " and (?1 = '' or date >= ?1) and (?2 = '' or date <= ?2)", iso(from), iso(to)));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    if (auto day = parse_date(rows.text(0))) sums[{fiscal_year(*day), std::string(rows.text(1))}] += rows.integer(2);
  }
  std::vector<CreditsByScheme> out;
  for (auto& [key, credits] : sums) out.push_back({key.first, key.second, credits});
  return out;
}

Result<std::vector<std::string>> schemes_named(const Record& record) {
  std::vector<std::string> out;
  TRY(rows, record.db().prepare("select distinct scheme from learning where scheme <> '' order by scheme"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) return out;
    out.emplace_back(rows.text(0));
  }
}

Result<std::map<int, MinutesByKind>> learning_minutes(const Record& record, Date from, Date to) {
  std::map<int, MinutesByKind> out;
  TRY(rows, counted(record, from, to));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    auto day = parse_date(rows.text(0));
    if (!day) continue;
    auto& year = out[fiscal_year(*day)];
    (rows.text(1) == "formal" ? year.formal : year.informal) += rows.integer(2);
  }
  return out;
}

}
