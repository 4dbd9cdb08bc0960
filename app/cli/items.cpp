// add, edit, remove, list and show of every noun, from its table of fields; and what learning and the profile have besides.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/cli/weighed.h"
#include "app/commands/facts.h"
#include "core/model/activity_needs.h"
#include "core/model/nouns.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app::cli {
namespace {

using namespace core;

const Noun& noun_of_verb(const Context& context) { return *noun(context.given.path.substr(0, context.given.path.find(' '))); }

std::vector<Option> field_options(const Noun& noun, bool adding) {
  std::vector<Option> out;
  for (auto& field : noun.fields) {
    Option option{field.shown(), field.label};
    if (field.more.hint) option.help += fmt::format(". {}", field.more.hint);
    option.many = field.kind == Kind::tags || field.kind == Kind::lines;
    option.required = adding && field.more.required && field.kind != Kind::choice && std::string_view(field.name) != "framework";
    option.choices.assign(field.choices.begin(), field.choices.end());
    out.push_back(std::move(option));
  }
  return out;
}

Typed typed_fields(const Given& given, const Noun& noun) {
  Typed out;
  for (auto& field : noun.fields) if (given.has(field.shown())) out[field.name] = given.all(field.shown());
  return out;
}

Ran say_after(const Context& context, Session& session, const Noun& noun, const Outcome& outcome) {
  if (!context.json) return say_outcome(context, outcome);
  auto any = blank(noun);
  TRY(found, load(session.record, outcome.ids.front(), item(any)));
  if (!found) return Error{Code::no_such_item, outcome.ids.front()};
  say_json(item_json(outcome.ids.front(), item(std::as_const(any))));
  return 0;
}

Ran add_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Add{&noun, typed_fields(context.given, noun)}));
    return say_after(context, session, noun, outcome);
  });
}

// A line, options, or both. Without a line the options say everything, as with any noun.
Ran log_verb(const Context& context) {
  auto& given = context.given;
  if (!given.has("LINE")) {
    for (auto* needed : {"date", "title"}) if (!given.has(needed)) return Error{Code::wrong_usage, fmt::format("--{} is required where no line is given.", needed)};
    return add_verb(context);
  }
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, LogLearning{given.all("LINE"), typed_fields(given, Learning::noun)}));
    return say_after(context, session, Learning::noun, outcome);
  });
}

CliVerb log_words() {
  auto options = field_options(Learning::noun, true);
  for (auto& option : options) option.required = false;
  Option line{"LINE", "in one line, for example: \"Book club: systems thinking\" 1.5h \"#strategic-thinking\" yesterday. Words with # or ! need quotes in most shells", false, true};
  return {{"learning add", "Log learning, in one line or by its fields; a field given as an option goes before the line", {line}, options}, log_verb};
}

Ran edit_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Edit{&noun, context.given.one("ID"), typed_fields(context.given, noun)}));
    return say_after(context, session, noun, outcome);
  });
}

Ran remove_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Remove{&noun, context.given.one("ID")}));
    return say_outcome(context, outcome);
  });
}

Ran say_items(const Context& context, const Noun& noun, const std::vector<std::pair<std::string, Any>>& all) {
  if (context.json) {
    auto list = nlohmann::json::array();
    for (auto& [id, any] : all) list.push_back(item_json(id, item(any)));
    say_json(list);
    return 0;
  }
  Rows rows{item_header(noun)};
  for (auto& [id, any] : all) rows.push_back(item_row(id, item(any)));
  say_table(rows, fmt::format("No {} here yet. Add the first with: {} add", noun.name, noun.name));
  return 0;
}

// --plan and --objective narrow a list to what belongs to one item.
Result<bool> belongs(const Context& context, const Record& record, const Any& any) {
  auto here = item(any);
  for (auto& field : here.noun.fields) {
    if (!field.linked() || !context.given.has(field.shown())) continue;
    TRY(id, resolve(record, *noun(field.linked()), context.given.one(field.shown())));
    if (field.get(here.at) != Value{id}) return false;
  }
  return true;
}

