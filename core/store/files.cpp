#include "core/base/platform.h"
#include "core/crypto/hash.h"
#include "core/store/upkeep.h"

namespace broaden::core {

Result<std::string> keep_file(Record& record, const std::string& path) {
  auto read = platform::read_file(path, largest_file);
  if (!read && read.error().code == Code::file_too_large) return Error{Code::file_too_large, path + ", which has more than 10 MB,"};
  if (!read) return read.error();
  return keep_bytes(record, *read);
}

Result<std::string> keep_bytes(Record& record, std::string_view bytes) {
  if (bytes.size() > largest_file) return Error{Code::file_too_large, "The file"};
  auto name = hex(sha256(bytes));
  // Attached again, a file whose kept bytes were damaged is whole again.
  CHECKED(record.db().run("insert into file(sha256, bytes) values (?1, ?2) on conflict do update set bytes = excluded.bytes where bytes <> excluded.bytes", name, view(bytes)));
  return name;
}

Result<std::string> kept_file(const Record& record, const std::string& sha256_hex) {
  TRY(row, record.db().query("select bytes from file where sha256 = ?1", sha256_hex));
  TRY(there, row.step());
  if (!there) return Error{Code::kept_file_missing, sha256_hex};
  if (hex(sha256(row.blob(0))) != sha256_hex) return Error{Code::kept_file_damaged, sha256_hex};
  return text(row.blob(0));
}

Result<std::optional<std::int64_t>> kept_file_size(const Record& record, const std::string& sha256_hex) {
  return record.db().integer("select length(bytes) from file where sha256 = ?1", sha256_hex);
}

}
