#include "core/store/enrollment.h"

#include <array>

namespace broaden::core {
namespace {

// Texts in the order of the table's columns, then numbers: written and read by the same lists.
constexpr std::array texts{&Enrollment::office, &Enrollment::agency, &Enrollment::url, &Enrollment::executive, &Enrollment::machine,
                           &Enrollment::root_pem, &Enrollment::office_pem, &Enrollment::online_pem, &Enrollment::signing_pem,
                           &Enrollment::certificate_pem, &Enrollment::ca_file, &Enrollment::generation, &Enrollment::digest};
constexpr std::string_view enrollment_columns =
    "office, agency, url, executive, machine, root_pem, office_pem, online_pem, signing_pem, certificate_pem, ca_file, generation,"
    " digest, cursor, connected, synced, clock_offset, closed";

Enrollment read_enrollment(const Statement& row) {
  Enrollment out;
  int column = 0;
  for (auto member : texts) out.*member = row.text(column++);
  out.cursor = row.integer(column++);
  out.connected.ms = row.integer(column++);
  out.synced.ms = row.integer(column++);
  out.clock_offset_ms = row.integer(column++);
  out.closed = row.integer(column) != 0;
  return out;
}

}

Result<std::vector<Enrollment>> enrollments(const Record& record) {
  std::vector<Enrollment> out;
  TRY(rows, record.db().prepare("select " + std::string(enrollment_columns) + " from enrollment order by closed, connected desc"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back(read_enrollment(rows));
  }
  return out;
}

Result<Enrollment> enrollment(const Record& record) {
  TRY(all, enrollments(record));
  if (all.empty() || all.front().closed) return Error{Code::not_connected, {}};
  return all.front();
}

Result<> save(Record&, Tx& tx, const Enrollment& from) {
  TRY(row, tx.db().prepare("insert or replace into enrollment(" + std::string(enrollment_columns) +
                           ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"));
  int place = 0;
  for (auto member : texts) row.bind(++place, std::string_view(from.*member));
  for (auto number : {from.cursor, from.connected.ms, from.synced.ms, from.clock_offset_ms, std::int64_t{from.closed ? 1 : 0}})
    row.bind(++place, number);
  return row.run();
}

std::string request_key_path(const Record& record, const std::string& office) { return record.path() + "-" + office + ".key"; }
std::string code_key_path(const Record& record, const std::string& code_office) { return record.path() + "-" + code_office + ".connecting"; }

}
