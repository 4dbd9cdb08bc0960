#include "core/base/platform.h"
#include "core/crypto/hash.h"
#include "core/store/upkeep.h"

namespace broaden::core {

Result<std::string> keep_file(Record& record, const std::string& path) {
  TRY(bytes, platform::read_file(path, largest_file));
  return keep_bytes(record, bytes);
}

Result<std::string> keep_bytes(Record& record, std::string_view bytes) {
  if (bytes.size() > largest_file) return Error{Code::file_too_large, "The file"};
  auto name = hex(sha256(bytes));
  CHECKED(record.db().run("insert into file(sha256, bytes) values (?1, ?2) on conflict do nothing", name, view(bytes)));
  return name;
}

Result<std::string> kept_file(const Record& record, const std::string& sha256_hex) {
  TRY(row, record.db().query("select bytes from file where sha256 = ?1", sha256_hex));
  TRY(there, row.step());
  if (!there) return Error{Code::no_such_item, sha256_hex};
  return text(row.blob(0));
}

}
