// Whole things in and out: the record as one JSON file.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/verb.h"
#include "app/commands/archive.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json difference_json(std::size_t number, const Difference& one) {
  json out{{"number", number}, {"what", name(one.what)}, {"noun", one.noun->name}, {"id", one.id}, {"title", one.title}, {"fields", json::array()}};
  for (auto& line : one.lines) out["fields"].push_back({{"field", line.field->shown()}, {"label", line.field->label}, {"now", line.now}, {"then", line.then}});
  return out;
}

json differences_json(const std::vector<Difference>& all) {
  auto out = json::array();
  for (auto& one : all) out.push_back(difference_json(out.size() + 1, one));
  return out;
}

void say_differences(const std::vector<Difference>& all) {
  std::size_t number = 0;
  for (auto& one : all) {
    say(fmt::format("{:>4}  {} {}: {}  ({})", ++number, one.noun->label, name(one.what), one.title, one.id));
    for (auto& line : one.lines) say(fmt::format("        {:<24}{}", line.field->label, change_words(one, line)));
  }
}

Ran export_json(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, ExportRecord{context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

Ran say_preview(const Context& context, const ArchivePreview& seen) {
  if (context.json) {
    say_json({{"differences", differences_json(seen.differences)}, {"unchanged", seen.unchanged}, {"files", seen.files}, {"documents", seen.documents}, {"targets", seen.targets}});
    return 0;
  }
  say_differences(seen.differences);
  say(counts(seen));
  return 0;
}

Ran import_json(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    ImportRecord command{context.given.one("FILE")};
    TRY(seen, preview(session, command));
    if (context.given.has("preview")) return say_preview(context, seen);
    if (!context.given.has("yes") && !context.json) CHECKED(say_preview(context, seen));
    CHECKED(confirm(context.given, "Take this in?"));
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

Ran export_plan(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, ExportPlanDraft{context.given.one("plan"), context.given.one("draft")}));
    return say_outcome(context, outcome);
  });
}

Ran import_plan(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    ImportPlanDraft command{context.given.one("FILE"), context.given.has("all"), context.given.all("take"), context.given.all("leave")};
    if (context.given.has("preview")) {
      TRY(seen, preview(session, command));
      return say_preview(context, seen);
    }
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

Ran say_handover(const Context& context, const HandOverPreview& seen) {
  if (context.json) {
    json closes = seen.closes.empty() ? json() : json(seen.closes);
    say_json({{"items", differences_json(seen.items)}, {"documents", seen.documents}, {"closes", closes}, {"waiting", seen.waiting}});
    return 0;
  }
  say("This is all that would be in the file:");
  for (auto& one : seen.items) {
    say(fmt::format("  {}: {}  ({})", one.noun->label, one.title, one.id));
    for (auto& line : one.lines) say(fmt::format("        {:<24}{}", line.field->label, line.then));
  }
  for (auto& one : seen.documents) say("  Document with its signatures and receipts: " + one);
  if (!seen.closes.empty()) say(fmt::format("The connection to {} would be closed.", seen.closes));
  if (seen.waiting > 0) say(fmt::format("{} waiting to be sent there would not be sent: sync first if it should be.", seen.waiting));
  return 0;
}

Ran hand_over_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    HandOver command{context.given.one("out"), context.given.all("items"), context.given.all("documents")};
    TRY(seen, preview(session, command));
    if (context.given.has("preview")) return say_handover(context, seen);
    if (!context.given.has("yes") && !context.json) CHECKED(say_handover(context, seen));
    CHECKED(confirm(context.given, "Write this file and close the connection?"));
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> archive_verbs() {
  Option preview{"preview", "only show what it would do", false, false, true, {}};
  return {
      {{"export json", "Write the whole record to one JSON file, private notes included", {}, {{"out", "the file to write", true}}}, export_json},
      {{"import json", "Take in a whole record; undo takes its items back out", {{"FILE", "what export json wrote", true}}, {preview, yes_option()}}, import_json},
      {{"plan export", "Write a plan for another to prepare: no reflections, private fields or documents", {},
        {{"plan", "the plan's id, or a beginning that fits no other", true}, {"draft", "the file to write", true}}}, export_plan},
      {{"plan import", "Take a plan in, or from what came back what you choose; one undo takes it back", {{"FILE", "what plan export wrote", true}},
        {preview, {"all", "take every difference", false, false, true, {}}, {"take", "take only this one: its number in the preview, or its id", false, true, false, {}},
         {"leave", "take all but this one", false, true, false, {}}}}, import_plan},
      {{"record handover", "Write a file for a new agency, and close the connection to the present one", {},
        {{"out", "the file to write", true}, {"items", "an item that goes along, with what belongs to it", false, true, false, {}},
         {"documents", "a document that goes along, with its signatures", false, true, false, {}}, preview, yes_option()}}, hand_over_verb},
  };
}

}
