#include "core/document/signature_entry.h"

#include <nlohmann/json.hpp>

namespace broaden::core {

std::string entry_bytes(const Signature& signature) {
  return canonical(Json{{"document", signature.document}, {"protected", signature.protected_header}, {"signature", signature.signature}});
}

Result<Signature> read_signature_entry(const std::string& id, std::string_view bytes) {
  if (bytes.size() > largest_entry) return Error{Code::bad_document, "a signature is too large"};
  TRY(json, parse_canonical(bytes));
  auto has = [&](const char* key) { return json.contains(key) && json[key].is_string(); };
  if (!json.is_object() || json.size() != 3 || !has("document") || !has("protected") || !has("signature"))
    return Error{Code::bad_document, "a signature lacks a part"};
  if (!is_document_id(json["document"].get_ref<const std::string&>()) || !is_document_id(id))
    return Error{Code::bad_document, "a signature names no document"};
  return Signature{id, json["document"], json["protected"], json["signature"]};
}

}
