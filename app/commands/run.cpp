#include <fmt/format.h>

#include "app/commands/agreements.h"
#include "app/commands/command.h"
#include "app/commands/facts.h"
#include "app/commands/items.h"
#include "app/commands/plans.h"
#include "app/commands/print.h"
#include "core/store/ledger.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

std::string sync_words(const sync::SyncReport& report) {
  if (report.sent == 0 && report.received == 0 && report.refused == 0) return "Everything is up to date.";
  auto said = fmt::format("Sent {}, received {}.", report.sent, report.received);
  if (report.refused > 0) said += fmt::format(" {} refused by the office: see Sharing.", report.refused);
  return said;
}

struct Runner {
  Session& session;
  const Secrets& secrets;
  Progress& progress;

  Result<Outcome> operator()(const Add& command) { return add_item(session, command); }
  Result<Outcome> operator()(const Edit& command) { return edit_item(session, command); }
  Result<Outcome> operator()(const Remove& command) { return remove_item(session, command); }
  Result<Outcome> operator()(const RecordDecision& command) { return record_decision(session, command); }
  Result<Outcome> operator()(const Undo&) {
    TRY(applied, undo(session.record));
    return Outcome{.ids = applied.ids, .said = fmt::format("Undone: {}.", applied.label)};
  }
  Result<Outcome> operator()(const Redo&) {
    TRY(applied, redo(session.record));
    return Outcome{.ids = applied.ids, .said = fmt::format("Done again: {}.", applied.label)};
  }
  Result<Outcome> operator()(const Submit& command) { return submit(session, command, secrets); }
  Result<Outcome> operator()(const WithdrawSubmission& command) { return withdraw_submission(session, command, secrets); }
  Result<Outcome> operator()(const SignAgreement& command) { return sign_agreement(session, command, secrets); }
  Result<Outcome> operator()(const DeclineAgreement& command) { return decline_agreement(session, command, secrets); }
  Result<Outcome> operator()(const Enroll& command) {
    if (secrets.passphrase.empty()) return Error{Code::passphrase_needed, {}};
    if (secrets.passphrase.size() < shortest_passphrase) return Error{Code::weak_passphrase, {}};
    TRY(enrollment, sync::enroll(session.record, session.transport,
                                 {.url = command.url, .code = command.code, .passphrase = secrets.passphrase, .machine_name = command.machine,
                                  .ca_file = command.ca_file, .today = session.clock.today()}, progress));
    return Outcome{.said = fmt::format("Connected to {}. Nothing has been sent; you decide what leaves.", enrollment.agency)};
  }
  Result<Outcome> operator()(const Sync&) {
    TRY(report, sync::sync(session.record, session.transport, progress));
    return Outcome{.said = sync_words(report), .sync = report};
  }
  Result<Outcome> operator()(const Backup& command) {
    TRY(path, backup(session.record, command.path));
    return Outcome{.path = path, .said = fmt::format("A copy of the record was saved to {}.", path)};
  }
  Result<Outcome> operator()(const Print& command) { return print(session, command); }
  Result<Outcome> operator()(const ExportDocument& command) { return export_document(session, command); }
  Result<Outcome> operator()(const LogLearning& command) { return log_learning(session, command); }
  Result<Outcome> operator()(const ImportTranscript& command) { return import_transcript(session, command, progress); }
  Result<Outcome> operator()(const ExportCsv& command) { return export_csv(session, command); }
  Result<Outcome> operator()(const ExportCalendar& command) { return export_calendar(session, command); }
  Result<Outcome> operator()(const ExportRecord& command) { return export_record(session, command); }
  Result<Outcome> operator()(const ImportRecord& command) { return import_record(session, command, progress); }
  Result<Outcome> operator()(const ExportPlanDraft& command) { return export_plan_draft(session, command); }
  Result<Outcome> operator()(const ImportPlanDraft& command) { return import_plan_draft(session, command); }
  Result<Outcome> operator()(const HandOver& command) { return hand_over(session, command); }
  Result<Outcome> operator()(const Paste& command) { return paste(session, command); }
  Result<Outcome> operator()(const ChooseCardLines& command) { return choose_card_lines(session, command); }
  Result<Outcome> operator()(const DropCardLines& command) { return drop_card_lines(session, command); }
  Result<Outcome> operator()(const AttachEvidence& command) { return attach_evidence(session, command); }
  Result<Outcome> operator()(const SaveEvidence& command) { return save_evidence(session, command); }
  Result<Outcome> operator()(const LookAtPractice& command) { return look_at_practice(session, command); }
  Result<Outcome> operator()(const MeetingToLearning& command) { return meeting_to_learning(session, command); }
  Result<Outcome> operator()(const StartChecklist& command) { return start_checklist(session, command); }
  Result<Outcome> operator()(const FinishChecklistItem& command) { return finish_checklist_item(session, command); }
  Result<Outcome> operator()(const TakeUp& command) {
    CHECKED(take_up(session.record, session.packages, command.rule, command.taken_up));
    return Outcome{.said = command.taken_up ? "It is now one of your targets." : "It is no longer one of your targets."};
  }
  Result<Outcome> operator()(const CarryUnfinished& command) { return carry_over(session, command); }
  Result<Outcome> operator()(const ExpressInterest& command) { return express_interest(session, command, secrets); }
  Result<Outcome> operator()(const WithdrawInterest& command) { return withdraw_interest(session, command, secrets); }
  Result<Outcome> operator()(const SharePreferences& command) { return share_preferences(session, command, secrets); }
  Result<Outcome> operator()(const TakeInCopy& command) { return take_in(session, command, progress); }
  Result<Outcome> operator()(const Settle& command) { return settle(session, command); }
  Result<Outcome> operator()(const WithdrawPreferences& command) { return withdraw_preferences(session, command, secrets); }
};

template <class T, class... Any> constexpr bool is_one_of = (std::is_same_v<T, Any> || ...);

}

Result<Outcome> run(Session& session, const Command& command, const Secrets& secrets, Progress& progress) {
  return std::visit(Runner{session, secrets, progress}, command);
}

bool needs_passphrase(const Command& command) {
  return std::visit([]<class T>(const T&) { return is_one_of<T, Submit, WithdrawSubmission, SignAgreement, DeclineAgreement, Enroll, ExpressInterest, WithdrawInterest, SharePreferences, WithdrawPreferences>; }, command);
}

bool takes_long(const Command& command) {
  return needs_passphrase(command) ||
         std::visit([]<class T>(const T&) { return is_one_of<T, Sync, Backup, Print, ExportDocument, ImportTranscript, ExportCsv, ExportCalendar,
                                                        ExportRecord, ImportRecord, ExportPlanDraft, ImportPlanDraft, HandOver, AttachEvidence, SaveEvidence, TakeInCopy>; }, command);
}

}
