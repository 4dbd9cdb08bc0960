#include <nlohmann/json.hpp>

#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/message_parts.h"

namespace broaden::sync {
namespace {

constexpr std::size_t largest_enroll_request = 16 * 1024, largest_small_answer = 256 * 1024;

core::Json stated(const EnrollRequest& request) {
  return {{"v", 1}, {"code", request.code}, {"machine", core::base64url(request.machine.der())},
          {"signing", core::base64url(request.signing.der())}, {"name", request.machine_name}};
}

EnrollRequest take_enroll_request(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  EnrollRequest request;
  check_version(members);
  request.code = members.text("code", 32);
  if (request.code.size() != 32 || !core::from_hex(request.code)) members.wrong("code is not 32 hex digits");
  request.machine = members.key("machine");
  request.signing = members.key("signing");
  request.machine_name = members.text("name", longest_name);
  request.possession = members.text("possession", 100);
  request.mac = members.text("mac", 100);
  return request;
}

EnrollAnswer take_enroll_answer(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  EnrollAnswer answer;
  check_version(members);
  answer.agency = members.text("agency", longest_name);
  answer.office = members.text("office", 64);
  answer.executive = members.text("executive", 64);
  answer.name = members.text("name", longest_name);
  answer.root = members.certificate("root");
  answer.document_key = members.certificate("document_key");
  answer.online_key = members.certificate("online_key");
  answer.certificate = members.certificate("certificate");
  members.take("proof");
  return answer;
}

Refusal take_refusal(const core::Json& json, std::string& problem) {
  Members members(json, problem);
  Refusal refusal;
  check_version(members);
  refusal.error = members.text("error", longest_name);
  refusal.detail = members.text("detail", 4096);
  refusal.time = members.instant("time");
  if (json.is_object() && json.contains("root")) refusal.root = members.certificate("root");
  if (refusal.error == diverged) {
    refusal.generation = members.text("generation", 64);
    refusal.head = read_point(members.need("head"), problem);
    refusal.common = read_point(members.need("common"), problem);
  }
  for (const auto& each : members.list("online", 4)) {
    auto certificate = certificate_from(each);
    if (!certificate) members.wrong("online is not a list of certificates");
    else refusal.online.push_back(std::move(*certificate));
  }
  members.take("proof");
  return refusal;
}

template <class T> core::Result<T> read(std::string_view body, std::size_t limit, core::Code code, T (*take)(const core::Json&, std::string&)) {
  const auto json = core::parse_json(body, limit);
  if (!json) return {code, json.error().detail};
  if (core::canonical(*json) != body) return {code, "it is not canonical JSON"};
  std::string problem;
  auto taken = take(*json, problem);
  if (!problem.empty()) return {code, problem};
  return taken;
}

}

std::string statement(const EnrollRequest& request) { return core::canonical(stated(request)); }

std::string print(const EnrollRequest& request) {
  auto json = stated(request);
  json["possession"] = request.possession;
  json["mac"] = request.mac;
  return core::canonical(json);
}

std::string print(const EnrollAnswer& answer) {
  return core::canonical({{"v", 1}, {"agency", answer.agency}, {"office", answer.office}, {"executive", answer.executive}, {"name", answer.name},
                          {"root", packed(answer.root)}, {"document_key", packed(answer.document_key)},
                          {"online_key", packed(answer.online_key)}, {"certificate", packed(answer.certificate)}});
}

std::string print(const Refusal& refusal) {
  core::Json json{{"v", 1}, {"error", refusal.error}, {"detail", refusal.detail}, {"time", core::iso(refusal.time)}};
  if (refusal.root) json["root"] = packed(*refusal.root);
  if (refusal.error == diverged) {
    json["generation"] = refusal.generation;
    json["head"] = to_json(refusal.head);
    json["common"] = to_json(refusal.common);
  }
  json["online"] = core::Json::array();
  for (const auto& each : refusal.online) json["online"].push_back(packed(each));
  return core::canonical(json);
}

core::Result<EnrollRequest> read_enroll_request(std::string_view body) {
  if (body.size() > largest_enroll_request) return {core::Code::request_too_large, "more than 16 KiB"};
  return read(body, largest_enroll_request, core::Code::request_malformed, take_enroll_request);
}

core::Result<EnrollAnswer> read_enroll_answer(std::string_view body) {
  return read(body, largest_small_answer, core::Code::office_answer, take_enroll_answer);
}

core::Result<Refusal> read_refusal(std::string_view body) {
  return read(body, largest_small_answer, core::Code::office_answer, take_refusal);
}

}
