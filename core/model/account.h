// An advancement account: what an agency sets aside for one executive's development in a fiscal year, and what was used of it.
// The balance is computed, never kept.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Learning;

enum class AccountUnit { dollars, hours };
template <> inline constexpr auto names<AccountUnit> = std::to_array<std::string_view>({"dollars", "hours"});

enum class CarryOver { none, all, up_to };               // of what a year leaves unused
template <> inline constexpr auto names<CarryOver> = std::to_array<std::string_view>({"none", "all", "up-to"});

struct Account {
  std::optional<Number> year;                            // fiscal
  AccountUnit unit{};
  std::optional<Amount> allotment;                       // hundredths of the unit
  CarryOver carry_over{};
  std::optional<Amount> most_carried;                    // for CarryOver::up_to
  std::string note;
  bool operator==(const Account&) const = default;
  static const Noun noun;
};

struct Spending {
  Id<Account> account;
  Date date;
  std::string title;
  std::optional<Amount> amount;                          // in the account's unit
  Id<Learning> learning;
  bool operator==(const Spending&) const = default;
  static const Noun noun;
};

}
