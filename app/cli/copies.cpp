// One's own copies of the record: what another one has, taken in, and what was changed in two of them.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "core/model/quantity.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

Ran list_copies(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, copies(session.record));
    auto list = json::array();
    Rows rows{{"Copy", "Changes", "Latest"}};
    for (auto& one : all) {
      auto latest = one.changes == 0 ? std::string() : spoken(one.last);
      list.push_back({{"copy", one.writer}, {"here", one.writer == session.record.writer()}, {"changes", one.changes}, {"latest", one.changes == 0 ? "" : iso(one.last)}});
      rows.push_back({copy_words(session.record, one.writer), grouped(one.changes), latest});
    }
    if (context.json) say_json(list);
    else say_table(rows, "");
    return 0;
  });
}

Ran say_news(const Context& context, const CopyNews& news) {
  if (context.json) say_json({{"changes", news.changes}, {"files", news.files}, {"documents", news.documents}});
  else say(news_words(news));
  return 0;
}

Ran take_in_copy_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TakeInCopy command{context.given.one("FILE")};
    TRY(seen, preview(session, command));
    if (context.given.has("preview")) return say_news(context, seen);
    if (!seen.nothing()) {
      if (!context.given.has("yes") && !context.json) CHECKED(say_news(context, seen));
      CHECKED(confirm(context.given, "Take this in?"));
    }
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

json conflict_json(const ConflictView& one) {
  json out{{"id", one.item}, {"noun", one.noun}, {"title", one.title}, {"field", one.field}, {"label", one.label}, {"member", one.member}, {"before", one.before}, {"sides", json::array()}};
  for (auto& side : one.sides) out["sides"].push_back({{"words", side.words}, {"from", side.from}});
  return out;
}

void say_conflict(const ConflictView& one) {
  say(fmt::format("{}: {}  ({} {})", one.noun, one.title, one.item, one.field));
  say(fmt::format("  {}", one.label));
  for (std::size_t i = 0; i < one.sides.size(); ++i) {
    auto& side = one.sides[i];
    say(fmt::format("    {}  {}  ({}{})", i + 1, side.words.empty() ? "nothing" : side.words, side.from, i == 0 ? ", shown now" : ""));
  }
  if (!one.before.empty()) say(fmt::format("    before that: {}", one.before));
}

Ran list_conflicts(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, conflict_views(session));
    auto list = json::array();
    for (auto& one : all) list.push_back(conflict_json(one));
    if (context.json) return say_json(list), 0;
    for (auto& one : all) say_conflict(one);
    say(all.empty() ? "Nothing was changed in two copies." : "Say which one stays with: conflict settle ID FIELD --keep NUMBER.");
    return 0;
  });
}

Result<Settle> settling(const Context& context, const std::vector<ConflictView>& all) {
  auto& given = context.given;
  auto id = given.one("ID"), field = given.one("FIELD"), member = given.one("member"), keep = given.one("keep");
  auto fits = [&](auto& one) { return one.item.starts_with(id) && one.field == field && (!given.has("member") || one.member == member); };
  auto found = std::ranges::find_if(all, fits);
  if (found == all.end()) return Error{Code::no_such_item, fmt::format("{} {}", id, field)};
  if (std::find_if(found + 1, all.end(), fits) != all.end()) return Error{Code::ambiguous_item, fmt::format("{} {}", id, field)};
  std::size_t number = 0;
  auto [end, fault] = std::from_chars(keep.data(), keep.data() + keep.size(), number);
  if (fault != std::errc() || end != keep.data() + keep.size() || number == 0 || number > found->sides.size())
    return Error{Code::bad_value, fmt::format("--keep takes a number from 1 to {}: see conflict list.", found->sides.size())};
  return Settle{found->item, found->field, found->member, found->sides[number - 1].value};
}

Ran settle_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, conflict_views(session));
    TRY(command, settling(context, all));
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> copy_verbs() {
  Option preview{"preview", "only show what it has that is not here", false, false, true, {}};
  return {
      {{"copy list", "The copies of this record that wrote in it, this one first", {}, {}}, list_copies},
      {{"copy take-in", "Take in what another copy of this record has; the other file is only read", {{"FILE", "the other copy's file", true}}, {preview, yes_option()}}, take_in_copy_verb},
      {{"conflict list", "What was changed in two copies, side by side", {}, {}}, list_conflicts},
      {{"conflict settle", "Say which of two values stays; undo brings both back into question", {{"ID", "the item, or a beginning that fits no other", true}, {"FIELD", "the field, as conflict list names it", true}},
        {{"keep", "the number of what stays", true, false, false, {}}, {"member", "of a competency or a line: which one", false, false, false, {}}}}, settle_verb},
  };
}

}
