#include <algorithm>

#include "core/document/opportunity.h"
#include "core/document/withdrawal.h"
#include "sync/office/desk/roster.h"
#include "sync/office/desk/words.h"

namespace broaden::office {
namespace {

using core::Instant;
using core::Result;

constexpr std::int64_t notice_days_ms = std::int64_t{30} * 86'400'000;

void add_waiting(const Line& line, const std::string& name, std::vector<InboxRow>& rows) {
  for (const auto& one : line.standing.submissions)
    if (one.stage == core::PlanStage::submitted)
      rows.push_back({"review", one.document, "plan-submission", line.name.executive, name, one.submitted.received,
                      name + " submitted a plan.", "Read it with show or report, then review it: approve or return."});
  for (const auto& one : line.standing.agreements) {
    if (one.state != core::AgreementState::signed_) continue;
    Instant last;
    for (const auto& signer : one.signers)
      if (signer.signed_) last = std::max(last, signer.signed_->received);
    rows.push_back({"countersignature", one.document, "agreement-offer", line.name.executive, name, last,
                    name + " signed the mobility agreement.", "Countersign it, or withdraw the offer."});
  }
}

core::Result<> add_interest(const Line& line, const std::string& name, Instant now, std::vector<InboxRow>& rows) {
  auto recent = [&](Instant at) { return at.ms + notice_days_ms > now.ms; };
  for (const auto& one : line.standing.opportunities) {
    TRY(offered, core::read_opportunity(line.standing.documents.at(one.document)));
    bool ongoing = one.state == core::OpportunityState::open;
    for (const auto& interest : one.interests) {
      if (!interest.withdrawn && (ongoing || recent(interest.expressed.received)))
        rows.push_back({"interest", interest.document, std::string(core::interest_type), line.name.executive, name, interest.expressed.received,
                        name + " is interested in \"" + offered.title + "\".", "Read the note with show, and talk with the executive."});
      if (interest.withdrawn && recent(interest.withdrawn->received))
        rows.push_back({"notice", interest.withdrawn->document, std::string(core::withdrawal_type), line.name.executive, name, interest.withdrawn->received,
                        name + " is no longer interested in \"" + offered.title + "\".", "Nothing has to be done."});
    }
  }
  return {};
}

void add_news(const Line& line, const std::string& name, Instant now, std::vector<InboxRow>& rows) {
  auto recent = [&](Instant at) { return at.ms + notice_days_ms > now.ms; };
  for (const auto& one : line.standing.agreements)
    if (one.state == core::AgreementState::declined && one.ended && recent(one.ended->received))
      rows.push_back({"notice", one.ended->document, "agreement-refusal", line.name.executive, name, one.ended->received,
                      name + " declined the mobility agreement.", "Read why with show, and talk with the executive."});
  for (const auto& one : line.standing.late) {
    auto* late = document(line, one.document);
    auto row = std::ranges::find(line.entries, one.number, &core::Entry::number);
    if (late && row != line.entries.end() && recent(row->received))
      rows.push_back({"notice", one.document, late->header.type, line.name.executive, name, row->received,
                      kind_in_words(late->header.type) + " came too late: " + one.reason + ".", "Nothing has to be done. Both are kept; the first one counts."});
  }
}

}

Result<std::vector<InboxRow>> inbox(const Office& office, Instant now) {
  TRY(people, office.mailbox->people());
  std::vector<InboxRow> rows;
  for (const auto& person : people) {
    if (person.official) continue;
    TRY(line, read_line(office, person.id, core::utc_date(now)));
    add_waiting(line, person.name, rows);
    CHECKED(add_interest(line, person.name, now, rows));
    add_news(line, person.name, now, rows);
  }
  TRY(incidents, office.mailbox->incidents());
  for (const auto& one : incidents) {
    if (one.at.ms + notice_days_ms <= now.ms) continue;
    auto person = std::ranges::find(people, one.executive, &Person::id);
    rows.push_back({"notice", {}, {}, one.executive, person == people.end() ? one.executive : person->name, one.at, one.what,
                    "Ask the executive. If it was not them, revoke what is connected and give a new code."});
  }
  std::ranges::stable_sort(rows, {}, &InboxRow::received);
  return rows;
}

}