Ran list_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, ids(session.record, noun));
    std::vector<std::pair<std::string, Any>> items;
    for (auto& id : all) {
      auto any = blank(noun);
      TRY(found, load(session.record, id, item(any)));
      TRY(wanted, belongs(context, session.record, any));
      if (found && wanted) items.emplace_back(id, std::move(any));
    }
    return say_items(context, noun, items);
  });
}

Ran show_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve(session.record, noun, context.given.one("ID", noun.fixed_id ? noun.fixed_id : "")));
    auto any = blank(noun);
    TRY(found, load(session.record, id, item(any)));
    if (!found) return Error{Code::no_such_item, id};
    auto* activity = std::get_if<Activity>(&any);
    auto lacks = activity ? lacking(*activity) : std::vector<const Field*>();
    std::vector<Finding> weighed;
    if (weighed_singly(noun)) {
      TRY(about, findings_about(session.record, session.packages, context.clock.today(), id));
      weighed = std::move(about);
    }
    if (context.json) {
      auto out = item_json(id, item(std::as_const(any)));
      if (weighed_singly(noun)) out["findings"] = nlohmann::json::array();
      for (auto& one : weighed) out["findings"].push_back(finding_json(one));
      if (activity) out["lacks"] = nlohmann::json::array();
      for (auto* field : lacks) out["lacks"].push_back(field->label);
      say_json(out);
      return 0;
    }
    say_item(id, item(std::as_const(any)), session.packages);
    for (auto* field : lacks) say(fmt::format("  {:<24}{}", "Not stated yet", field->label));
    for (auto& one : weighed) say(""), say_finding(one);
    return 0;
  });
}

Result<LearningQuery> learning_query(const Context& context) {
  LearningQuery query;
  query.filter = context.given.one("filter");
  query.competency = context.given.one("competency");
  if (context.given.has("kind")) query.kind = context.given.one("kind") == "formal" ? LearningKind::formal : LearningKind::informal;
  TRY(from, date_given(context, "from"));
  TRY(to, date_given(context, "to"));
  query.from = from;
  query.to = to;
  return query;
}

Ran learning_list(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(query, learning_query(context));
    TRY(found, learning(session.record, query));
    std::vector<std::pair<std::string, Any>> items;
    for (auto& one : found) items.emplace_back(one.id, one.item);
    return say_items(context, Learning::noun, items);
  });
}

nlohmann::json hours_json(std::int64_t minutes) { return nlohmann::json::parse(hours(minutes)); }

std::string unit_of(const Packages& packages, const std::string& scheme) {
  auto* known = packages.scheme(scheme);
  return known ? known->unit : "credits";
}

void say_credits(const std::vector<CreditsByScheme>& credits, const Packages& packages) {
  if (credits.empty()) return;
  Rows rows{{"Credit scheme", "Fiscal year", "Credits as logged"}};
  for (auto& one : credits) rows.push_back({one.scheme, fmt::format("FY {}", one.fiscal_year), fmt::format("{} {}", decimal(one.credits), unit_of(packages, one.scheme))});
  say("");
  say_table(rows, "");
}

