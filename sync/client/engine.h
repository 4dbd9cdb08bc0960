// The client's side of sync without network, disk or clock: what to ask from where this copy stands, and what an answer
// that was checked (proof, receipts, chain) says should be done. Whether an entry makes sense is the inbox's to judge.
#pragma once
#include <map>
#include <span>
#include <variant>

#include "sync/protocol/digest.h"
#include "sync/protocol/messages.h"

namespace broaden::sync {

struct Standpoint {                                      // of one enrollment
  core::MailboxName mailbox;
  std::vector<core::Certificate> roots;                  // the pinned one
  core::Certificate online;                              // the online key known here
  Cursor cursor;
  core::Instant now;                                     // by the office's clock, as far as it is known
};

SyncRequest ask(const Standpoint&, std::span<const Offered> waiting);   // the first of them, as many as one request holds
SyncRequest ask_common(const Standpoint&, std::vector<Point> points);

struct Advance {                                         // what one answer brings; nothing of it is kept yet
  std::vector<EntryResult> results;                      // for the entries asked, in their order
  std::vector<Numbered> entries;                         // with their bytes
  std::map<std::string, core::Receipt> receipts;         // checked ones, by entry id
  std::map<std::string, core::SignedDocument> signed_receipts;
  Cursor cursor;                                         // after these entries
  bool more = false;
};
struct ClockOff { core::Instant office; };
struct Apart { std::string generation; Point head, common; };   // the office has no such place: it was restored or moved

struct Step {
  std::variant<Advance, ClockOff, Apart> what;
  std::optional<core::Certificate> online;               // the office's new online key, vouched for by a root
};

// office_answer where anything of it cannot be trusted; the error of a refusal that can.
core::Result<Step> take(const Standpoint&, const SyncRequest& asked, core::View request_signature, const Reply&);

// What a reply says that nobody signed: shown, and never acted on.
core::Error unproved_error(const Reply&);

}
