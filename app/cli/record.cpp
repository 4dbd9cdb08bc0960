// The record as a whole: start, search, history, undo and redo, findings, backup, doctor.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/cli/weighed.h"
#include "app/commands/facts.h"
#include "app/commands/start.h"
#include "core/model/nouns.h"
#include "core/model/typed.h"
#include "core/store/history.h"
#include "core/store/reads.h"
#include "core/store/search.h"
#include "core/store/upkeep.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

Ran init_verb(const Context& context) {
  TRY(path, context.record_path());
  TRY(packages, Packages::load());
  auto& given = context.given;
  TRY(record, start_record({path, given.one("name"), given.one("agency"), given.one("framework", "ecq-2025-05"), given.has("sample")}, packages, context.clock));
  if (context.json) say_json({{"record", path}});
  else say(fmt::format("Your record is {}. It belongs to you; nothing leaves it unless you say so. Next: plan new, or learning add.", path));
  return 0;
}

Ran search_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(hits, search(session.record, context.given.one("WORDS")));
    auto list = json::array();
    Rows rows{{"Id", "What", "Title", "Where"}};
    for (auto& hit : hits) {
      list.push_back({{"id", hit.id}, {"noun", hit.noun}, {"title", hit.title}, {"excerpt", hit.excerpt}});
      rows.push_back({hit.id, words_of(hit.noun), short_text(hit.title, 48), short_text(hit.excerpt, 60)});
    }
    if (context.json) say_json(list);
    else say_table(rows, "Nothing found. Try fewer words, or their beginnings.");
    return 0;
  });
}

std::string became(const Field* field, const HistoryLine& line) {
  if (line.removal) return line.member.empty() ? "removed" : "without " + line.member;
  if (!line.member.empty()) return std::holds_alternative<std::monostate>(line.value) ? "without " + line.member : "with " + line.member;
  if (!field) return line.field.empty() ? "added" : "changed";
  auto words = shown(*field, line.value);
  return words.empty() ? "emptied" : words;
}

Ran history_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    std::vector<HistoryLine> lines;
    if (context.given.has("ID")) {
      TRY(of_item, history(session.record, context.given.one("ID")));
      lines = std::move(of_item);
    } else {
      TRY(of_all, recent(session.record, 100));
      lines = std::move(of_all);
    }
    auto list = json::array();
    Rows rows{{"When", "What", "Field", "Became"}};
    for (auto& line : lines) {
      auto* of = noun(line.noun);
      auto* field = of ? of->field(line.field) : nullptr;
      auto now = became(field, line);
      list.push_back({{"at", iso(line.at)}, {"writer", line.writer}, {"noun", line.noun}, {"id", line.item}, {"field", line.field},
                      {"member", line.member}, {"became", now}, {"removal", line.removal}});
      rows.push_back({spoken(line.at), fmt::format("{} {}", line.noun, line.item), field ? field->label : "", short_text(now)});
    }
    if (context.json) say_json(list);
    else say_table(rows, "Nothing has happened yet.");
    return 0;
  });
}

template <class C> Ran run_plain(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, C{}));
    return say_outcome(context, outcome);
  });
}

Ran findings_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(as_of, date_given(context, "as-of", context.clock.today()));
    TRY(all, app::findings(session.record, session.packages, as_of));
    auto list = json::array();
    for (auto& one : all) {
      list.push_back(finding_json(one));
      if (context.json) continue;
      say_finding(one);
    }
    if (context.json) say_json(list);
    else say(fmt::format("As of {}. These are prompts with their reasons, not verdicts.", spoken(as_of)));
    return 0;
  });
}

Ran list_targets(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(options, finding_options(session.record));
    auto list = json::array();
    Rows rows{{"Rule", "Target", "Source", "Yours"}};
    for (auto& one : suggestions(session.packages, context.clock.today(), options)) {
      list.push_back({{"rule", one.rule}, {"title", one.title}, {"message", one.message}, {"force", name(one.force)}, {"citation", one.citation},
                      {"verification", name(one.verification)}, {"taken_up", one.taken_up}});
      rows.push_back({one.rule, one.title, short_text(one.citation), one.taken_up ? "yes" : "no"});
    }
    if (context.json) say_json(list);
    else say_table(rows, "There are no suggestions to take up.");
    return 0;
  });
}

Ran take_up_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, TakeUp{context.given.one("RULE"), !context.given.has("drop")}));
    return say_outcome(context, outcome);
  });
}

Ran backup_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Backup{context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

Ran doctor_verb(const Context& context) {
  TRY(record, context.open_record());
  if (context.given.has("rebuild")) CHECKED(rebuild(record));
  TRY(examined, examine(record));
  if (context.json) {
    json out{{"ok", examined.ok}, {"checks", json::array()}};
    for (auto& check : examined.checks) out["checks"].push_back({{"ok", check.ok}, {"what", check.what}});
    say_json(out);
  } else {
    for (auto& check : examined.checks) say(fmt::format("{} {}", check.ok ? "ok  " : "BAD ", check.what));
  }
  if (examined.ok) return 0;
  return Error{Code::record_damaged, "see the checks."};
}

}

std::vector<CliVerb> record_verbs() {
  return {
      {{"init", "Start a record", {}, {{"name", "your name"}, {"agency", "your agency"}, {"framework", "competency framework: ecq-2025-05 or ecq-2006"},
        {"sample", "fill it with five made-up years of a made-up executive", false, false, true, {}}}}, init_verb},
      {{"findings", "What the rules would prompt you to do, with their sources", {}, {{"as-of", "the day to look from"}}}, findings_verb},
      {{"targets list", "Suggestions that you can make your own targets", {}, {}}, list_targets},
      {{"targets take-up", "Make a suggestion your own target, or drop it", {{"RULE", "its id", true}}, {{"drop", "no longer a target", false, false, true, {}}}}, take_up_verb},
      {{"search", "Find words anywhere in the record", {{"WORDS", "words, or their beginnings", true}}, {}}, search_verb},
      {{"history", "What changed, of one item or the latest of all", {{"ID", "an item's id"}}, {}}, history_verb},
      {{"undo", "Take back the last change", {}, {}}, run_plain<Undo>},
      {{"redo", "Do again what was taken back", {}, {}}, run_plain<Redo>},
      {{"backup", "Save a consistent copy of the record", {}, {{"out", "the file to write; by default in the folder beside the record"}}}, backup_verb},
      {{"doctor", "Examine the whole record", {}, {{"rebuild", "write the rows again from the log, after a backup", false, false, true, {}}}}, doctor_verb},
  };
}

}
