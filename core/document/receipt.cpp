#include "core/document/receipt.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

constexpr std::array<std::string_view, 3> kinds = {"document", "signature", "sealed"};

}

std::string_view name(EntryKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> entry_kind(std::string_view text) {
  auto at = std::ranges::find(kinds, text);
  return at == kinds.end() ? std::nullopt : std::optional(static_cast<EntryKind>(at - kinds.begin()));
}

Result<Document> build(const Receipt& receipt, const About& about) {
  return build_about(receipt_type, about,
                     {{"kind", name(receipt.kind)}, {"number", receipt.number}, {"digest", receipt.digest}, {"time", iso(receipt.time)}});
}

Result<Receipt> read_receipt(const Document& document) {
  TRY(json, body_of(document, receipt_type, Refers::about));
  Members from(json, "the receipt");
  Receipt out{from.choice<EntryKind>("kind", entry_kind), from.number("number", 1, largest_number), from.hash("digest"), from.instant("time")};
  CHECKED(from.done());
  return out;
}

}
