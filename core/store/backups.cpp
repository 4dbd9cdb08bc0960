#include "core/store/backups.h"

#include <algorithm>

#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/store/upkeep.h"

namespace broaden::core {
namespace {

constexpr std::string_view ending = ".broaden";

std::string folder(const std::string& record_path) { return record_path + "-backups"; }

bool is_daily(const std::string& name) {
  return name.ends_with(ending) && parse_date(name.substr(0, name.size() - ending.size()));
}

Result<> copy_into_folder(const Db& db, const std::string& name) {
  TRY(wrong, problems(db, Check::quick));
  if (!wrong.empty()) return Error{Code::record_damaged, wrong.front()};
  CHECKED(platform::make_folder(folder(db.path())));
  return copy_to(db, folder(db.path()) + "/" + name);
}

Result<> remove_oldest(const std::string& path) {
  auto names = platform::list_folder(path);
  std::erase_if(names, [](auto& name) { return !is_daily(name); });
  for (std::size_t i = 0; i + most_daily < names.size(); ++i) CHECKED(platform::remove_file(path + "/" + names[i]));
  return {};
}

}

Result<> back_up_daily(const Db& db, Date today) {
  const auto name = iso(today) + std::string(ending);
  if (platform::exists(folder(db.path()) + "/" + name)) return {};
  CHECKED(copy_into_folder(db, name));
  return remove_oldest(folder(db.path()));
}

Result<> back_up_before(const Db& db, Date today, int version) {
  return copy_into_folder(db, iso(today) + "-version-" + std::to_string(version) + std::string(ending));
}

Result<std::string> back_up_now(const Db& db, Instant now) {
  auto name = iso(now);
  std::erase(name, ':');
  name = name + "-" + std::to_string(now.ms % 1000) + std::string(ending);
  CHECKED(copy_into_folder(db, name));
  return folder(db.path()) + "/" + name;
}

Result<std::string> backup(const Record& record, const std::string& path) {
  if (path.empty()) return back_up_now(record.db(), record.clock().now());
  if (platform::exists(path)) return Error{Code::record_exists, path};
  CHECKED(copy_to(record.db(), path));
  return path;
}

Result<std::vector<std::string>> backups(const std::string& record_path) {
  std::vector<std::string> out;
  for (auto& name : platform::list_folder(folder(record_path)))
    if (name.ends_with(ending)) out.push_back(folder(record_path) + "/" + name);
  std::ranges::reverse(out);
  return out;
}

}
