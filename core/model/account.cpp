#include "core/model/account.h"

namespace broaden::core {

static constexpr Field account_fields[] = {
  field<&Account::year>("year", "Fiscal year", {.required = true}),
  field<&Account::unit>("unit", "Unit", {}),
  field<&Account::allotment>("allotment", "Allotment", {.hint = "In dollars or hours, as the unit says.", .required = true}),
  field<&Account::carry_over>("carry_over", "Carry-over", {.shown = "carry-over", .hint = "What becomes of what a year leaves unused."}),
  field<&Account::most_carried>("most_carried", "Carried over at most", {.shown = "carry-most", .hint = "Only where up to a limit is carried over."}),
  field<&Account::note>("note", "Note", {.narrative = true}),
};

static void account_rules(const void* item, std::vector<Problem>& problems) {
  auto& account = *static_cast<const Account*>(item);
  if (account.year && (account.year->count < 1979 || account.year->count > 2200)) problems.push_back({"year", "is not a year, for example 2027"});
  if (account.carry_over == CarryOver::up_to && !account.most_carried) problems.push_back({"most_carried", "is missing: how much can be carried over?"});
}

constinit const Noun Account::noun{"account", "Advancement account", account_fields, account_rules};

static constexpr Field spending_fields[] = {
  field<&Spending::account>("account", "Account", {.link = "account", .required = true}),
  field<&Spending::date>("date", "Date", {.required = true}),
  field<&Spending::title>("title", "What for", {.required = true}),
  field<&Spending::amount>("amount", "Amount", {.hint = "In the account's unit.", .required = true}),
  field<&Spending::learning>("learning", "Learning", {.refers = "learning"}),
};

constinit const Noun Spending::noun{"spending", "Account entry", spending_fields};

}
