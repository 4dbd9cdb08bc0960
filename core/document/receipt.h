// The office's word that it accepted an entry, as which number, and when. Signed by its online key; never an entry itself.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

enum class EntryKind { document, signature, sealed };   // sealed has its place: a batch only its own machines can read
std::string_view name(EntryKind);
std::optional<EntryKind> entry_kind(std::string_view);

struct Receipt {
  EntryKind kind = EntryKind::document;                  // of the entry whose id is the header's `about`
  std::int64_t number = 0;                               // its number in the mailbox, from 1
  std::string digest;                                    // the mailbox's digest at that number, hex
  Instant time;                                          // when it was accepted: the time that matters
  bool operator==(const Receipt&) const = default;
};

constexpr std::string_view receipt_type = "receipt";

Result<Document> build(const Receipt&, const About&);    // About::about: the entry's id
Result<Receipt> read_receipt(const Document&);

}
