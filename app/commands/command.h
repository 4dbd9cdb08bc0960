// Every act of the product, once: the desktop's buttons and the command line's verbs make these, and run() carries them out.
// Bad input gets an error and changes nothing; one command is one undo step.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "app/commands/card.h"
#include "app/commands/carry_over.h"
#include "app/commands/checklists.h"
#include "app/commands/copies.h"
#include "app/commands/evidence.h"
#include "app/commands/exports.h"
#include "app/commands/handover.h"
#include "app/commands/log_learning.h"
#include "app/commands/meetings.h"
#include "app/commands/opportunities.h"
#include "app/commands/preferences.h"
#include "app/commands/paste.h"
#include "app/commands/plan_draft.h"
#include "app/commands/practice.h"
#include "app/commands/print.h"
#include "app/commands/session.h"
#include "app/commands/transcript.h"
#include "core/document/mobility_preferences.h"
#include "core/model/typed.h"
#include "sync/client/client.h"

namespace broaden::app {

struct Add { const core::Noun* noun; core::Typed typed; };
struct Edit { const core::Noun* noun; std::string id; core::Typed typed; };
struct Remove { const core::Noun* noun; std::string id; };           // with what hangs on it, in one step
struct Undo {};
struct Redo {};

struct Submit {                                          // signs; the next Sync sends it
  std::string plan;
  std::vector<std::string> learning, assignments;        // single items that go along
  std::string previewed;                                 // Preview::digest of what the person saw
};
struct WithdrawSubmission { std::string plan, reason; };
struct RecordDecision { core::Typed typed; std::string scan; };      // scan: path of a file; "" for none

struct SignAgreement { std::string agreement; core::MobilityPreferences preferences; };
struct DeclineAgreement { std::string agreement, reason; };

struct Enroll { std::string url, code, machine, ca_file; };
struct Sync {};

struct Backup { std::string path; };                     // "" for the folder beside the record
struct TakeUp { std::string rule; bool taken_up = true; };           // a suggestion becomes one's own target, or no longer

using Command = std::variant<Add, Edit, Remove, Undo, Redo, Submit, WithdrawSubmission, RecordDecision, SignAgreement,
                             DeclineAgreement, Enroll, Sync, Backup, Print, ExportDocument, TakeUp, CarryUnfinished,
                             ExpressInterest, WithdrawInterest, LogLearning, ImportTranscript, ExportCsv, ExportCalendar,
                             ExportRecord, ImportRecord, ExportPlanDraft, ImportPlanDraft, HandOver, Paste,
                             ChooseCardLines, DropCardLines, AttachEvidence, SaveEvidence, LookAtPractice, MeetingToLearning,
                             StartChecklist, FinishChecklistItem, SharePreferences, WithdrawPreferences, TakeInCopy,
                             Settle>;

struct Outcome {
  std::vector<std::string> ids;                          // items touched
  std::string document;                                  // made or acted on
  std::string path;                                      // written
  std::string said;                                      // one plain sentence: "Learning was saved."
  sync::SyncReport sync;
};

core::Result<Outcome> run(Session&, const Command&, const Secrets&, core::Progress&);
bool needs_passphrase(const Command&);
bool takes_long(const Command&);                         // runs beside the window: signs, sends or writes files

}
