#include "sync/protocol/messages.h"

namespace broaden::sync {
namespace {

using core::Code;

constexpr Code every_code[] = {
#define BROADEN_ERROR(code, what, safe, next) Code::code,
#include "core/base/errors.def"
#undef BROADEN_ERROR
};

}

std::optional<Code> code(std::string_view name) {
  for (const auto each : every_code) if (core::name(each) == name) return each;
  return std::nullopt;
}

int status(Code code) {
  switch (code) {
    case Code::request_forged:
    case Code::unknown_machine:
    case Code::clock_off: return 401;
    case Code::not_yours:
    case Code::code_used:
    case Code::code_expired:
    case Code::wrong_role: return 403;
    case Code::code_unknown: return 404;
    case Code::request_too_large: return 413;
    case Code::office_busy: return 429;
    case Code::disk_full:
    case Code::record_locked:
    case Code::database: return 503;
    default: return 400;
  }
}

// Words that are only true on the office's side are not repeated on this one.
core::Error error(const Refusal& refusal) {
  const auto known = code(refusal.error);
  if (!known) return {Code::office_refused, refusal.detail.empty() ? refusal.error : refusal.detail};
  switch (*known) {
    case Code::disk_full:
    case Code::record_locked:
    case Code::database: return {Code::office_busy, "it has a problem of its own"};
    case Code::request_malformed:
    case Code::request_forged:
    case Code::request_too_large: return {Code::office_refused, core::words({*known, refusal.detail}).what};
    default: return {*known, refusal.detail};
  }
}

}