Ran learning_summary(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(from, date_given(context, "from"));
    TRY(to, date_given(context, "to"));
    TRY(years, learning_minutes(session.record, from, to));
    TRY(totals, learning_totals(session.record, from, to));
    TRY(credits, learning_credits(session.record, from, to));
    if (context.json) {
      nlohmann::json out{{"by_fiscal_year", nlohmann::json::array()}, {"by_competency", nlohmann::json::array()}, {"by_scheme", nlohmann::json::array()}};
      for (auto& [year, minutes] : years)
        out["by_fiscal_year"].push_back({{"fiscal_year", year}, {"hours", hours_json(minutes.formal + minutes.informal)},
                                          {"formal", hours_json(minutes.formal)}, {"informal", hours_json(minutes.informal)}});
      for (auto& one : totals) {
        nlohmann::json competency = one.competency.empty() ? nlohmann::json() : nlohmann::json(one.competency);
        out["by_competency"].push_back({{"competency", competency}, {"fiscal_year", one.fiscal_year}, {"hours", hours_json(one.minutes)}});
      }
      for (auto& one : credits)
        out["by_scheme"].push_back({{"fiscal_year", one.fiscal_year}, {"scheme", one.scheme}, {"credits", nlohmann::json::parse(decimal(one.credits))}, {"unit", unit_of(session.packages, one.scheme)}});
      say_json(out);
      return 0;
    }
    Rows by_year{{"Fiscal year", "Hours", "Formal", "Informal"}};
    for (auto& [year, minutes] : years)
      by_year.push_back({fmt::format("FY {}", year), hours_read(minutes.formal + minutes.informal), hours_read(minutes.formal), hours_read(minutes.informal)});
    say_table(by_year, "No learning here yet. Add the first with: learning add");
    say_credits(credits, session.packages);
    if (totals.empty()) return 0;
    say("");
    Rows by_competency{{"Competency", "Fiscal year", "Hours"}};
    for (auto& one : totals)
      by_competency.push_back({one.competency.empty() ? "No competency named" : session.packages.competency_name(one.competency), fmt::format("FY {}", one.fiscal_year), hours_read(one.minutes)});
    say_table(by_competency, "");
    say("Learning toward several competencies counts in full for each.");
    return 0;
  });
}

Ran set_verb(const Context& context) {
  auto& noun = noun_of_verb(context);
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Edit{&noun, noun.fixed_id, typed_fields(context.given, noun)}));
    return say_after(context, session, noun, outcome);
  });
}

std::vector<Option> list_options(const Noun& noun) {
  std::vector<Option> out;
  for (auto& field : noun.fields) if (field.linked()) out.push_back({field.shown(), fmt::format("only of this {}", field.linked())});
  return out;
}

// What one does with any noun. The verbs that a noun calls otherwise, or has besides, are said below or in files of their own.
void add_verbs(const Noun& noun, std::vector<CliVerb>& out) {
  std::string name = noun.name;
  Option id{"ID", "its id, or a beginning that fits no other", true};
  const char* change = "Change the fields given; \"\" empties one";
  if (noun.fixed_id) {
    if (&noun != &Card::noun) out.push_back({{name + " show", fmt::format("Show: {}", noun.label), {}, {}}, show_verb});   // with what its lines say: card.cpp
    out.push_back({{name + " set", change, {}, field_options(noun, false)}, set_verb});
    return;
  }
  bool plan = &noun == &Plan::noun;
  if (&noun == &Learning::noun) out.push_back(log_words());
  else out.push_back({{name + (plan ? " new" : " add"), fmt::format("Add: {}", noun.label), {}, field_options(noun, true)}, add_verb});
  out.push_back({{name + " edit", change, {id}, field_options(noun, false)}, edit_verb});
  out.push_back({{name + " remove", "Remove it with what belongs to it; undo brings it back", {id}, {}}, remove_verb});
  if (plan) return;                                      // shown and listed with where it stands: plans.cpp
  if (&noun != &Account::noun) out.push_back({{name + " show", "Show one", {id}, {}}, show_verb});   // with its balance: credits.cpp
  if (&noun != &Learning::noun) out.push_back({{name + " list", "List them", {}, list_options(noun)}, list_verb});
}

}

std::vector<CliVerb> item_verbs() {
  std::vector<CliVerb> out;
  for (auto* noun : nouns()) if (noun != &Decision::noun && noun != &Evidence::noun) add_verbs(*noun, out);
  std::vector<Option> dates{{"from", "first day"}, {"to", "last day"}};
  out.push_back({{"learning list", "List learning, newest first", {},
                  {dates[0], dates[1], {"filter", "only with these words"}, {"kind", "formal or informal", false, false, false, {"formal", "informal"}}, {"competency", "only toward FRAMEWORK/COMPETENCY"}}},
                 learning_list});
  out.push_back({{"learning summary", "Hours by fiscal year and competency", {}, dates}, learning_summary});
  return out;
}

}
