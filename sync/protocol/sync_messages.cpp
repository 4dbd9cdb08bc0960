#include <nlohmann/json.hpp>

#include "sync/protocol/message_parts.h"

namespace broaden::sync {

core::Json to_json(const Point& point) { return {{"n", point.number}, {"d", point.digest}}; }

Point read_point(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  return {members.number("n"), members.hash("d")};
}

void check_version(Members& members) {
  if (members.number("v") != 1) members.wrong("it is of another version of the protocol");
}

namespace {

constexpr std::size_t longest_id = 64;

core::Json body_of(core::EntryKind kind, const std::string& bytes) {
  return kind == core::EntryKind::sealed ? core::base64url(core::view(bytes)) : bytes;
}

core::Json to_json(const Offered& entry) {
  core::Json out{{"kind", core::name(entry.kind)}, {"id", entry.id}, {"body", body_of(entry.kind, entry.bytes)}};
  if (entry.receipt) out["receipt"] = core::to_json(*entry.receipt);
  return out;
}

core::Json to_json(const EntryResult& result) {
  core::Json out{{"id", result.id}, {"outcome", name(result.outcome)}};
  if (result.outcome == Outcome::refused) {
    out["error"] = result.error;
    out["detail"] = result.detail;
  } else {
    out["n"] = result.number;
    if (result.receipt) out["receipt"] = core::to_json(*result.receipt);
  }
  return out;
}

core::Json to_json(const Numbered& entry) {
  core::Json out{{"n", entry.number}, {"kind", core::name(entry.kind)}, {"id", entry.id}};
  if (!entry.bytes.empty()) out["body"] = body_of(entry.kind, entry.bytes);
  if (entry.receipt) out["receipt"] = core::to_json(*entry.receipt);
  return out;
}

template <class T> core::Json list_of(const std::vector<T>& each) {
  core::Json out = core::Json::array();
  for (const auto& one : each) out.push_back(to_json(one));
  return out;
}

core::EntryKind read_kind(Members& members) {
  const auto kind = core::entry_kind(members.text("kind", longest_name));
  if (!kind) members.wrong("kind is none of document, signature, sealed");
  return kind.value_or(core::EntryKind::document);
}

std::string read_body(Members& members, core::EntryKind kind) {
  if (kind == core::EntryKind::sealed) return core::text(members.bytes("body", largest_entry));
  return members.text("body", largest_entry);
}

Cursor read_cursor(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  Cursor cursor;
  cursor.generation = members.text("generation", longest_id);
  cursor.at = {members.number("n"), members.hash("d")};
  return cursor;
}

Offered read_offered(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  Offered entry;
  entry.kind = read_kind(members);
  entry.id = members.hash("id");
  entry.bytes = read_body(members, entry.kind);
  entry.receipt = members.signed_document("receipt");
  return entry;
}

Numbered read_numbered(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  Numbered entry;
  entry.number = members.number("n");
  entry.kind = read_kind(members);
  entry.id = members.hash("id");
  if (json.is_object() && json.contains("body")) entry.bytes = read_body(members, entry.kind);
  entry.receipt = members.signed_document("receipt");
  return entry;
}

EntryResult read_result(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  EntryResult result;
  result.id = members.hash("id");
  const auto outcome = members.text("outcome", longest_name);
  if (outcome == name(Outcome::refused)) {
    result.outcome = Outcome::refused;
    result.error = members.text("error", longest_name);
    result.detail = members.text("detail", 4096);
    return result;
  }
  if (outcome == name(Outcome::duplicate)) result.outcome = Outcome::duplicate;
  else if (outcome != name(Outcome::accepted)) members.wrong("outcome is none of accepted, duplicate, refused");
  result.number = members.number("n");
  result.receipt = members.signed_document("receipt");
  return result;
}

SyncRequest take_request(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  SyncRequest request;
  check_version(members);
  request.office = members.text("office", longest_id);
  request.executive = members.text("executive", longest_id);
  request.cursor = read_cursor(members.need("cursor"), problem);
  request.online = members.text("online", longest_id);
  for (const auto& each : members.list("entries", most_offered)) request.entries.push_back(read_offered(each, problem));
  for (const auto& each : members.list("points", most_points)) request.points.push_back(read_point(each, problem));
  if (!request.points.empty() && !request.entries.empty()) members.wrong("points and entries do not go together");
  return request;
}

SyncAnswer take_answer(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  SyncAnswer answer;
  check_version(members);
  for (const auto& each : members.list("results", most_offered)) answer.results.push_back(read_result(each, problem));
  for (const auto& each : members.list("entries", most_read)) answer.entries.push_back(read_numbered(each, problem));
  if (auto checkpoint = members.signed_document("checkpoint")) answer.checkpoint = std::move(*checkpoint);
  else members.wrong("checkpoint is missing");
  answer.more = members.yes("more");
  for (const auto& each : members.list("online", 4)) {
    auto certificate = certificate_from(each);
    if (!certificate) members.wrong("online is not a list of certificates");
    else answer.online.push_back(std::move(*certificate));
  }
  members.take("proof");
  return answer;
}

}

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::accepted: return "accepted";
    case Outcome::duplicate: return "duplicate";
    case Outcome::refused: return "refused";
  }
  return {};
}

std::string print(const SyncRequest& request) {
  core::Json cursor = to_json(request.cursor.at);
  cursor["generation"] = request.cursor.generation;
  return core::canonical({{"v", 1}, {"office", request.office}, {"executive", request.executive}, {"cursor", std::move(cursor)},
                          {"online", request.online}, {"entries", list_of(request.entries)}, {"points", list_of(request.points)}});
}

std::string print(const SyncAnswer& answer) {
  core::Json online = core::Json::array();
  for (const auto& each : answer.online) online.push_back(packed(each));
  return core::canonical({{"v", 1}, {"results", list_of(answer.results)}, {"entries", list_of(answer.entries)},
                          {"checkpoint", core::to_json(answer.checkpoint)}, {"more", answer.more}, {"online", std::move(online)}});
}

std::size_t printed_size(const Offered& entry) { return core::canonical(to_json(entry)).size() + 1; }

core::Result<SyncRequest> read_sync_request(std::string_view body) {
  if (body.size() > largest_request) return {core::Code::request_too_large, "more than 1 MiB"};
  const auto json = core::parse_json(body, largest_request);
  if (!json) return {core::Code::request_malformed, json.error().detail};
  if (core::canonical(*json) != body) return {core::Code::request_malformed, "it is not canonical JSON"};
  std::string problem;
  auto request = take_request(*json, problem);
  if (!problem.empty()) return {core::Code::request_malformed, problem};
  return request;
}

core::Result<SyncAnswer> read_sync_answer(std::string_view body) {
  const auto json = core::parse_json(body, largest_answer);
  if (!json) return {core::Code::office_answer, json.error().detail};
  if (core::canonical(*json) != body) return {core::Code::office_answer, "it is not canonical JSON"};
  std::string problem;
  auto answer = take_answer(*json, problem);
  if (!problem.empty()) return {core::Code::office_answer, problem};
  return answer;
}

}
