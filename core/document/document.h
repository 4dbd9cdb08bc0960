// A document: immutable canonical bytes with a header that every type shares. What a type's body holds is its own file's.
#pragma once
#include "core/base/date.h"
#include "core/document/canonical.h"

namespace broaden::core {

struct Header {
  std::string type;                                      // "plan-submission"; a type unknown here is kept and passed on
  std::int64_t v = 1;
  std::string office, executive;                         // whose mailbox: office id, and the executive's id there
  Instant issued;                                        // claimed; to the second
  std::string nonce;                                     // 128 bits in hex: two documents are never the same by accident
  std::string supersedes, about;                         // ids of documents; "" for none
  bool operator==(const Header&) const = default;
};

struct Document {
  std::string id;                                        // SHA-256 of the payload, hex
  std::string payload;                                   // exact bytes, canonical
  Header header;
  bool operator==(const Document& other) const { return payload == other.payload; }
};

// What a caller says of a new document; type and v come from its kind, nonce is drawn here.
struct About {
  std::string office, executive;
  Instant issued;
  std::string supersedes, about;
};

Result<Document> make_document(std::string_view type, const About&, Json body);   // too_long above 256 KiB
Result<Document> read_document(std::string_view payload);  // not_canonical, bad_document
Json body(const Document&);                              // the payload without the header's members
// SHA-256 of the payload without issued and nonce, hex: a preview and the document made from it agree on it.
std::string content_digest(const Document&);
bool is_document_id(std::string_view);                   // 64 lower-case hex digits

}
