// One document with everything that belongs to it, as the office has it: what export writes and verify reads.
#pragma once
#include "core/document/jws.h"
#include "core/document/verify.h"
#include "sync/office/desk/line.h"

namespace broaden::office {

core::Result<core::Bundle> bundle(const Office&, const Line&, const std::string& document);
core::Result<std::string> export_document(const Office&, const std::string& typed, core::Date today);   // General JWS, JSON

}
