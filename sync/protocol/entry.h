// Entries as bytes: what a mailbox numbers, and how an entry's id follows from it.
#pragma once
#include "core/document/receipt.h"
#include "core/document/signature.h"

namespace broaden::sync {

constexpr std::size_t largest_entry = 256 * 1024;        // bytes

// A signature's bytes as an entry: the canonical JSON {"document","protected","signature"}.
std::string entry_bytes(const core::Signature&);
// The same back; its id is taken on trust until the document is there (core::make_signature computes it). bad_document
core::Result<core::Signature> read_signature_entry(const std::string& id, std::string_view bytes);

// The id is what these bytes must have, as far as they tell: of a document its SHA-256, of sealed bytes theirs.
// Of a signature only the form can be judged without the document. bad_document, too_long
core::Result<> check_entry(core::EntryKind, const std::string& id, std::string_view bytes);

}
