#include "core/db/header.h"

#include "core/base/platform.h"

namespace broaden::core {
namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};

std::uint32_t number(const std::string& bytes, std::size_t at, std::size_t length) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < length; ++i) out = out << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return out;
}

bool whole(const Start& start, const std::string& path) {
  auto page_size = number(start.bytes, 16, 2);
  if (page_size == 1) page_size = 65536;
  if (page_size < 512 || (page_size & (page_size - 1)) != 0) return false;
  auto log = platform::read_file(path + "-wal", 0);       // anything in it: pages may still wait there
  if (!log && log.error().code == Code::file_too_large) return true;
  return start.file_size >= std::uint64_t{number(start.bytes, 28, 4)} * page_size;
}

}

Result<> check_header(const Start& start, const std::string& path, const Format& format) {
  if (start.bytes.size() < header_size || !start.bytes.starts_with(magic)) return Error{Code::not_a_record, path};
  if (number(start.bytes, 68, 4) != format.application_id) return Error{Code::not_a_record, path};
  if (unpack(number(start.bytes, 60, 4)).min_reader > format.newest) return Error{Code::record_newer, path};
  if (!whole(start, path)) return Error{Code::record_damaged, path};
  return {};
}

}
