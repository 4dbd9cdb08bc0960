// What the executive answers to an offer, signed in the same act: how far each kind of mobility is possible, and why.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

enum class Answer { yes, yes_if, not_now };              // "yes", "yes-if", "not-now"
std::string_view name(Answer);
std::string_view words(Answer);                          // for people: "Yes", "Yes, if", "Not now"
std::optional<Answer> answer(std::string_view);

struct Preference {
  Answer answer = Answer::yes;
  std::string reason;                                    // may be empty
  bool operator==(const Preference&) const = default;
};

struct MobilityPreferences {
  Preference organizational, functional, geographic;
  bool operator==(const MobilityPreferences&) const = default;
};

constexpr std::string_view mobility_preferences_type = "mobility-preferences";

Result<Document> build(const MobilityPreferences&, const About&);   // About::about: the offer
Result<MobilityPreferences> read_mobility_preferences(const Document&);

}
