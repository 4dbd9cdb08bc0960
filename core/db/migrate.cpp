#include "core/db/migrate.h"

#include <algorithm>

#include "core/db/header.h"
#include "core/db/tx.h"

namespace broaden::core {

Result<int> version(const Db& db) {
  TRY(user_version, db.integer("pragma user_version"));
  return unpack(*user_version).newest;
}

Result<int> migrate(const Db& db, std::span<const Step> steps) {
  TRY(before, version(db));
  const auto newest = static_cast<int>(steps.size());
  if (before >= newest) return before;

  TRY(tx, Tx::begin(db));
  TRY(packed, db.integer("pragma user_version"));         // another program may have been quicker
  auto at = unpack(*packed);
  for (; at.newest < newest; ++at.newest) {
    const auto& step = steps[static_cast<std::size_t>(at.newest)];
    CHECKED(db.script(step.sql));
    at.min_reader = std::max(at.min_reader, step.min_reader);
  }
  CHECKED(db.script(("pragma user_version=" + std::to_string(pack(at))).c_str()));
  CHECKED(tx.commit());
  return at.newest;
}

}
