// Receipts beside the entries they are about: signed by the online key when the serving process first sees an entry.
#pragma once
#include "sync/office/desk/office.h"

namespace broaden::office {

core::Result<> give_receipts(const Office&, const std::string& executive, const sync::OnlineKey&);   // to every entry that has none
core::Result<std::optional<core::SignedDocument>> receipt_of(const Row&);      // none: not given yet

}
