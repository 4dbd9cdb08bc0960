#include "app/commands/card.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/commands/items.h"
#include "core/model/award.h"
#include "core/model/card.h"
#include "core/model/position.h"
#include "core/model/preference.h"
#include "core/model/quantity.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;
using CardLines = std::vector<CardLine>;

std::string listed(std::initializer_list<std::string> parts) {
  std::string out;
  for (auto& part : parts) if (!part.empty()) (out += out.empty() ? "" : ", ") += part;
  return out;
}

std::string days_in_words(Date from, Date to) { return fmt::format("{} to {}", spoken(from), to ? spoken(to) : "now"); }

// One line for each text: its key holds the text's own words, so that it stays with them when others come or go.
void add_texts(CardLines& out, const Lines& texts, const std::string& field, const char* group) {
  std::set<std::string> taken;
  for (auto& text : texts) {
    auto name = slug(text), key = name;
    for (int again = 2; key.empty() || !taken.insert(key).second; ++again) key = fmt::format("{}-{}", name.empty() ? "line" : name, again);
    out.push_back({fmt::format("profile/{}/{}", field, key), group, Profile::noun.field(field)->label, text});
  }
}

Result<> add_profile(const Record& record, CardLines& out) {
  TRY(known, profile(record));
  for (auto* name : {"title", "organization", "agency", "duty_station", "pay_plan", "appointment", "appointed", "path"}) {
    auto* field = Profile::noun.field(name);
    auto words = shown(*field, field->get(&known));
    bool said = !words.empty() && !(field->kind == Kind::choice && known.path == CareerPath::undecided && std::string_view(name) == "path");
    if (said) out.push_back({fmt::format("profile/{}", name), "Position", field->label, words});
  }
  return {};
}

Result<> add_career(const Record& record, CardLines& out) {
  TRY(held, items<Position>(record));
  std::ranges::stable_sort(held, std::greater{}, [](auto& one) { return one.item.starts; });
  for (auto& [id, one] : held)
    out.push_back({"position/" + id, "Career", days_in_words(one.starts, one.ends), listed({one.title, one.organization, one.agency})});
  return {};
}

Result<> add_broadening(const Record& record, CardLines& out) {
  TRY(all, assignments(record));
  for (auto& [id, one] : all) {
    auto kind = words_of(names<AssignmentKind>[static_cast<std::size_t>(one.kind)]);
    out.push_back({"assignment/" + id, "Broadening assignments", days_in_words(one.starts, one.ends), listed({kind, one.title, one.host})});
  }
  return {};
}

Result<> add_awards(const Record& record, CardLines& out) {
  TRY(all, items<Award>(record));
  std::ranges::stable_sort(all, std::greater{}, [](auto& one) { return one.item.date; });
  for (auto& [id, one] : all) out.push_back({"award/" + id, "Awards", spoken(one.date), listed({one.title, one.by})});
  return {};
}

Result<> add_learning(const Session& session, CardLines& out) {
  TRY(years, learning_minutes(session.record));
  TRY(totals, learning_totals(session.record));
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    out.push_back({fmt::format("learning/{}", year->first), "Learning", fmt::format("FY {}, all of it", year->first),
                   hours_words(year->second.formal + year->second.informal)});
    for (auto& one : totals)
      if (one.fiscal_year == year->first && !one.competency.empty())
        out.push_back({fmt::format("learning/{}/{}", one.fiscal_year, one.competency), "Learning", fmt::format("FY {}", one.fiscal_year),
                       fmt::format("{}: {}", session.packages.competency_name(one.competency), hours_words(one.minutes))});
  }
  return {};
}

// A condition belongs to its answer; any other reason is a line of its own, so that it is shared only if that is meant.
void add_answer(CardLines& out, const PreferenceStatement& one, const std::string& scope, Willing answer, const std::string& reason) {
  if (answer == Willing::unstated) return;
  auto* field = PreferenceStatement::noun.field(scope);
  auto words = answer == Willing::yes ? std::string("Yes") : answer == Willing::not_now ? std::string("Not now") : "Yes, if: " + reason;
  out.push_back({"preference/" + scope, "Mobility", field->label, fmt::format("{} (as of {})", words, spoken(one.date))});
  if (answer == Willing::yes_if || reason.empty()) return;
  out.push_back({fmt::format("preference/{}_reason", scope), "Mobility", PreferenceStatement::noun.field(scope + "_reason")->label, reason});
}

