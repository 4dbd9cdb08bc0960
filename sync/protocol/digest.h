// The chain over a mailbox's entries, and the office's signed word on it: receipts and checkpoints.
#pragma once
#include "core/crypto/hash.h"
#include "core/document/checkpoint.h"
#include "core/document/jws.h"
#include "core/document/receipt.h"
#include "core/document/rules.h"

namespace broaden::sync {

core::Hash first_digest(const core::MailboxName&);       // d(0): SHA-256 of "broaden mailbox v1", office and executive, each with a line feed
core::Hash next_digest(const core::Hash& before, std::int64_t number, const core::Hash& entry);   // d(n) = SHA-256(d(n-1) || n, 8 bytes big-endian || id)
std::optional<core::Hash> read_hash(std::string_view hex);

struct OnlineKey {                                       // signs receipts, checkpoints and answers; nothing else
  core::SigningKey key;
  std::vector<core::Certificate> chain;                  // [0] is its certificate, issued by the root
};

core::Result<core::SignedDocument> make_receipt(const core::Receipt&, const core::MailboxName&, const std::string& entry, const OnlineKey&);
core::Result<core::SignedDocument> make_checkpoint(const core::Checkpoint&, const core::MailboxName&, const OnlineKey&);

// Signed by the online key of an office that the roots vouch for, about this mailbox (and this entry): office_answer.
core::Result<core::Receipt> check_receipt(const core::SignedDocument&, const core::MailboxName&, const std::string& entry,
                                          std::span<const core::Certificate> roots);
core::Result<core::Checkpoint> check_checkpoint(const core::SignedDocument&, const core::MailboxName&,
                                                std::span<const core::Certificate> roots);

}
