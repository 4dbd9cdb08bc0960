#include "core/policy/accounts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::core {
namespace {

constexpr std::int64_t most_amount = 1'000'000'000'000;         // hundredths: ten billion dollars or hours

std::int64_t capped(const std::optional<Amount>& amount) { return amount ? std::clamp<std::int64_t>(amount->count, 0, most_amount) : 0; }

std::int64_t carried_on(const Account& account, std::int64_t left) {
  if (left <= 0 || account.carry_over == CarryOver::none) return 0;
  return account.carry_over == CarryOver::all ? left : std::min(left, capped(account.most_carried));
}

}

std::vector<AccountBalance> account_balances(std::span<const Known<Account>> accounts, std::span<const Known<Spending>> spendings) {
  std::map<std::string, std::int64_t> spent;
  for (auto& [id, one] : spendings) spent[one.account.text] = std::min(spent[one.account.text] + capped(one.amount), most_amount);
  std::vector<const Known<Account>*> ordered;
  for (auto& one : accounts) if (one.item.year) ordered.push_back(&one);
  std::ranges::sort(ordered, {}, [](auto* one) { return std::tuple{one->item.year->count, one->item.unit, one->id}; });

  std::map<std::pair<std::int64_t, AccountUnit>, std::int64_t> waiting;   // for the account of that year and unit
  std::vector<AccountBalance> out;
  for (auto* one : ordered) {
    auto& account = one->item;
    AccountBalance balance{one->id, static_cast<int>(account.year->count), account.unit, capped(account.allotment), 0, spent[one->id], 0, 0};
    if (auto carried = waiting.extract({account.year->count, account.unit})) balance.carried = carried.mapped();
    balance.left = balance.allotment + balance.carried - balance.spent;
    balance.goes_on = carried_on(account, balance.left);
    if (balance.goes_on > 0) {
      auto& next = waiting[{account.year->count + 1, account.unit}];
      next = std::min(next + balance.goes_on, most_amount);
    }
    out.push_back(balance);
  }
  return out;
}

std::string unit_words(AccountUnit unit, std::int64_t amount) {
  if (amount < 0) amount = -amount;
  if (unit == AccountUnit::hours) return grouped(decimal(amount)) + (amount == 100 ? " hour" : " hours");
  auto text = decimal(amount);
  auto whole = std::min(text.find('.'), text.size());
  if (text.size() == whole + 2) text += '0';             // cents are two digits: $12.50
  return "$" + grouped(text);
}

std::string balance_words(const AccountBalance& balance) {
  auto there = unit_words(balance.unit, balance.allotment + balance.carried);
  auto before = balance.carried > 0 ? " (" + unit_words(balance.unit, balance.carried) + " from the year before)" : std::string();
  if (balance.overdrawn()) return "You have spent " + unit_words(balance.unit, balance.left) + " more than the " + there + " there were" + before + ".";
  bool several = balance.unit == AccountUnit::hours && balance.left != 100;
  return unit_words(balance.unit, balance.left) + " of " + there + before + (several ? " are" : " is") + " left.";
}

}
