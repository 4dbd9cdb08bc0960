#include "core/store/drafts.h"

namespace broaden::core {

Result<> keep_draft(Record& record, const DraftText& draft) {
  return record.db().run("insert or replace into draft(noun, item, field, text, based_on) values (?1, ?2, ?3, ?4, ?5)",
                         draft.noun, draft.item, draft.field, draft.text, draft.based_on);
}

Result<> drop_draft(Record& record, const std::string& noun, const std::string& item, const std::string& field) {
  return record.db().run("delete from draft where noun = ?1 and item = ?2 and field = ?3", noun, item, field);
}

Result<std::vector<DraftText>> drafts(const Record& record) {
  std::vector<DraftText> out;
  TRY(rows, record.db().prepare("select noun, item, field, text, based_on from draft order by noun, item, field"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    auto text = [&](int column) { return std::string(rows.text(column)); };
    out.push_back({text(0), text(1), text(2), text(3), text(4)});
  }
  return out;
}

Result<std::string> setting(const Record& record, const std::string& name) {
  TRY(value, record.db().text("select value from setting where name = ?1", name));
  return value.value_or("");
}

Result<> set_setting(Record& record, const std::string& name, const std::string& value) {
  return record.db().run("insert or replace into setting(name, value) values (?1, ?2)", name, value);
}

}
