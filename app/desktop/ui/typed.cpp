#include "app/desktop/ui/typed.h"

#include "core/base/date.h"
#include "core/formats/written.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::ui {

std::optional<std::string> plain_date(std::string_view typed) {
  auto day = core::full_date(typed);
  return day ? std::optional(core::iso(*day)) : std::nullopt;
}

std::optional<std::string> plain_hours(std::string_view typed) {
  auto minutes = core::exact_minutes(typed);
  return minutes ? std::optional(core::hours(*minutes)) : std::nullopt;
}

std::optional<std::string> plain_money(std::string_view typed) {
  auto cents = core::cents(typed);
  return cents ? std::optional(core::decimal(*cents)) : std::nullopt;
}

std::string shown_date(std::string_view plain) {
  auto day = core::parse_date(plain);
  return day ? core::spoken(*day) : std::string(plain);
}

std::string shown_hours(std::string_view plain) { return plain_hours(plain) ? core::grouped(plain) : std::string(plain); }

std::string shown_money(std::string_view plain) {
  auto cents = core::cents(plain);
  return cents ? core::dollars(*cents) : std::string(plain);
}

}
