// Printed pages of every kind, as PDF or HTML, on U.S. Letter or A4.
#include "app/cli/verb.h"

namespace broaden::app::cli {
namespace {

using namespace core;

Ran say_printed(const Context& context, Print page) {
  page.path = context.given.one("out");
  if (context.given.one("paper") == "a4") page.paper = report::PageSize::a4;
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, page));
    return say_outcome(context, outcome);
  });
}

Ran say_period(const Context& context, Report kind) {
  TRY(from, date_given(context, "from"));
  TRY(to, date_given(context, "to"));
  return say_printed(context, {.report = kind, .from = from, .to = to});
}

Ran edp_verb(const Context& context) { return say_printed(context, {.report = Report::edp, .of = context.given.one("plan")}); }
Ran agreement_verb(const Context& context) { return say_printed(context, {.report = Report::signed_agreement, .of = context.given.one("DOCUMENT")}); }
Ran transcript_verb(const Context& context) { return say_period(context, Report::transcript); }
Ran appraisal_verb(const Context& context) { return say_period(context, Report::appraisal_input); }
Ran card_verb(const Context& context) { return say_printed(context, {.report = Report::profile_card}); }
Ran record_verb(const Context& context) { return say_printed(context, {.report = Report::whole_record}); }
Ran assignment_verb(const Context& context) {
  auto kind = context.given.one("part") == "re-entry" ? Report::re_entry_plan : Report::assignment_brief;
  return say_printed(context, {.report = kind, .of = context.given.one("ID")});
}

CliVerb verb(const char* path, const char* help, std::vector<Option> positionals, std::vector<Option> options, Ran (*run)(const Context&)) {
  options.push_back({"out", "the file to write, ending in .pdf or .html", true});
  options.push_back({"paper", "the size of its sheets; letter unless said otherwise", false, false, false, {"letter", "a4"}});
  return {{path, help, std::move(positionals), std::move(options)}, run};
}

}

std::vector<CliVerb> report_verbs() {
  std::vector<Option> period{{"from", "first day; October 1 of this fiscal year unless said otherwise"}, {"to", "last day; September 30 of this fiscal year unless said otherwise"}};
  return {
      verb("report edp", "The Executive Development Plan with its signature lines", {}, {{"plan", "the plan's id", true}}, edp_verb),
      verb("report agreement", "An agreement as signed so far", {{"DOCUMENT", "the agreement's document id", true}}, {}, agreement_verb),
      verb("report transcript", "What was learned in a period: formal, informal and credits apart; never a private reflection", {}, period, transcript_verb),
      verb("report appraisal", "Appraisal input for a period: what you did for the organization's long-term capacity", {}, period, appraisal_verb),
      verb("report card", "The profile card: one page with the lines you chose", {}, {}, card_verb),
      verb("report assignment", "One assignment: its brief, or the plan for coming home", {{"ID", "the assignment's id", true}},
           {{"part", "brief unless said otherwise", false, false, false, {"brief", "re-entry"}}}, assignment_verb),
      verb("report record", "Everything in the record, for yourself alone: private notes too", {}, {}, record_verb),
  };
}

}
