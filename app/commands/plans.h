// Submitting a plan and taking it back. The preview is the payload: what is signed has the digest that the person saw.
#pragma once
#include "app/commands/command.h"
#include "core/document/plan_submission.h"

namespace broaden::app {

struct Preview {
  core::Document document;
  core::PlanSubmission submission;
  std::string digest;                                    // goes into Submit::previewed
  std::vector<std::string> advice;                       // what activities do not say yet, a sentence each; nothing stops for it
};
core::Result<Preview> preview(const Session&, const Submit&);   // not_connected: whose plan it is stands in the document
core::Result<Outcome> submit(Session&, const Submit&, const Secrets&);
core::Result<Outcome> withdraw_submission(Session&, const WithdrawSubmission&, const Secrets&);

}
