#include "core/document/mobility_preferences.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

constexpr std::size_t most_posts = 3;
constexpr std::array<std::string_view, 3> answers = {"yes", "yes-if", "not-now"};

Json to_json(const Preference& preference) { return {{"answer", name(preference.answer)}, {"reason", preference.reason}}; }

struct Shared { const char *key, *words; std::optional<Preference> MobilityStatement::*item; };
constexpr Shared shared_items[] = {{"organizational", "Organizational", &MobilityStatement::organizational},
                                   {"functional", "Functional", &MobilityStatement::functional},
                                   {"geographic", "Geographic", &MobilityStatement::geographic}};

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

Result<Document> build(const MobilityStatement& statement, const About& about) {
  Json body{{"as_of", iso(statement.as_of)}};
  for (auto& [key, words, item] : shared_items)
    if (auto& said = statement.*item) body[key] = to_json(*said);
  if (!statement.posts.empty()) body["posts"] = statement.posts;
  if (body.size() == 1) return Error{Code::bad_value, "Nothing is shared: choose at least one item."};
  TRY(document, make_document(mobility_statement_type, about, std::move(body)));
  CHECKED(read_mobility_statement(document));
  return document;
}

Result<MobilityStatement> read_mobility_statement(const Document& document) {
  TRY(json, body_of(document, mobility_statement_type, Refers::to_nothing));
  Members from(json, "the statement of preferences");
  MobilityStatement out;
  out.as_of = from.day("as_of");
  if (!out.as_of) from.fault("as_of");
  for (auto& [key, words, item] : shared_items)
    if (from.has(key)) out.*item = read(from, key);
  if (from.has("posts"))
    for (auto& one : from.list("posts", 1, most_posts)) {
      auto post = one.is_string() ? one.get<std::string>() : std::string();
      bool line = !post.empty() && post.size() <= a_line && std::ranges::none_of(post, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
      if (!line || std::ranges::find(out.posts, post) != out.posts.end()) from.fault("posts");
      out.posts.push_back(std::move(post));
    }
  if (json.size() < 2) from.fault("what is shared");
  CHECKED(from.done());
  return out;
}

std::vector<StatedLine> in_lines(const MobilityStatement& statement) {
  std::vector<StatedLine> out{{"As of", spoken(statement.as_of)}};
  for (auto& one : shared_items)
    if (auto& said = statement.*one.item) out.push_back({one.words, std::string(words(said->answer)) + (said->reason.empty() ? "" : ": " + said->reason)});
  for (auto& post : statement.posts) out.push_back({"Post wished for", post});
  return out;
}

}
