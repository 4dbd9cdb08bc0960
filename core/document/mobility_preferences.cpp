#include "core/document/mobility_preferences.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

constexpr std::array<std::string_view, 3> answers = {"yes", "yes-if", "not-now"};

Json to_json(const Preference& preference) { return {{"answer", name(preference.answer)}, {"reason", preference.reason}}; }

Preference read(Members& from, const char* key) {
  Members one(from.any(key), std::string("the ") + key + " preference");
  Preference out{one.choice<Answer>("answer", answer), one.text("reason")};
  if (!one.done()) from.fault(key);
  return out;
}

}

std::string_view name(Answer answer) { return answers[static_cast<std::size_t>(answer)]; }

std::string_view words(Answer answer) { return answer == Answer::yes ? "Yes" : answer == Answer::yes_if ? "Yes, if" : "Not now"; }

std::optional<Answer> answer(std::string_view text) {
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (answers[i] == text) return static_cast<Answer>(i);
  return {};
}

Result<Document> build(const MobilityPreferences& preferences, const About& about) {
  return build_about(mobility_preferences_type, about,
                     {{"organizational", to_json(preferences.organizational)}, {"functional", to_json(preferences.functional)},
                      {"geographic", to_json(preferences.geographic)}});
}

Result<MobilityPreferences> read_mobility_preferences(const Document& document) {
  TRY(json, body_of(document, mobility_preferences_type, Refers::about));
  Members from(json, "the statement of preferences");
  MobilityPreferences out{read(from, "organizational"), read(from, "functional"), read(from, "geographic")};
  CHECKED(from.done());
  return out;
}

}
