#include "core/store/ledger.h"

#include <algorithm>
#include <charconv>

#include "core/base/steps.h"
#include "core/model/nouns.h"
#include "core/store/commit.h"
#include "core/store/index.h"
#include "core/store/rows.h"
#include "core/store/steps.h"

namespace broaden::core {
namespace {

constexpr std::int64_t position_step = 1024;

bool is_set(const Field& field) { return field.kind == Kind::tags || field.kind == Kind::lines; }

Result<const Field*> field_of(const Noun& noun, const FieldChange& change) {
  auto* field = noun.field(change.field);
  bool fits = field && is_set(*field) == !change.member.empty() && !std::holds_alternative<Tags>(change.value) && !std::holds_alternative<Lines>(change.value);
  if (!fits) return Error{Code::bad_value, std::string(noun.label) + " has no field \"" + change.field + "\" that takes this."};
  return field;
}

Result<std::int64_t> shown_item(const Db& db, const Noun& noun, const std::string& name) {
  TRY(item, db.integer("select i.id from item i join " + quoted(noun.name) + " t on t.item = i.id where i.name = ?1", name));
  if (!item) return Error{Code::no_such_item, name};
  return *item;
}

Result<> write_changes(const Db& db, Pen& pen, const Noun& noun, std::int64_t item, const std::vector<FieldChange>& changes) {
  for (auto& change : changes) {
    TRY(field, field_of(noun, change));
    TRY(number, field_number(db, noun.name, field->name, change.member));
    CHECKED(pen.set({item, number}, change.value));
  }
  return {};
}

// One plain field is by far the most common edit: its row needs no reading back.
Result<bool> write_column(const Db& db, const Noun& noun, std::int64_t item, const std::vector<FieldChange>& changes) {
  if (changes.size() != 1) return false;
  TRY(field, field_of(noun, changes.front()));
  if (is_set(*field) || field->more.link) return false;
  TRY(row, db.prepare("update " + quoted(noun.name) + " set " + quoted(field->name) + " = ?2 where item = ?1"));
  row.bind(1, item);
  bind_column(row, 2, changes.front().value);
  CHECKED(row.run());
  return db.changed() == 1;
}

// What was removed and is added again has only what it is given now.
Result<> clear_rest(const Db& db, Pen& pen, std::int64_t item, const std::vector<FieldChange>& given) {
  TRY(all, heads_of(db, item));
  for (auto& [number, nos] : all) {
    if (number == life || nos.empty()) continue;
    TRY(at, field_row(db, number));
    if (std::ranges::any_of(given, [&](auto& one) { return one.field == at.name && one.member == at.member; })) continue;
    TRY(head, shown(db, nos));
    if (!std::holds_alternative<std::monostate>(head.value)) CHECKED(pen.set({item, number}, Value{}));
  }
  return {};
}

constexpr char of_this_call = '\x1f';

// Puts the ids that earlier edits of this call got in the place of what stands for them.
Result<ItemEdit> with_ids(ItemEdit edit, const std::vector<std::string>& ids) {
  for (auto& change : edit.changes) {
    auto* text = std::get_if<std::string>(&change.value);
    auto* field = text && text->starts_with(of_this_call) ? edit.noun->field(change.field) : nullptr;
    if (!field || field->kind != Kind::link) continue;
    std::size_t index = 0;
    auto [end, fault] = std::from_chars(text->data() + 1, text->data() + text->size(), index);
    if (fault != std::errc() || end != text->data() + text->size() || index >= ids.size()) return Error{Code::bad_value, std::string(field->label) + " leads nowhere."};
    *text = ids[index];
  }
  return edit;
}

Result<std::string> add(const Db& db, Pen& pen, const ItemEdit& edit, const std::string& writer) {
  auto name = edit.id.empty() ? std::to_string(pen.next_seq()) + "-" + writer : edit.id;
  TRY(there, find_item(db, name));
  if (there && there->noun != edit.noun->name) return Error{Code::bad_value, "\"" + name + "\" is already something else."};
  TRY(item, item_number(db, edit.noun->name, name));
  TRY(is, is_shown(db, *edit.noun, item));
  if (!is) CHECKED(pen.create(item));
  if (there && !is) CHECKED(clear_rest(db, pen, item, edit.changes));
  CHECKED(write_changes(db, pen, *edit.noun, item, edit.changes));
  CHECKED(settle(db, item));
  return name;
}

Result<std::vector<std::pair<const Noun*, std::string>>> children(const Db& db, const Noun& parent, const std::string& name) {
  std::vector<std::pair<const Noun*, std::string>> out;
  for (auto* noun : nouns())
    for (auto& field : noun->fields) {
      if (!field.more.link || std::string_view(field.more.link) != parent.name) continue;
      TRY(rows, db.query("select i.name from " + quoted(noun->name) + " t join item i on i.id = t.item where t." + quoted(field.name) + " = ?1", name));
      for (;;) {
        TRY(row, rows.step());
        if (!row) break;
        out.emplace_back(noun, rows.text(0));
      }
    }
  return out;
}

// What belongs to an item goes with it, first: a child that stays would keep its parent.
Result<> remove(const Db& db, Pen& pen, const Noun& noun, const std::string& name) {
  TRY(item, shown_item(db, noun, name));
  TRY(below, children(db, noun, name));
  for (auto& [child_noun, child] : below) CHECKED(remove(db, pen, *child_noun, child));
  TRY(still, is_shown(db, noun, item));
  if (!still) return {};                                 // only its children had kept it
  CHECKED(pen.remove(item));
  return settle(db, item);
}

Result<std::string> apply(const Db& db, Pen& pen, const ItemEdit& edit, const std::string& writer) {
  if (edit.act == ItemEdit::Act::add) return add(db, pen, edit, writer);
  if (edit.act == ItemEdit::Act::remove) {
    CHECKED(remove(db, pen, *edit.noun, edit.id));
    return edit.id;
  }
  TRY(item, shown_item(db, *edit.noun, edit.id));
  CHECKED(write_changes(db, pen, *edit.noun, item, edit.changes));
  TRY(written, write_column(db, *edit.noun, item, edit.changes));
  if (!written) CHECKED(settle(db, item));
  return edit.id;
}

}

std::vector<FieldChange> all_of(ConstItem item) {
  std::vector<FieldChange> out;
  for (auto& field : item.noun.fields) {
    auto value = field.get(item.at);
    if (std::holds_alternative<std::monostate>(value)) continue;
    if (auto* tags = std::get_if<Tags>(&value)) {
      for (auto& tag : *tags) out.push_back({field.name, tag, std::int64_t{1}});
    } else if (auto* lines = std::get_if<Lines>(&value)) {
      std::int64_t position = 0;
      for (auto& line : *lines) out.push_back({field.name, line, position += position_step});
    } else {
      out.push_back({field.name, "", std::move(value)});
    }
  }
  return out;
}

Result<> finish(Record& record, Tx& tx, const Pen& pen) {
  if (pen.unindexed() >= most_unindexed) CHECKED(catch_up(tx.db()));
  CHECKED(tx.commit());
  record.state().mark.advance(seq_of(pen.last()));
  return {};
}

ItemEdit adding(ConstItem item, const std::string& fixed_id) { return {ItemEdit::Act::add, &item.noun, fixed_id, all_of(item)}; }

std::string id_of_edit(std::size_t index) { return of_this_call + std::to_string(index); }

Result<Applied> edit(Record& record, std::span<const ItemEdit> edits, const std::string& label) { return edit(record, edits, label, {}); }

Result<Applied> edit(Record& record, std::span<const ItemEdit> edits, const std::string& label, const std::function<Result<>(Tx&)>& along, Progress* told) {
  TRY(tx, Tx::begin(record.db()));
  TRY(pen, Pen::begin(record, tx));
  Applied applied{{}, label};
  Steps steps(told, "Saving", edits.size());
  for (auto& one : edits) {
    CHECKED(steps.done(1));
    TRY(linked, with_ids(one, applied.ids));
    TRY(id, apply(tx.db(), pen, linked, record.writer()));
    applied.ids.push_back(std::move(id));
  }
  if (along) CHECKED(along(tx));
  if (!pen.wrote()) {
    if (along) CHECKED(tx.commit());
    return applied;
  }
  CHECKED(push_step(tx.db(), label, pen));
  CHECKED(finish(record, tx, pen));
  return applied;
}

namespace {

std::string step_label(const char* verb, const Noun& noun) {
  std::string label = noun.label;
  if (label.size() > 1 && label.front() >= 'A' && label.front() <= 'Z') label.front() = static_cast<char>(label.front() - 'A' + 'a');
  return std::string(verb) + " " + label;
}

}

Result<std::string> add(Record& record, ConstItem item, const std::string& fixed_id) {
  const auto one = adding(item, fixed_id);
  TRY(applied, edit(record, {&one, 1}, step_label("Add", item.noun)));
  return applied.ids.front();
}

Result<> change(Record& record, const std::string& id, ConstItem before, ConstItem after) {
  const ItemEdit one{ItemEdit::Act::change, &after.noun, id, changes(before, after)};
  auto applied = edit(record, {&one, 1}, step_label("Edit", after.noun));
  if (!applied) return applied.error();
  return {};
}

Result<> remove(Record& record, const Noun& noun, const std::string& id) {
  const ItemEdit one{ItemEdit::Act::remove, &noun, id, {}};
  auto applied = edit(record, {&one, 1}, step_label("Remove", noun));
  if (!applied) return applied.error();
  return {};
}

}
