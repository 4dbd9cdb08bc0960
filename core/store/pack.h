// Change numbers: writer << 32 | seq, and lists of them as small blobs. Only for this room's own files.
#pragma once
#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace broaden::core {

using ChangeNo = std::int64_t;
using ChangeNos = std::vector<ChangeNo>;

constexpr std::int64_t most_seq = 0xffffffff;
constexpr ChangeNo change_no(std::int64_t writer, std::int64_t seq) { return writer << 32 | seq; }
constexpr std::int64_t writer_of(ChangeNo no) { return no >> 32; }
constexpr std::int64_t seq_of(ChangeNo no) { return no & most_seq; }

Bytes pack(const ChangeNos&);
Result<ChangeNos> unpack_nos(View);                      // record_damaged

}
