// Comma-separated values: read as RFC 4180 says, refused by line, bounded, and safe to open in a spreadsheet.
#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "core/base/bytes.h"
#include "core/formats/csv.h"
#include "tests/support/must.h"

using namespace broaden::core;
using broaden::tests::must;

namespace {

using Cells = std::vector<std::string>;
struct Read { std::vector<Cells> rows; std::vector<std::size_t> lines; };

Result<Read> read(std::string_view text, std::size_t piece = 7, CsvLimits limits = {}) {
  Read out;
  CsvReader reader([&](std::size_t line, CsvRow row) -> Result<> {
    out.lines.push_back(line);
    out.rows.emplace_back(row.begin(), row.end());
    return {};
  }, limits);
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) CHECKED(reader.read(text.substr(0, piece)));
  CHECKED(reader.finish());
  return out;
}

Error refused(std::string_view text, CsvLimits limits = {}) {
  auto got = read(text, 7, limits);
  REQUIRE(!got);
  return got.error();
}

}

TEST_CASE("rows, quotes, line ends and empty cells are read as RFC 4180 says") {
  auto got = must(read("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n\r\n,\r\nlast,\"\""));
  CHECK(got.rows == std::vector<Cells>{{"a", "b"}, {"x, \"y\"", "two\r\nlines"}, {"", ""}, {"last", ""}});
  CHECK(got.lines == std::vector<std::size_t>{1, 2, 5, 6});
  CHECK(must(read("a\nb\n")).rows == std::vector<Cells>{{"a"}, {"b"}});
  CHECK(must(read("a\rb\r")).rows == std::vector<Cells>{{"a"}, {"b"}});
  CHECK(must(read("")).rows.empty());
  CHECK(must(read("\n\r\n\n")).rows.empty());
  CHECK(must(read("a,")).rows == std::vector<Cells>{{"a", ""}});
  CHECK(must(read("\"\"")).rows == std::vector<Cells>{{""}});
}

TEST_CASE("the mark of UTF-8 is passed over, in pieces of any size") {
  for (std::size_t piece : {1u, 2u, 3u, 100u}) {
    CHECK(must(read("\xef\xbb\xbfTitle,Caf\u00e9\n", piece)).rows == std::vector<Cells>{{"Title", "Caf\u00e9"}});
    CHECK(must(read("\xef\xbb\xbf", piece)).rows.empty());
    CHECK(must(read("ab", piece)).rows == std::vector<Cells>{{"ab"}});
  }
}

TEST_CASE("another encoding is refused by name") {
  CHECK(refused(std::string_view("\xff\xfeT\0i\0", 6)).code == Code::csv_encoding);
  CHECK(refused(std::string_view("\xfe\xff\0T", 4)).detail.find("UTF-16") != std::string::npos);
  CHECK(refused(std::string_view("T\0i\0t\0", 6)).detail.find("UTF-16") != std::string::npos);
  auto latin = refused("Title\nCaf\xe9\n");
  CHECK(latin.code == Code::csv_encoding);
  CHECK(latin.detail.find("line 2") != std::string::npos);
  CHECK(latin.detail.find("Windows-1252") != std::string::npos);
  CHECK(refused(std::string_view("Title\nA\0B\n", 10)).detail.find("line 2") != std::string::npos);
}

TEST_CASE("a quote that does not end, or stands where none can, is named by its line") {
  auto open = refused("Title\nOne\n\"Two\nThree\nFour\n");
  CHECK(open.code == Code::csv_malformed);
  CHECK(open.detail.find("line 3") != std::string::npos);
  CHECK(refused("Title\n\"One\" more\n").detail.find("line 2") != std::string::npos);
  CHECK(refused("Title\nOne \"big\" idea\n").detail.find("line 2") != std::string::npos);
}

TEST_CASE("what is over a limit is refused there, and nothing after it is taken") {
  CHECK(refused("a\nb\nc\nd\n", {.rows = 3}).code == Code::csv_too_large);
  CHECK(read("a\nb\nc\n", 7, {.rows = 3}));
  CHECK(refused("abcdef\n", {.cell = 5}).detail.find("line 1") != std::string::npos);
  CHECK(refused("a\n\"bcdefgh", {.cell = 5}).detail.find("quote") != std::string::npos);
  CHECK(refused("a,b,c\n", {.columns = 2}).code == Code::csv_too_large);
  std::size_t pieces = 0;
  CsvReader endless([](std::size_t, CsvRow) { return Result<>{}; });
  for (std::string piece(1 << 20, 'x');; ++pieces) {
    piece.back() = '\n';
    for (std::size_t at = 1000; at < piece.size(); at += 1000) piece[at] = '\n';
    auto took = endless.read(piece);
    if (took) continue;
    CHECK(took.error().code == Code::csv_too_large);
    break;
  }
  CHECK(pieces == 64);
}

TEST_CASE("no spreadsheet takes a cell for a formula, and reading our own file takes the guard off") {
  std::string out;
  for (auto* cell : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"}) {
    Cells row{cell};
    std::string text;
    append_csv_row(text, row);
    CAPTURE(text);
    CHECK((text.starts_with("'") || text.starts_with("\"'")));
    CHECK(must(read(text)).rows == std::vector<Cells>{row});
  }
  std::vector<Cells> rows{{"'=1", "''=1", "'quoted'", "plain", ""}, {""}};
  CHECK(must(read(csv(rows))).rows == rows);
}

TEST_CASE("what is written reads back as it was, in pieces of any size") {
  auto cell = rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 16)), [](const std::vector<int>& picks) {
    static constexpr std::string_view parts[] = {"a", ",", "\"", "\r", "\n", "'", "=", "+", "-", "@", "\t", " ", "\xc3\xa9", "Book", "1", ";"};
    std::string out;
    for (int pick : picks) out += parts[pick];
    return out;
  });
  rc::check([&] {
    auto rows = *rc::gen::container<std::vector<Cells>>(rc::gen::nonEmpty(rc::gen::container<Cells>(cell)));
    auto piece = static_cast<std::size_t>(*rc::gen::inRange(1, 50));
    auto back = read(csv(rows), piece);
    RC_ASSERT(static_cast<bool>(back));
    RC_ASSERT(back->rows == rows);
  });
}
