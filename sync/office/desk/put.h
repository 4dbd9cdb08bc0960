// Signing for the office: a document and its signature, judged by the rules that everybody is held to, into a mailbox.
#pragma once
#include "sync/office/desk/line.h"

namespace broaden::office {

constexpr std::string_view office_title = "Executive resources office";

struct Delivered { Person executive; std::string document; };   // one of what went to several

struct Signatory { const DocumentKey& key; std::string title; };

// Asks the rules, signs, and appends what is not there yet: the document, and the signature on it. Belongs in together().
// wrong_role, wrong_state, too_late, certificate_expired, …
core::Result<> put(const Office&, Line&, const core::Document&, const Signatory&, core::Instant now);

// The certificate counts in this mailbox from here on. Already announced is fine.
core::Result<> announce(const Office&, Line&, const core::Certificate&, const std::string& name, const DocumentKey& office_key, core::Instant now);
core::Result<> announce_officials(const Office&, Line&, const DocumentKey& office_key, core::Instant now);

}
