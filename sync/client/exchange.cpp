#include "sync/client/exchange.h"

#include "sync/protocol/request_signature.h"

namespace broaden::sync {

core::Result<Exchanged> exchange(const Line& line, std::string_view path, std::string body) {
  if (line.progress.canceled()) return {core::Code::canceled};
  TRY(base, origin(line.base));
  Request request{base, std::string(path), {}, std::move(body)};
  request.ca_file = line.ca_file;
  TRY(signature, sign(request, line.machine, line.now()));
  TRY(reply, line.transport.post(request, line.progress));
  if (reply.body.size() > largest_answer) return {core::Code::office_answer, "it is too large"};
  return Exchanged{std::move(reply), std::move(signature)};
}

}
