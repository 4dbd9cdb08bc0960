#include "core/document/reading.h"

#include <nlohmann/json.hpp>

namespace broaden::core {

Result<Json> body_of(const Document& document, std::string_view type, Refers refers) {
  auto& header = document.header;
  if (header.type != type) return Error{Code::bad_document, "it is a " + header.type + ", not a " + std::string(type)};
  if (header.v != 1) return Error{Code::bad_document, "it was written for a newer version of Broaden"};
  if (refers == Refers::about && header.about.empty()) return Error{Code::bad_document, "it does not say what it is about"};
  return body(document);
}

Result<Document> build_about(std::string_view type, const About& about, Json body) {
  if (about.about.empty()) return Error{Code::bad_value, "A " + std::string(type) + " has to be about a document."};
  return make_document(type, about, std::move(body));
}

}
