#include "core/document/withdrawal.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {

Result<Document> build(const Withdrawal& withdrawal, const About& about) {
  return build_about(withdrawal_type, about, {{"reason", withdrawal.reason}});
}

Result<Withdrawal> read_withdrawal(const Document& document) {
  TRY(json, body_of(document, withdrawal_type, Refers::about));
  Members from(json, "the withdrawal");
  Withdrawal out{from.text("reason")};
  CHECKED(from.done());
  return out;
}

}
