// An official's decision on a plan submission.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

enum class ReviewDecision { approve, return_ };          // "approve", "return"
std::string_view name(ReviewDecision);
std::optional<ReviewDecision> review_decision(std::string_view);

struct Review {
  ReviewDecision decision = ReviewDecision::approve;
  std::string comment;                                   // may be empty
  bool operator==(const Review&) const = default;
};

constexpr std::string_view review_type = "review";

Result<Document> build(const Review&, const About&);     // About::about: the submission
Result<Review> read_review(const Document&);

}
