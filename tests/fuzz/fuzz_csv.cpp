// Whatever is called CSV is refused in words, or read the same in one piece and in many; and what we write of it reads back.
// Then as a transcript, with everything that its rows may hold.
#include <cstdlib>

#include "core/formats/csv.h"
#include "core/formats/transcript.h"

using namespace broaden::core;

namespace {

using Rows = std::vector<std::vector<std::string>>;
constexpr CsvLimits limits{.bytes = 1 << 20, .rows = 1000, .cell = 4096, .columns = 64};

Result<Rows> read(std::string_view text, std::size_t piece) {
  Rows out;
  CsvReader reader([&](std::size_t, CsvRow row) { return out.emplace_back(row.begin(), row.end()), Result<>{}; }, limits);
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) CHECKED(reader.read(text.substr(0, piece)));
  CHECKED(reader.finish());
  return out;
}

void as_transcript(Rows rows) {
  static const auto packages = Packages::load();
  const ColumnMap map;
  if (!packages) std::abort();
  TranscriptReader transcript(map, *packages, "ecq-2025-05");
  std::size_t line = 0;
  for (auto& row : rows) {
    auto got = transcript.row(++line, row);
    if (!got) return;
    if (*got && (*got)->problem.empty() && !check((*got)->learning).empty()) std::abort();
  }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto whole = read(text, size + 1), pieces = read(text, 3);
  if (static_cast<bool>(whole) != static_cast<bool>(pieces)) std::abort();
  if (!whole) return 0;
  if (*whole != *pieces) std::abort();
  auto again = read(csv(*whole), 64);
  if (again ? *again != *whole : again.error().code != Code::csv_too_large) std::abort();
  as_transcript(std::move(*whole));
  return 0;
}
