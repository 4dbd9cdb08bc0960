#include "core/document/review.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {

std::string_view name(ReviewDecision decision) { return decision == ReviewDecision::approve ? "approve" : "return"; }

std::optional<ReviewDecision> review_decision(std::string_view text) {
  if (text == "approve") return ReviewDecision::approve;
  if (text == "return") return ReviewDecision::return_;
  return {};
}

Result<Document> build(const Review& review, const About& about) {
  return build_about(review_type, about, {{"decision", name(review.decision)}, {"comment", review.comment}});
}

Result<Review> read_review(const Document& document) {
  TRY(json, body_of(document, review_type, Refers::about));
  Members from(json, "the review");
  Review out{from.choice<ReviewDecision>("decision", review_decision), from.text("comment")};
  CHECKED(from.done());
  return out;
}

}
