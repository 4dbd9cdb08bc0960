#include "core/store/rows.h"

#include <algorithm>

#include "core/model/nouns.h"
#include "core/store/index.h"

namespace broaden::core {
namespace {

template <class L> L split(std::string_view text) {
  L out;
  while (text.size() > 1) {
    auto end = text.find(separator, 1);
    out.insert(out.end(), std::string(text.substr(1, end == text.npos ? text.npos : end - 1)));
    if (end == text.npos) break;
    text.remove_prefix(end);
  }
  return out;
}

template <class L> std::string join(const L& elements) {
  std::string out(1, separator);
  for (auto& element : elements) (out += element) += separator;
  return out;
}

bool is_set(Kind kind) { return kind == Kind::tags || kind == Kind::lines; }

using Elements = std::vector<std::pair<std::int64_t, std::string>>;   // position, text

Value set_value(Kind kind, Elements elements) {
  if (elements.empty()) return {};
  std::ranges::sort(elements);
  if (kind == Kind::tags) {
    Tags tags;
    for (auto& [position, text] : elements) tags.insert(std::move(text));
    return tags;
  }
  Lines lines;
  for (auto& [position, text] : elements) lines.push_back(std::move(text));
  return lines;
}

}

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

std::string columns(const Noun& noun) {
  std::string out;
  for (auto& field : noun.fields) (out += out.empty() ? "t." : ", t.") += quoted(field.name);
  return out;
}

std::string select_items(const Noun& noun, const std::string& also) {
  return "select i.name, " + columns(noun) + (also.empty() ? "" : ", " + also) + " from " + quoted(noun.name) + " t join item i on i.id = t.item ";
}

Value read_column(const Statement& row, int column, Kind kind) {
  if (!is_set(kind) || !row.is_text(column)) return read_value(row, column);
  if (kind == Kind::tags) return split<Tags>(row.text(column));
  return split<Lines>(row.text(column));
}

void read_row(const Statement& row, int first_column, Item item) {
  for (auto& field : item.noun.fields) field.set(item.at, read_column(row, first_column++, field.kind));
}

Result<> read_items(Statement rows, const std::function<Item(std::string_view)>& room_for) {
  for (;;) {
    TRY(row, rows.step());
    if (!row) return {};
    read_row(rows, 1, room_for(rows.text(0)));
  }
}

void bind_column(Statement& statement, int place, const Value& value) {
  if (auto* tags = std::get_if<Tags>(&value)) statement.bind(place, std::string_view(join(*tags)));
  else if (auto* lines = std::get_if<Lines>(&value)) statement.bind(place, std::string_view(join(*lines)));
  else bind_value(statement, place, value);
}

Result<Row> row_of(const Db& db, const Noun& noun, const std::vector<FieldHeads>& all) {
  Row row;
  std::map<std::string, Elements> sets;
  for (auto& [number, nos] : all) {
    if (number == life || nos.empty()) continue;
    TRY(at, field_row(db, number));
    TRY(change, shown(db, nos));
    auto* field = noun.field(at.name);
    if (!field || !is_set(field->kind)) row[at.name] = change.value;
    else if (auto* position = std::get_if<std::int64_t>(&change.value)) sets[at.name].emplace_back(field->kind == Kind::lines ? *position : 0, at.member);
  }
  for (auto& [name, elements] : sets) row[name] = set_value(noun.field(name)->kind, std::move(elements));
  return row;
}

Result<bool> is_shown(const Db& db, const Noun& noun, std::int64_t item) {
  TRY(there, db.integer("select 1 from " + quoted(noun.name) + " where item = ?1", item));
  return there.has_value();
}

namespace {

Result<std::optional<Row>> old_row(const Db& db, const Noun& noun, std::int64_t item) {
  TRY(row, db.query("select " + columns(noun) + " from " + quoted(noun.name) + " t where item = ?1", item));
  TRY(there, row.step());
  if (!there) return std::optional<Row>{};
  Row out;
  int column = 0;
  for (auto& field : noun.fields) {
    auto value = read_column(row, column++, field.kind);
    if (!std::holds_alternative<std::monostate>(value)) out[field.name] = std::move(value);
  }
  return std::optional(std::move(out));
}

Result<> write_row(const Db& db, const Noun& noun, std::int64_t item, const Row& row) {
  std::string names = "insert or replace into " + quoted(noun.name) + "(item", marks = ") values (?1";
  int place = 1;
  for (auto& field : noun.fields) {
    (names += ", ") += quoted(field.name);
    (marks += ", ?") += std::to_string(++place);
  }
  TRY(statement, db.prepare(names + marks + ")"));
  statement.bind(1, item);
  place = 1;
  for (auto& field : noun.fields) {
    auto value = row.find(field.name);
    bind_column(statement, ++place, value == row.end() ? Value{} : value->second);
  }
  return statement.run();
}

// What a row links to: only these items can depend on it being there.
std::set<std::string> targets(const Noun& noun, const std::optional<Row>& row) {
  std::set<std::string> out;
  if (!row) return out;
  for (auto& field : noun.fields) {
    auto value = field.more.link ? row->find(field.name) : row->end();
    if (value == row->end()) continue;
    if (auto* name = std::get_if<std::string>(&value->second)) out.insert(*name);
  }
  return out;
}

Result<> settle_target(const Db& db, const std::string& name) {
  TRY(item, find_item(db, name));
  auto* noun = item ? core::noun(item->noun) : nullptr;
  if (!noun) return {};
  TRY(all, heads_of(db, item->id));
  TRY(is, is_shown(db, *noun, item->id));
  TRY(own, alive(db, all));
  if (own && is) return {};
  TRY(kept, has_child(db, *noun, name));
  if (is == (own || kept)) return {};
  CHECKED(settle(db, item->id));
  return index_item(db, item->id);                       // no change of its own says so to the search
}

}

Result<> settle(const Db& db, std::int64_t id) {
  TRY(item, item_row(db, id));
  auto* noun = core::noun(item.noun);
  if (!noun) return {};                                  // a kind of thing that only a newer build knows: the log keeps it
  TRY(all, heads_of(db, id));
  TRY(before, old_row(db, *noun, id));
  TRY(own, alive(db, all));
  bool is = own;
  if (!own) {
    TRY(kept, has_child(db, *noun, item.name));
    is = kept;
  }
  std::optional<Row> now;
  if (is) {
    TRY(row, row_of(db, *noun, all));
    CHECKED(write_row(db, *noun, id, row));
    now = std::move(row);
  } else if (before) {
    CHECKED(db.run("delete from " + quoted(noun->name) + " where item = ?1", id));
  }
  auto was_linked = targets(*noun, before), linked = targets(*noun, now);
  if (was_linked == linked) return {};
  was_linked.merge(linked);
  for (auto& name : was_linked) CHECKED(settle_target(db, name));
  return {};
}

}
