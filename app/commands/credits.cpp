#include "app/commands/credits.h"

#include <algorithm>

#include "app/commands/known.h"
#include "core/model/learning.h"

namespace broaden::app {
namespace {

using namespace core;

// The kind of the planned activity that the learning was; only limits by kind ask for it.
Result<std::string> kind_of(const Record& record, const Learning& learning, const CreditScheme& scheme) {
  if (scheme.caps.empty() || learning.activity.text.empty()) return std::string{};
  Activity activity;
  TRY(found, load(record, learning.activity.text, Item(activity)));
  return found ? std::string(names<ActivityKind>.at(static_cast<std::size_t>(activity.kind))) : std::string{};
}

Result<SchemeStanding> standing_of(const Session& session, const std::string& id, Date as_of) {
  SchemeStanding out{id, session.packages.scheme(id), {}, 0};
  TRY(all, items_of<Learning>(session.record, "scheme", id));
  if (!out.rules && all.empty()) return Error{Code::unknown_scheme, id};
  if (!out.rules) return out;
  std::vector<Earned> earned;
  for (auto& one : all) {
    auto amount = earned_by(one.item, *out.rules);
    if (!amount) ++out.without_credits;
    if (!amount) continue;
    TRY(kind, kind_of(session.record, one.item, *out.rules));
    earned.push_back({one.item.date, *amount, kind});
  }
  out.standing = credit_standing(*out.rules, earned, as_of);
  return out;
}

}

Result<std::vector<SchemeStanding>> credit_standings(const Session& session, const std::string& scheme, Date as_of) {
  std::vector<std::string> wanted{scheme};
  if (scheme.empty()) {
    TRY(named, schemes_named(session.record));
    wanted = std::move(named);
  }
  std::vector<SchemeStanding> out;
  for (auto& id : wanted) {
    TRY(one, standing_of(session, id, as_of));
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::vector<AccountBalance>> account_balances(const Record& record) {
  TRY(accounts, items<Account>(record));
  TRY(spendings, items<Spending>(record));
  return core::account_balances(known(std::move(accounts)), known(std::move(spendings)));
}

}
