// One request signed and sent, one reply back: what enrollment and sync have in common.
#pragma once
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/crypto/key.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

struct Line {                                            // to one office
  Transport& transport;
  const core::Progress& progress;
  const core::Clock& clock;
  std::string base, ca_file;
  core::SigningKey machine;
  std::int64_t offset_ms = 0;                            // the office's clock less this machine's
  core::Instant now() const { return {clock.now().ms + offset_ms}; }
};

struct Exchanged { Reply reply; core::Bytes signature; };   // the request's signature, which the reply's proof is bound to

inline core::Error untrusted(std::string why) { return {core::Code::office_answer, std::move(why)}; }   // an answer not to be believed

core::Result<Exchanged> exchange(const Line&, std::string_view path, std::string body);

}
