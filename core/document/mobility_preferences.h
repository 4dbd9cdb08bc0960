// How far each kind of mobility is possible, and why: answered to an offer, signed in the same act, and then whole; or shared
// without one, item by item, and then only what the executive chose.
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

struct MobilityStatement {                               // an item that is not there was not shared; at least one is
  Date as_of;
  std::optional<Preference> organizational, functional, geographic;
  std::vector<std::string> posts;                        // wished for, the dearest first; three at most
  bool operator==(const MobilityStatement&) const = default;
};

constexpr std::string_view mobility_statement_type = "mobility-statement";

Result<Document> build(const MobilityStatement&, const About&);     // bad_value. About::supersedes: the one that it replaces
Result<MobilityStatement> read_mobility_statement(const Document&);

struct StatedLine { std::string what, says; };
std::vector<StatedLine> in_lines(const MobilityStatement&);         // all it says, for people: "As of", "Functional", "Post wished for"

Result<Document> build(const MobilityPreferences&, const About&);   // About::about: the offer
Result<MobilityPreferences> read_mobility_preferences(const Document&);

}
