#include "sync/office/desk/endpoint.h"

#include "sync/protocol/proof.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Instant;
using core::Result;

constexpr std::size_t most_lines = 256;

}

sync::Reply OfficeEndpoint::handle(const sync::Request& request, Instant now) {
  const bool known_path = request.path == sync::sync_path || request.path == sync::enroll_path;
  if (request.path == "/healthz" && request.method == "GET") return sync::unproved(200, R"({"ok":true})");
  if (!known_path || request.method != "POST")
    return sync::unproved(known_path ? 405 : 404, print(refusal({Code::request_malformed, "there is nothing at this address"}, now)));
  if (request.body.size() > sync::largest_request)
    return sync::unproved(413, print(refusal({Code::request_too_large, "at most 1 MiB"}, now)));
  return request.path == sync::enroll_path ? enroll(request, now) : sync(request, now);
}

Result<Line*> OfficeEndpoint::line(const std::string& executive, Instant now) {
  if (lines_.size() >= most_lines && !lines_.contains(executive)) lines_.clear();
  auto& kept = lines_[executive];
  kept.name = office_.name(executive);
  CHECKED(catch_up(office_, kept, core::utc_date(now)));
  return &kept;
}

sync::Refusal OfficeEndpoint::refusal(const core::Error& error, Instant now) const {
  return {.error = std::string(core::name(error.code)), .detail = error.detail, .time = now};
}

}