Result<> add_preferences(const Record& record, CardLines& out) {
  TRY(all, items<PreferenceStatement>(record));
  if (all.empty()) return {};
  std::ranges::stable_sort(all, {}, [](auto& one) { return one.item.date; });
  auto& newest = all.back().item;
  add_answer(out, newest, "organizational", newest.organizational, newest.organizational_reason);
  add_answer(out, newest, "functional", newest.functional, newest.functional_reason);
  add_answer(out, newest, "geographic", newest.geographic, newest.geographic_reason);
  if (!newest.posts.empty())
    out.push_back({"preference/posts", "Mobility", PreferenceStatement::noun.field("posts")->label, fmt::format("{}", fmt::join(newest.posts, "; "))});
  return {};
}

Result<> add_strengths(const Record& record, CardLines& out) {
  TRY(all, plans(record));
  if (!all.empty() && !all.front().item.strengths.empty()) out.push_back({"plan/strengths", "Strengths", "Strengths", all.front().item.strengths});
  return {};
}

Result<CardLines> every_line(const Session& session) {
  auto& record = session.record;
  CardLines out;
  TRY(known, profile(record));
  CHECKED(add_profile(record, out));
  CHECKED(add_career(record, out));
  CHECKED(add_broadening(record, out));
  add_texts(out, known.accomplishments, "accomplishments", "Accomplishments");
  CHECKED(add_awards(record, out));
  add_texts(out, known.education, "education", "Education and languages");
  add_texts(out, known.certifications, "certifications", "Education and languages");
  add_texts(out, known.languages, "languages", "Education and languages");
  CHECKED(add_strengths(record, out));
  CHECKED(add_learning(session, out));
  CHECKED(add_preferences(record, out));
  return out;
}

Result<Card> chosen(const Record& record) {
  Card card;
  CHECKED(load(record, Card::id, Item(card)));           // there may be none yet
  return card;
}

Result<Outcome> keep(Session& session, const Lines& lines, std::string said) {
  TRY(outcome, edit_item(session, {&Card::noun, Card::id, {{"lines", lines}}}));
  outcome.said = std::move(said);
  return outcome;
}

}

Result<CardChoice> card_choice(const Session& session) {
  TRY(card, chosen(session.record));
  TRY(all, every_line(session));
  CardChoice out;
  for (auto& key : card.lines) {
    auto found = std::ranges::find(all, key, &CardLine::key);
    if (found != all.end()) out.chosen.push_back(*found);
    else out.chosen.push_back({key, "No longer in your record", key, "What this line showed is no longer in your record.", true});
  }
  auto last = fiscal_year(session.clock.today()) - 1;
  std::erase_if(all, [&](auto& line) {
    if (!line.key.starts_with("learning/")) return false;
    auto year = line.key.substr(9, line.key.find('/', 9) - 9);
    return year != std::to_string(last) && year != std::to_string(last + 1);
  });
  out.candidates = std::move(all);
  return out;
}

Result<std::vector<CardLine>> card_candidates(const Session& session) {
  TRY(all, card_choice(session));
  return std::move(all.candidates);
}

Result<std::vector<CardLine>> card_lines(const Session& session) {
  TRY(all, card_choice(session));
  return std::move(all.chosen);
}

Result<Outcome> choose_card_lines(Session& session, const ChooseCardLines& command) {
  TRY(card, chosen(session.record));
  TRY(all, card_candidates(session));
  auto before = card.lines.size();
  for (auto& key : command.keys) {
    if (std::ranges::find(card.lines, key) != card.lines.end()) continue;
    if (std::ranges::find(all, key, &CardLine::key) == all.end())
      return Error{Code::bad_value, fmt::format("\"{}\" is not a line that can be on the card; card candidates lists those that can.", key)};
    card.lines.push_back(key);
  }
  auto more = card.lines.size() - before;
  return keep(session, card.lines, more == 0 ? std::string("All of that was on the card already.") : fmt::format("{} put on the card.", more == 1 ? "One line was" : fmt::format("{} lines were", more)));
}

Result<Outcome> drop_card_lines(Session& session, const DropCardLines& command) {
  TRY(card, chosen(session.record));
  for (auto& key : command.keys)
    if (std::erase(card.lines, key) == 0) return Error{Code::bad_value, fmt::format("\"{}\" is not on the card; card show lists what is.", key)};
  return keep(session, card.lines, command.keys.size() == 1 ? "One line was taken off the card." : fmt::format("{} lines were taken off the card.", command.keys.size()));
}

}
