#include "core/db/backup.h"

#include "core/base/platform.h"
#include "core/base/random.h"

namespace broaden::core {

Result<> copy_to(const Db& db, const std::string& path) {
  const auto temporary = path + "." + hex(random_bytes(6)) + ".part";
  auto copied = db.run("vacuum into ?1", temporary);
  if (copied) copied = platform::make_private(temporary);
  if (copied) copied = platform::put_in_place(temporary, path);
  if (!copied) {
    [[maybe_unused]] auto removed = platform::remove_file(temporary);
    if (copied.error().code == Code::file_unreadable) return Error{Code::file_unwritable, path};
  }
  return copied;
}

Result<std::vector<std::string>> problems(const Db& db, Check check) {
  TRY(lines, db.prepare(check == Check::quick ? "pragma quick_check(100)" : "pragma integrity_check(100)"));
  std::vector<std::string> found;
  for (;;) {
    auto row = lines.step();
    if (!row && row.error().code == Code::record_damaged) {
      found.push_back("the file's structure cannot be read");
      break;
    }
    if (!row) return row.error();
    if (!*row) break;
    if (lines.text(0) != "ok") found.emplace_back(lines.text(0));
  }
  if (!found.empty() || check == Check::quick) return found;
  TRY(links, db.prepare("pragma foreign_key_check"));
  for (;;) {
    TRY(row, links.step());
    if (!row) break;
    found.push_back("a row of " + std::string(links.text(0)) + " points to nothing");
  }
  return found;
}

}
