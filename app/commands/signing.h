// The executive's own signature on a document, kept and queued in one transaction. Nothing is sent here: the next sync does.
#pragma once
#include <vector>

#include "app/commands/session.h"
#include "core/document/signature.h"
#include "core/store/documents.h"
#include "core/store/enrollment.h"

namespace broaden::app {

struct Hand {                                         // who signs, ready to
  core::Enrollment enrollment;
  core::SigningKey key;
  core::Certificate certificate;
  std::string title;
};
core::Result<Hand> signer(const Session&, const Secrets&);   // not_connected, passphrase_needed, wrong_passphrase, certificate_expired
core::About about(const Session&, const core::Enrollment&);

struct ToSign { const core::Document* document = nullptr; bool ours = true; std::string subject; };   // ours: not kept yet
// Each document that is ours and each signature becomes one entry to send; all of them, or none.
core::Result<> sign_and_queue(Session&, const Hand&, const std::vector<ToSign>&);

}
