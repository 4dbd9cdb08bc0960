#include "core/document/plan_submission.h"

#include <map>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"
#include "core/model/json.h"

namespace broaden::core {
namespace {

constexpr std::int64_t most_minutes = 100'000'000;

template <class T> Json sent(const Sent<T>& one) {
  auto out = to_json(one.item, For::office);
  out["id"] = one.id;
  return out;
}

template <class T> Json sent(const std::vector<Sent<T>>& items) {
  auto out = Json::array();
  for (auto& one : items) out.push_back(sent(one));
  return out;
}

bool all_leave(const Noun& noun, const Json& item) {
  for (auto at = item.begin(); at != item.end(); ++at) {
    auto* field = noun.field(at.key());
    if (!field || at.key() != field->name || !field->more.leaves) return false;
  }
  return true;
}

template <class T> bool read_item(T& to, const Json& json) { return json.is_object() && all_leave(T::noun, json) && from_json(Item(to), json); }

template <class T> Sent<T> read_sent(Members& from, const char* key, Json json) {
  Sent<T> out;
  auto id = json.is_object() ? json.find("id") : json.end();
  if (!json.is_object() || id == json.end() || !id->is_string()) return from.fault(key), out;
  out.id = id->get<std::string>();
  json.erase("id");
  if (out.id.empty() || out.id.size() > a_line || !read_item(out.item, json)) from.fault(key);
  return out;
}

template <class T> std::vector<Sent<T>> read_list(Members& from, const char* key) {
  std::vector<Sent<T>> out;
  for (auto& one : from.list(key, 0, many)) out.push_back(read_sent<T>(from, key, one));
  return out;
}

std::vector<LearningHours> read_hours(Members& from) {
  std::vector<LearningHours> out;
  for (auto& one : from.list("hours", 0, many)) {
    Members line(one, "the hours");
    out.push_back({line.line("competency"), static_cast<int>(line.number("fiscal_year", 1900, 2200)), line.number("minutes", 0, most_minutes)});
    if (!line.done()) from.fault("hours");
  }
  return out;
}

}

std::vector<LearningHours> learning_hours(std::span<const Learning> learning) {
  std::map<std::pair<int, std::string>, std::int64_t> sums;
  for (auto& one : learning) {
    if (!one.date || !one.minutes) continue;
    auto year = fiscal_year(one.date);
    if (one.competencies.empty()) sums[{year, ""}] += one.minutes->count;
    for (auto& competency : one.competencies) sums[{year, competency}] += one.minutes->count;
  }
  std::vector<LearningHours> out;
  for (auto& [key, minutes] : sums) out.push_back({key.second, key.first, minutes});
  return out;
}

Result<Document> build(const PlanSubmission& submission, const About& about) {
  auto hours = Json::array();
  for (auto& one : submission.hours) hours.push_back({{"competency", one.competency}, {"fiscal_year", one.fiscal_year}, {"minutes", one.minutes}});
  Json body{{"profile", to_json(submission.profile, For::office)}, {"plan", sent(submission.plan)},
            {"goals", sent(submission.goals)}, {"objectives", sent(submission.objectives)}, {"activities", sent(submission.activities)}, {"hours", std::move(hours)},
            {"learning", sent(submission.learning)}, {"assignments", sent(submission.assignments)}};
  TRY(document, make_document(plan_submission_type, about, std::move(body)));
  CHECKED(read_plan_submission(document));
  return document;
}

Result<PlanSubmission> read_plan_submission(const Document& document) {
  TRY(json, body_of(document, plan_submission_type, Refers::to_nothing));
  Members from(json, "the plan");
  PlanSubmission out;
  if (!read_item(out.profile, from.any("profile"))) from.fault("profile");
  out.plan = read_sent<Plan>(from, "plan", from.any("plan"));
  if (from.has("goals")) out.goals = read_list<Goal>(from, "goals");
  out.objectives = read_list<Objective>(from, "objectives");
  out.activities = read_list<Activity>(from, "activities");
  out.hours = read_hours(from);
  out.learning = read_list<Learning>(from, "learning");
  out.assignments = read_list<Assignment>(from, "assignments");
  CHECKED(from.done());
  return out;
}

}
