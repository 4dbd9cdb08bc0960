// An office's folder, opened: whose it is, its mailbox, and its keys once the passphrase is given.
#pragma once
#include <memory>

#include "sync/office/mailbox/mailbox.h"
#include "sync/protocol/digest.h"

namespace broaden::office {

struct Office {
  std::unique_ptr<Mailbox> mailbox;
  Agency agency;
  core::Certificate root;                                // what everybody who trusts this office has pinned
  std::span<const core::Certificate> roots() const { return {&root, 1}; }
  core::MailboxName name(const std::string& executive) const { return {agency.id, executive}; }
};

// A folder with mode 0700, three keys under the passphrase, an empty mailbox: all of it, or nothing.
// office_exists, weak_passphrase, missing_value
core::Result<> init(const std::string& folder, const std::string& agency, const std::string& passphrase, core::Instant now);
core::Result<Office> open(const std::string& folder);    // office_missing

struct DocumentKey { core::SigningKey key; core::Certificate certificate; };   // of the office, or of an official
struct OfficeKeys {
  core::SigningKey root;                                 // certificates and the greeting, nothing else
  DocumentKey document;
  sync::OnlineKey online;
};
core::Result<OfficeKeys> unlock(const Office&, const std::string& passphrase);            // wrong_passphrase
core::Result<DocumentKey> unlock_document_key(const Office&, const std::string& passphrase);
core::Result<core::SigningKey> unlock_root_key(const Office&, const std::string& passphrase);
core::Result<DocumentKey> unlock_official(const Office&, const std::string& official, const std::string& passphrase);

core::Validity valid_for(core::Instant now, int years);  // from an hour before, for clocks that differ
std::string new_id();                                    // 80 random bits: [a-z0-9]{16}

}
