// Days and lengths of time as people and other systems write them: more ways than the one that the record keeps. One reading
// for fields of a form, a line of learning, pasted text and transcripts.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"

namespace broaden::core {

std::string lower(std::string_view);                     // ASCII letters only
std::string_view trimmed(std::string_view);              // without blanks and line ends around it

// A day that says its year: 2026-11-03, 11/3/2026 (month first, as in the U.S.), "Nov 3, 2026", "3 November 2026", "November 3rd 2026".
std::optional<Date> full_date(std::string_view);
// The same, and 11/3 and "Nov 3": without a year it is the latest such day that is not after today.
std::optional<Date> written_date(std::string_view, Date today);
std::optional<Date> day_word(std::string_view, Date today);   // today, yesterday; Friday, fri: the latest, today too; "last Friday": before today

enum class LengthUnit { none, hours, minutes };          // of a number that has no unit of its own; none: it needs one
// 1.5h, 2 hours, 90m, "90 min", 1h30, "1 hour 30 minutes", 1:30, 1:30:00, or a bare number in the unit given. In minutes, from
// 0 to 600,000; nothing where it is no length. Fractions of a minute are rounded.
std::optional<std::int64_t> written_minutes(std::string_view, LengthUnit bare);
// A bare number is hours. Nothing, too, where what was written is no whole number of the steps below: a form asks, and never rounds.
std::optional<std::int64_t> exact_minutes(std::string_view);
// Hours are kept in steps of three minutes, exact as minutes and as decimals: the nearest one, and never none of something.
std::int64_t nearest_step(std::int64_t minutes);

}
