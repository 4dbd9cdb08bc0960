// Dates, hours and money as people type them, to the one plain form that the record reads. How days and lengths are read is
// core/formats/written; here nothing is guessed or rounded. Pure.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace broaden::app::ui {

std::optional<std::string> plain_date(std::string_view typed);     // "2026-11-03"
std::optional<std::string> plain_hours(std::string_view typed);    // "1.5", "2": never "2.0"; steps of three minutes, as the record takes them
std::optional<std::string> plain_money(std::string_view typed);    // "1250", "99.5"
std::string shown_date(std::string_view plain);                    // "Nov 3, 2026"; anything else as it is
std::string shown_hours(std::string_view plain);                   // "1,250.5"
std::string shown_money(std::string_view plain);                   // "1,250"

}
