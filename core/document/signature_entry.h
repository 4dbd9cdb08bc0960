// A signature's form as an entry of its own: canonical {"document","protected","signature"}. The record, the wire and the
// office's database all keep these bytes. Its id is the SHA-256 of the JWS signing input, so it stands beside the bytes.
#pragma once
#include "core/document/signature.h"

namespace broaden::core {

constexpr std::size_t largest_entry = 256 * 1024;        // bytes of any entry

std::string entry_bytes(const Signature&);
// bad_document: not these three members, or not text; the signature is not checked, and whether it has that id only
// make_signature can say, once its document is there.
Result<Signature> read_signature_entry(const std::string& id, std::string_view bytes);

}
