#include "core/store/pack.h"

namespace broaden::core {
namespace {

void put(Bytes& out, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7) out.push_back(static_cast<std::uint8_t>(n | 0x80));
  out.push_back(static_cast<std::uint8_t>(n));
}

bool take(View& in, std::uint64_t& n) {
  n = 0;
  for (unsigned shift = 0; !in.empty() && shift < 63; shift += 7) {
    auto byte = in.front();
    in = in.subspan(1);
    n |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

}

Bytes pack(const ChangeNos& nos) {
  Bytes out;
  for (auto no : nos) {
    put(out, static_cast<std::uint64_t>(writer_of(no)));
    put(out, static_cast<std::uint64_t>(seq_of(no)));
  }
  return out;
}

Result<ChangeNos> unpack_nos(View in) {
  ChangeNos nos;
  while (!in.empty()) {
    std::uint64_t writer = 0, seq = 0;
    if (!take(in, writer) || !take(in, seq) || writer > 0x7fffffff || seq > static_cast<std::uint64_t>(most_seq))
      return Error{Code::record_damaged, "a list of changes cannot be read"};
    nos.push_back(change_no(static_cast<std::int64_t>(writer), static_cast<std::int64_t>(seq)));
  }
  return nos;
}

}
