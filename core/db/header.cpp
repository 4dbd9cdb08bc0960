#include "core/db/header.h"

#include <cstdio>
#include <memory>

#include "core/base/platform.h"

namespace broaden::core {
namespace {

constexpr std::size_t header_size = 100;                  // https://www.sqlite.org/fileformat2.html#the_database_header
constexpr std::string_view magic{"SQLite format 3\0", 16};

struct Start { std::string bytes; std::uint64_t file_size = 0; };

Result<Start> read_start(const std::string& path) {
  if (!platform::exists(path)) return Error{Code::record_missing, path};
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return Error{Code::file_unreadable, path};
  Start start{std::string(header_size, '\0'), 0};
  start.bytes.resize(std::fread(start.bytes.data(), 1, header_size, file.get()));
  if (std::ferror(file.get()) || std::fseek(file.get(), 0, SEEK_END) != 0) return Error{Code::file_unreadable, path};
  start.file_size = static_cast<std::uint64_t>(std::ftell(file.get()));
  return start;
}

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

Result<> check_header(const std::string& path, const Format& format) {
  TRY(start, read_start(path));
  if (start.bytes.size() < header_size || !start.bytes.starts_with(magic)) return Error{Code::not_a_record, path};
  if (number(start.bytes, 68, 4) != format.application_id) return Error{Code::not_a_record, path};
  if (unpack(number(start.bytes, 60, 4)).min_reader > format.newest) return Error{Code::record_newer, path};
  if (!whole(start, path)) return Error{Code::record_damaged, path};
  return {};
}

}
