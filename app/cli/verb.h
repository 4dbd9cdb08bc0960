// A verb of broaden-cli: its words for the command line and what it does. Groups of verbs are in files of their own.
#pragma once
#include <vector>

#include "app/commands/agency_packages.h"
#include "app/commands/command.h"
#include "app/options/options.h"
#include "app/options/surface.h"

namespace broaden::app::cli {

struct Context {                                         // of one call of the program
  const Given& given;
  bool json = false;
  const core::Clock& clock;
  sync::Transport& transport;

  core::Result<std::string> record_path() const;         // named by --record or BROADEN_RECORD
  core::Result<core::Record> open_record() const;
};

using Ran = core::Result<int>;                           // the exit code of what went well
struct CliVerb { Verb words; Ran (*run)(const Context&); };

// Most verbs work on an open record with everything at hand.
template <class F> Ran with_session(const Context& context, F work) {
  TRY(record, context.open_record());
  TRY(ours, core::Packages::load());
  TRY(here, packages_here(record, ours));
  Session session{record, here.packages, context.clock, context.transport};
  return work(session);
}

core::Result<Outcome> run_said(const Context&, Session&, const Command&, const Secrets& = {});   // with progress on the terminal
core::Result<Secrets> secrets(const Context&);
Ran say_outcome(const Context&, const Outcome&);         // its sentence, or {"id", "ids", "document", "path"}

// What a preview shows leaves only after the person has seen it: with --preview it is shown and nothing more.
template <class C, class Show> Ran sign_previewed(const Context& context, Session& session, C command, const std::string& question, Show show) {
  TRY(seen, preview(session, command));
  if (context.given.has("preview")) {
    if (context.json) say(seen.document.payload);
    else show(seen);
    return 0;
  }
  if (!context.given.has("yes") && !context.json) show(seen);
  CHECKED(confirm(context.given, question));
  TRY(secret, secrets(context));
  command.previewed = seen.digest;
  TRY(outcome, run_said(context, session, command, secret));
  return say_outcome(context, outcome);
}

core::Result<core::Date> date_given(const Context&, const char* option, core::Date otherwise = {});   // bad_date

Option passphrase_option();
Option yes_option();

std::vector<CliVerb> all_verbs();                        // of the program: every group below
std::vector<CliVerb> item_verbs();
std::vector<CliVerb> plan_verbs();
std::vector<CliVerb> plan_version_verbs();
std::vector<CliVerb> agreement_verbs();
std::vector<CliVerb> opportunity_verbs();
std::vector<CliVerb> package_verbs();
std::vector<CliVerb> preference_verbs();
std::vector<CliVerb> document_verbs();
std::vector<CliVerb> record_verbs();
std::vector<CliVerb> connection_verbs();
std::vector<CliVerb> report_verbs();
std::vector<CliVerb> exchange_verbs();
std::vector<CliVerb> archive_verbs();
std::vector<CliVerb> paste_verbs();
std::vector<CliVerb> card_verbs();
std::vector<CliVerb> evidence_verbs();
std::vector<CliVerb> credit_verbs();
std::vector<CliVerb> growth_verbs();
std::vector<CliVerb> copy_verbs();

}
