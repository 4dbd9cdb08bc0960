// Backups that nobody has to think of: one a day, and one before a file's shape changes. Only for this room's own files.
#pragma once
#include "core/base/date.h"
#include "core/db/db.h"

namespace broaden::core {

constexpr std::size_t most_daily = 10;                   // older daily ones are removed; others are left alone

Result<> back_up_daily(const Db&, Date today);           // none if today's is there; a damaged file is not copied over good ones
Result<> back_up_before(const Db&, Date today, int version);
Result<std::string> back_up_now(const Db&, Instant);     // its path

}
