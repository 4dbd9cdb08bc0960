#include "app/commands/opportunities.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/command.h"
#include "app/commands/contents.h"
#include "app/commands/facts.h"
#include "app/commands/signing.h"
#include "core/document/withdrawal.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr const char* broadening_rule = "broadening-assignment";

std::string waits(const Done& done) { return done.number == 0 ? ", waiting for the next sync" : ""; }

std::string in_words(const OpportunityStanding& standing) {
  auto last = standing.last_day;
  std::string out(words(standing.state));
  if (standing.state == OpportunityState::withdrawn && standing.withdrawn) out += " on " + spoken(utc_date(standing.withdrawn->received));
  else if (last) out += (standing.state == OpportunityState::closed ? " since " + spoken(add_days(last, 1)) : " through " + spoken(last));
  out += ".";
  if (standing.interests.empty()) return out;
  auto& mine = standing.interests.back();
  if (mine.withdrawn) return out + fmt::format(" You withdrew your interest on {}{}.", spoken(utc_date(mine.withdrawn->received)), waits(*mine.withdrawn));
  return out + fmt::format(" You expressed interest on {}{}.", spoken(utc_date(mine.expressed.received)), waits(mine.expressed));
}

Result<OpportunityView> view_of(const OfficeStanding& office, const OpportunityStanding& one) {
  OpportunityView out{one.document, office.enrollment.office, office.enrollment.agency, {}, one, utc_date(one.offered.received), in_words(one), {}};
  TRY(read, read_opportunity(office.standing.documents.at(one.document)));
  out.opportunity = std::move(read);
  if (auto* mine = one.interest()) {
    TRY(interest, read_interest(office.standing.documents.at(mine->document)));
    out.note = std::move(interest.note);
  }
  return out;
}

// The plan that covers the day; where none does, the newest.
Result<std::string> plan_that_runs(const Record& record, Date today) {
  TRY(all, plans(record));
  for (auto& one : all) if (one.item.starts <= today && today <= one.item.ends) return one.id;
  return all.empty() ? std::string() : all.front().id;
}

Result<OpportunityView> here(const Session& session, const Hand& hand, const std::string& typed) {
  TRY(id, resolve_document(session.record, typed));
  TRY(offices, standings(session.record));
  TRY(view, opportunity(offices, id));
  if (view.office != hand.enrollment.office) return Error{Code::wrong_state, "this opportunity belongs to an office that you are no longer connected to."};
  return view;
}

}

Result<std::vector<OpportunityView>> opportunities(const std::vector<OfficeStanding>& offices) {
  std::vector<OpportunityView> out;
  for (auto& office : offices)
    for (auto& one : office.standing.opportunities) {
      TRY(view, view_of(office, one));
      out.push_back(std::move(view));
    }
  std::ranges::stable_sort(out, [](auto& a, auto& b) {
    bool a_open = a.standing.state == OpportunityState::open, b_open = b.standing.state == OpportunityState::open;
    if (a_open != b_open) return a_open;
    if (!a_open) return a.standing.offered.received > b.standing.offered.received;
    auto a_last = a.standing.last_day, b_last = b.standing.last_day;
    return a_last && (!b_last || a_last < b_last);       // what has no last day can wait longest
  });
  return out;
}

Result<OpportunityView> opportunity(const std::vector<OfficeStanding>& offices, const std::string& document) {
  for (auto& office : offices)
    if (auto* one = core::opportunity(office.standing, document)) return view_of(office, *one);
  return Error{Code::no_such_document, document};
}

Result<std::vector<FitReason>> fit(const Session& session, const Opportunity& opportunity) {
  auto today = session.clock.today();
  FitFacts known;
  TRY(person, profile(session.record));
  known.profile = std::move(person);
  TRY(plan, plan_that_runs(session.record, today));
  if (!plan.empty()) {
    TRY(contents, plan_contents(session.record, plan));
    known.plan = contents.plan.item;
    for (auto& one : contents.goals) known.goals.push_back(one.item);
    for (auto& one : contents.objectives) known.objectives.push_back(one.item);
  }
  TRY(said, items<PreferenceStatement>(session.record));
  for (auto& one : said)
    if (!known.preferences || one.item.date >= known.preferences->date) known.preferences = one.item;   // of one day, the one made last
  TRY(weighed, findings(session.record, session.packages, today));
  if (auto at = std::ranges::find(weighed, broadening_rule, &Finding::rule); at != weighed.end()) known.clock = *at;
  return core::fit(opportunity, known, session.packages, today);
}

Result<Outcome> express_interest(Session& session, const ExpressInterest& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(view, here(session, hand, command.opportunity));
  auto said = about(session, hand.enrollment);
  said.about = view.document;
  TRY(interest, build(Interest{command.note}, said));
  CHECKED(sign_and_queue(session, hand, {{&interest, true, {}}}));
  return Outcome{.document = interest.id, .said = fmt::format("Your interest is signed and will go to {} with the next sync. It binds nobody, and you can withdraw it.", hand.enrollment.agency)};
}

Result<Outcome> withdraw_interest(Session& session, const WithdrawInterest& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(view, here(session, hand, command.opportunity));
  auto* mine = view.standing.interest();
  if (!mine) return Error{Code::wrong_state, "you expressed no interest in it."};
  auto said = about(session, hand.enrollment);
  said.about = mine->document;
  TRY(document, build(Withdrawal{command.reason}, said));
  CHECKED(sign_and_queue(session, hand, {{&document, true, {}}}));
  return Outcome{.document = document.id, .said = "Your interest is withdrawn with the next sync. Withdrawing is not erasing: the office keeps what it received."};
}

}
