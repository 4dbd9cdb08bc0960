#include "core/document/agreement_refusal.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {

Result<Document> build(const AgreementRefusal& refusal, const About& about) {
  return build_about(agreement_refusal_type, about, {{"reason", refusal.reason}});
}

Result<AgreementRefusal> read_agreement_refusal(const Document& document) {
  TRY(json, body_of(document, agreement_refusal_type, Refers::about));
  Members from(json, "the refusal");
  AgreementRefusal out{from.text("reason")};
  CHECKED(from.done());
  return out;
}

}
