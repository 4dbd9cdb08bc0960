// The change log's rows, and the small integers by which it names writers, items and fields. Only for this room's own files.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/db/db.h"
#include "core/model/field.h"
#include "core/store/pack.h"

namespace broaden::core {

constexpr std::int64_t life = 0;                         // the field number of an item's being there: 1, or 0 once removed

struct Register { std::int64_t item = 0, field = 0; auto operator<=>(const Register&) const = default; };

struct Logged {                                          // one row of the log
  ChangeNo no = 0;
  Register at;
  std::int64_t stamp = 0;
  Value value;
  std::int64_t previous = 0;                             // seq of this writer's own change before it on this register; 0: none
  ChangeNos parents;                                     // said outright; of a removal: the highest change seen of each writer
  ChangeNos ended;                                       // of a removal: the heads of life that it put an end to
  std::int64_t received = 0;                             // not 0: stamp is far ahead, and the change is ordered as of this one
  std::int64_t ordered() const { return received ? received : stamp; }
  bool removal() const { return at.field == life && value == Value{std::int64_t{0}}; }
};

Result<> append(const Db&, const Logged&);
Result<std::optional<Logged>> logged(const Db&, ChangeNo);
Result<Logged> must_log(const Db&, ChangeNo);            // record_damaged where the log lacks what refers to it
Result<Logged> read_logged(const Statement&);            // of: select id, item, field, stamp, value, parents, received

Result<ChangeNo> newest(const Db&, std::int64_t writer); // its highest change; seq 0 where there is none
Result<ChangeNos> seen(const Db&);                       // the version vector: the highest change of each writer

struct ItemRow { std::int64_t id = 0; std::string noun, name; };
struct FieldRow { std::int64_t id = 0; std::string noun, name, member; };
Result<std::int64_t> writer_number(const Db&, std::string_view name);              // made where it is new
Result<std::optional<std::int64_t>> known_writer(const Db&, std::string_view name);
Result<std::string> writer_name(const Db&, std::int64_t id);
Result<std::int64_t> item_number(const Db&, std::string_view noun, std::string_view name);   // made where it is new
Result<std::optional<ItemRow>> find_item(const Db&, std::string_view name);
Result<ItemRow> item_row(const Db&, std::int64_t id);
Result<std::int64_t> field_number(const Db&, std::string_view noun, std::string_view name, std::string_view member);  // the same
Result<FieldRow> field_row(const Db&, std::int64_t id);  // of life: all empty

void bind_value(Statement&, int place, const Value&);    // numbers, texts and nothing: registers hold no sets
Value read_value(const Statement&, int column);

}
