// Credit schemes and advancement accounts on the command line: where one stands, and by which rules.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/credits.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json number_json(std::int64_t hundredths) { return hundredths < 0 ? json::parse("-" + decimal(-hundredths)) : json::parse(decimal(hundredths)); }
template <class T> json units_json(const std::optional<T>& units) { return units ? json(*units) : json(); }
json day_json(Date day) { return day ? json(iso(day)) : json(); }

json rules_json(const CreditScheme& scheme) {
  const char* carry = !scheme.carry_over ? "not-stated" : names<CarryOver>.at(static_cast<std::size_t>(*scheme.carry_over)).data();
  return {{"scheme", scheme.head.id}, {"title", scheme.head.title}, {"unit", scheme.unit}, {"window", scheme.window == CreditWindow::fixed ? "fixed" : "rolling"},
          {"months", scheme.months}, {"needed", units_json(scheme.needed)}, {"yearly_minimum", units_json(scheme.yearly_minimum)},
          {"yearly_goal", units_json(scheme.yearly_goal)}, {"carry_over", carry}, {"force", name(scheme.force)}, {"citation", scheme.citation},
          {"source", scheme.head.source}, {"source_url", scheme.head.source_url}, {"verification", name(scheme.head.verification)}, {"note", scheme.head.note}};
}

Ran schemes_verb(const Context& context) {
  TRY(packages, Packages::load());
  if (context.record_path()) {                           // with those of the agency that the record is connected to
    TRY(record, context.open_record());
    TRY(here, packages_here(record, packages));
    packages = std::move(here.packages);
  }
  auto list = json::array();
  Rows rows{{"Scheme", "Title", "Needs", "Known", "From"}};
  for (auto* scheme : packages.schemes()) {
    list.push_back(rules_json(*scheme));
    auto needs = scheme->needed ? fmt::format("{} {} in {} months", *scheme->needed, scheme->unit, scheme->months) : fmt::format("counts {}", scheme->unit);
    rows.push_back({scheme->head.id, scheme->head.title, needs, std::string(name(scheme->head.verification)), short_text(scheme->citation)});
  }
  if (context.json) say_json(list);
  else say_table(rows, "There are no credit schemes here.");
  return 0;
}

json standing_json(const SchemeStanding& one) {
  if (!one.rules) return {{"scheme", one.scheme}, {"known", false}};
  auto& now = one.standing;
  auto out = rules_json(*one.rules);
  out.update({{"known", true}, {"as_of", iso(now.as_of)}, {"in_force", now.in_force}, {"from", iso(now.from)}, {"to", iso(now.to)}, {"earned", number_json(now.earned)},
              {"carried", number_json(now.carried)}, {"over_caps", number_json(now.over_caps)}, {"left", number_json(now.left)},
              {"last_twelve_months", number_json(now.last_twelve_months)}, {"without_credits", one.without_credits}, {"next_change", day_json(now.next_change)},
              {"message", credit_words(*one.rules, now)}, {"years", json::array()}});
  for (auto& year : now.years) out["years"].push_back({{"from", iso(year.from)}, {"to", iso(year.to)}, {"earned", number_json(year.earned)}});
  return out;
}

void say_standing(const SchemeStanding& one) {
  if (!one.rules) return say(fmt::format("{}: this scheme is not among those known here, so nothing is computed.", one.scheme));
  say(fmt::format("{}: {}", one.rules->head.title, credit_words(*one.rules, one.standing)));
  if (one.without_credits > 0) say(fmt::format("  {} of your learning items name this scheme and no credits.", one.without_credits));
  say(fmt::format("  {} ({}, {})", one.rules->citation, name(one.rules->force), name(one.rules->head.verification)));
  say(fmt::format("  {}", one.rules->head.note));
}

Ran credits_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(as_of, date_given(context, "as-of", session.clock.today()));
    TRY(all, credit_standings(session, context.given.one("scheme"), as_of));
    auto list = json::array();
    for (auto& one : all) {
      list.push_back(standing_json(one));
      if (!context.json) say_standing(one);
    }
    if (context.json) say_json(list);
    else say(all.empty() ? "None of your learning counts toward a credit scheme yet. See them with: learning schemes" : fmt::format("As of {}.", spoken(as_of)));
    return 0;
  });
}

json balance_json(const AccountBalance& one) {
  return {{"account", one.account}, {"year", one.year}, {"unit", names<AccountUnit>.at(static_cast<std::size_t>(one.unit))}, {"allotment", number_json(one.allotment)},
          {"carried", number_json(one.carried)}, {"spent", number_json(one.spent)}, {"left", number_json(one.left)}, {"overdrawn", one.overdrawn()},
          {"goes_on", number_json(one.goes_on)}, {"message", balance_words(one)}};
}

Result<int> year_given(const Context& context) {
  TRY(value, parse(*Account::noun.field("year"), context.given.one("year")));
  auto* year = std::get_if<std::int64_t>(&value);
  return year ? static_cast<int>(*year) : 0;
}

Ran balance_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(year, year_given(context));
    TRY(all, app::account_balances(session.record));
    auto list = json::array();
    Rows rows{{"Account", "Year", "Allotment", "Carried over", "Spent", "Where it stands"}};
    for (auto& one : all) {
      if (year != 0 && one.year != year) continue;
      list.push_back(balance_json(one));
      rows.push_back({one.account, fmt::format("FY {}", one.year), unit_words(one.unit, one.allotment), unit_words(one.unit, one.carried), unit_words(one.unit, one.spent), balance_words(one)});
    }
    if (context.json) say_json(list);
    else say_table(rows, "There is no account of that year here. Add one with: account add");
    return 0;
  });
}

Ran show_account(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve(session.record, Account::noun, context.given.one("ID")));
    Account account;
    TRY(found, load(session.record, id, Item(account)));
    if (!found) return Error{Code::no_such_item, id};
    TRY(all, app::account_balances(session.record));
    auto out = item_json(id, account);
    if (!context.json) say_item(id, account, session.packages);
    for (auto& one : all) {
      if (one.account != id) continue;
      out["balance"] = balance_json(one);
      if (!context.json) say(fmt::format("  {:<24}{}", "Where it stands", balance_words(one)));
    }
    if (context.json) say_json(out);
    return 0;
  });
}

}

std::vector<CliVerb> credit_verbs() {
  return {
      {{"learning credits", "Where you stand with each credit scheme", {}, {{"scheme", "only this one"}, {"as-of", "the day to look from"}}}, credits_verb},
      {{"learning schemes", "List the credit schemes known here, with their sources", {}, {}}, schemes_verb},
      {{"account show", "Show one, with its balance", {{"ID", "its id, or a beginning that fits no other", true}}, {}}, show_account},
      {{"account balance", "What each account holds: allotment, carried over, spent, left", {}, {{"year", "only this fiscal year"}}}, balance_verb},
  };
}

}
