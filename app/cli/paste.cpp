// Text pasted from Word, from a file or standard input.
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "core/base/platform.h"
#include "core/model/any.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

Result<std::string> text_of(const Context& context) {
  auto path = context.given.one("FILE", "-");
  if (path != "-") return platform::read_file(path, largest_paste);
  std::string out(largest_paste + 1, '\0');              // no more is read than is refused
  std::cin.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(std::cin.gcount()));
  return out;
}

json row_json(const PasteRow& one) {
  json fields = json::object();
  for (auto& [field, values] : one.row.typed) fields[field] = values.front();
  return {{"line", one.row.line}, {"fields", fields}, {"unclear", one.row.unclear}, {"problem", one.problem.empty() ? json() : json(one.problem)}};
}

void say_row(const Noun& noun, const PasteRow& one) {
  say(fmt::format("Line {}: {}", one.row.line, noun.label));
  for (auto& field : noun.fields)
    if (auto found = one.row.typed.find(field.name); found != one.row.typed.end()) say(fmt::format("  {:<24}{}", field.label, found->second.front()));
  for (auto& what : one.row.unclear) say("  Unclear: " + what);
  if (!one.problem.empty()) say("  Cannot be kept: " + one.problem);
}

Ran say_rows(const Context& context, const Noun& noun, const std::vector<PasteRow>& rows) {
  if (context.json) {
    auto list = json::array();
    for (auto& one : rows) list.push_back(row_json(one));
    say_json(list);
  } else {
    for (auto& one : rows) say_row(noun, one);
  }
  return 0;
}

Ran paste_as(const Context& context, const Noun& noun, const char* parent) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(text, text_of(context));
    Paste command{&noun, std::move(text), *parent ? context.given.one(parent) : std::string{}};
    TRY(rows, preview(session, command));
    if (context.given.has("preview")) return say_rows(context, noun, rows);
    if (!context.given.has("yes") && !context.json) CHECKED(say_rows(context, noun, rows));
    CHECKED(confirm(context.given, "Add these?"));
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

Ran paste_objectives(const Context& context) { return paste_as(context, Objective::noun, "plan"); }
Ran paste_activities(const Context& context) { return paste_as(context, Activity::noun, "objective"); }
Ran paste_learning(const Context& context) { return paste_as(context, Learning::noun, ""); }

}

std::vector<CliVerb> paste_verbs() {
  Option file{"FILE", "the text, for example saved from Word; - or nothing for standard input"};
  Option preview{"preview", "only show what each line becomes", false, false, true, {}};
  return {
      {{"paste objectives", "Paragraphs, bullets or a table become objectives of a plan", {file}, {{"plan", "the plan they belong to", true}, preview, yes_option()}}, paste_objectives},
      {{"paste activities", "Paragraphs, bullets or a table become activities", {file}, {{"objective", "the objective they belong to", true}, preview, yes_option()}}, paste_activities},
      {{"paste learning", "Paragraphs, bullets or a table become learning", {file}, {preview, yes_option()}}, paste_learning},
  };
}

}
