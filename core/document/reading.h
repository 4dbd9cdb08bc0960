// What every type's reader asks first: is it that type, in a version known here, with the references it needs?
#pragma once
#include "core/document/document.h"

namespace broaden::core {

enum class Refers { to_nothing, about };                 // about: the header must name a document

Result<Json> body_of(const Document&, std::string_view type, Refers);   // bad_document
Result<Document> build_about(std::string_view type, const About&, Json body);   // bad_value without About::about

}
