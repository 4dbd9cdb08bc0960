#include "sync/office/desk/receipts.h"

#include <nlohmann/json.hpp>

namespace broaden::office {

using core::Result;

constexpr std::int64_t receipts_at_once = 256;

Result<> give_receipts(const Office& office, const std::string& executive, const sync::OnlineKey& key) {
  for (;;) {
    TRY(rows, office.mailbox->without_receipt(executive, receipts_at_once));
    for (const auto& row : rows) {
      const core::Receipt receipt{row.kind, row.number, core::hex(row.digest), row.accepted};
      TRY(made, sync::make_receipt(receipt, office.name(executive), row.id, key));
      CHECKED(office.mailbox->keep_receipt(executive, row.number, core::canonical(core::to_json(made))));
    }
    if (rows.size() < static_cast<std::size_t>(receipts_at_once)) return {};
  }
}

Result<std::optional<core::SignedDocument>> receipt_of(const Row& row) {
  if (row.receipt.empty()) return std::optional<core::SignedDocument>{};
  TRY(json, core::parse_canonical(row.receipt));
  TRY(read, core::signed_document(json));
  return std::optional(std::move(read));
}

}
