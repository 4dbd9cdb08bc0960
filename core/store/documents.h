// Documents, signatures and receipts that this record sent or received: immutable, kept for ever, never part of the log.
// What they decide is computed from here by document/states.h.
#pragma once
#include <optional>

#include "core/db/tx.h"
#include "core/document/jws.h"
#include "core/document/receipt.h"
#include "core/store/record.h"

namespace broaden::core {

struct KeptEntry {                                       // one entry of an executive's sequence at one office
  std::string office;                                    // office id
  EntryKind kind = EntryKind::document;
  std::string id;                                        // document id or signature id, hex
  std::optional<std::int64_t> number;                    // the office's; none: not accepted yet
  Instant received;                                      // by the receipt; of what is not accepted: when it was made here
  std::string bytes;                                     // a document's payload; a signature's canonical JSON {document, protected, signature}
};

Result<> keep(Record&, Tx&, const KeptEntry&);           // the same again only fills in number and received
// The office came back from an older copy: what it had numbered above `after` has no number until it gives one again.
Result<> forget_numbers(Record&, Tx&, const std::string& office, std::int64_t after);
Result<> keep_receipt(Record&, Tx&, const std::string& entry, const SignedDocument& receipt);
Result<> keep_subject(Record&, Tx&, const std::string& document, const std::string& item);  // which plan a submission is of

struct KeptDocument {
  Document document;
  std::string subject;                                   // item id (a plan's); "" for none
  std::optional<std::int64_t> number;
  Instant received;
  bool elsewhere = false;                                // it came in a file: evidence, and no office's state here (keepsakes.h)
};
// Another text whenever a document, a signature, a number or a refusal came or went, or a connection changed: for what is kept of them.
Result<std::string> documents_state(const Record&);
Result<std::vector<KeptDocument>> documents_elsewhere(const Record&, const std::string& type = {});   // only those that came in a file
Result<std::vector<KeptDocument>> documents(const Record&, const std::string& type = {});  // in the office's order, then as made
Result<std::optional<KeptDocument>> document(const Record&, const std::string& id);        // also one that came in a file: keepsakes.h
Result<std::string> resolve_document(const Record&, const std::string& typed);             // whole id or a clear beginning; no_such_document
Result<std::vector<Signature>> signatures(const Record&, const std::string& document);
Result<std::vector<KeptEntry>> entries(const Record&, const std::string& office);          // in the office's order, then as made: for states
Result<std::optional<SignedDocument>> receipt(const Record&, const std::string& entry);
// The document with everything that belongs to it: signatures, receipts, documents about it, identity events.
Result<Bundle> bundle(const Record&, const std::string& document);

struct Held { std::string id, reason; EntryKind kind = EntryKind::document; std::string bytes; std::int64_t number = 0; };
Result<> hold(Record&, Tx&, const std::string& office, const Held&);                       // cannot be understood yet: kept raw
Result<std::vector<Held>> held(const Record&, const std::string& office);
Result<> release(Record&, Tx&, const std::string& office, const std::string& id);

}
