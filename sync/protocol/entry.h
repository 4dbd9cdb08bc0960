// Entries as bytes: what a mailbox numbers, and how an entry's id follows from it.
#pragma once
#include "core/document/receipt.h"
#include "core/document/signature_entry.h"

namespace broaden::sync {

using core::largest_entry;
using core::entry_bytes;                                // of a signature: said once, in core/document
using core::read_signature_entry;

// The id is what these bytes must have, as far as they tell: of a document its SHA-256, of sealed bytes theirs.
// Of a signature only the form can be judged without the document. bad_document, too_long
core::Result<> check_entry(core::EntryKind, const std::string& id, std::string_view bytes);

}
