#include "sync/protocol/entry.h"

#include "core/crypto/hash.h"

namespace broaden::sync {
namespace {

core::Error malformed(std::string what) { return {core::Code::bad_document, std::move(what)}; }

}

core::Result<> check_entry(core::EntryKind kind, const std::string& id, std::string_view bytes) {
  if (bytes.size() > largest_entry) return {core::Code::too_long, "An entry"};
  if (bytes.empty()) return malformed("an entry is empty");
  if (!core::is_document_id(id)) return malformed("an entry's id is not 64 hex digits");
  if (kind == core::EntryKind::signature) {
    if (const auto signature = read_signature_entry(id, bytes); !signature) return signature.error();
    return {};
  }
  if (kind == core::EntryKind::document && !core::is_utf8(bytes)) return malformed("a document is not UTF-8");
  if (core::hex(core::sha256(bytes)) != id) return malformed("an entry's id does not fit its bytes");
  return {};
}

}
