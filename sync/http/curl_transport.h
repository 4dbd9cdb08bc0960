// Requests over HTTPS: TLS 1.2 or later, always verified; plain http to this machine itself only; no redirects.
#pragma once
#include <memory>

#include "sync/protocol/transport.h"

namespace broaden::sync {

struct Patience { int connect_s = 15, whole_s = 120; };

class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(std::string agent, Patience = {});   // agent: "broaden/0.1", what the office sees
  ~CurlTransport() override;
  core::Result<Reply> post(const Request&, const core::Progress&) override;   // one thread at a time

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}
