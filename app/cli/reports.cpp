// Printed pages: the Executive Development Plan and an agreement, as PDF or HTML.
#include "app/cli/verb.h"

namespace broaden::app::cli {
namespace {

Ran edp_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, PrintEdp{context.given.one("plan"), context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

Ran agreement_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, PrintAgreement{context.given.one("DOCUMENT"), context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> report_verbs() {
  Option out{"out", "the file to write, ending in .pdf or .html", true};
  return {
      {{"report edp", "The Executive Development Plan with its signature lines", {}, {{"plan", "the plan's id", true}, out}}, edp_verb},
      {{"report agreement", "An agreement as signed so far", {{"DOCUMENT", "the agreement's document id", true}}, {out}}, agreement_verb},
  };
}

}
