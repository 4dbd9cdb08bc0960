// The office's side of the wire, without HTTP: what the real office implements, and what tests call in process.
#pragma once
#include "core/base/date.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

class Endpoint {
 public:
  virtual ~Endpoint() = default;
  virtual Reply handle(const Request&, core::Instant now) = 0;   // never fails: what went wrong is in the reply
};

}
