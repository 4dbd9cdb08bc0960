// A transcript from a learning system: which column is which, what each row says, and what is never taken in.
#include <doctest/doctest.h>

#include "core/formats/identity_data.h"
#include "core/formats/transcript.h"
#include "tests/formats/assets.h"

using namespace broaden::core;
using broaden::tests::must;
using broaden::tests::shipped;

namespace {

const Date today = date(2026, 11, 22);

struct ReadTranscript { std::vector<TranscriptColumn> columns; std::vector<TranscriptRow> rows; };

Result<ReadTranscript> read_transcript(std::string_view text, const std::vector<std::string>& map = {}) {
  ReadTranscript out;
  TRY(columns, column_map(map));
  TranscriptReader reader(columns, shipped(), "ecq-2025-05");
  CsvReader lines([&](std::size_t line, CsvRow cells) -> Result<> {
    TRY(row, reader.row(line, cells));
    if (row) out.rows.push_back(std::move(*row));
    return {};
  });
  CHECKED(lines.read(text));
  CHECKED(lines.finish());
  out.columns = reader.columns();
  return out;
}

TranscriptRow one(std::string_view text, const std::vector<std::string>& map = {}) {
  auto got = must(read_transcript(text, map));
  REQUIRE(got.rows.size() == 1);
  return got.rows.front();
}

Error refused_transcript(std::string_view text, const std::vector<std::string>& map = {}) {
  auto got = read_transcript(text, map);
  REQUIRE(!got);
  return got.error();
}

}

TEST_CASE("columns are known by what learning systems call them") {
  auto row = one("Employee Name,Course Title,Completion Date,Credit Hours,Vendor,Cost\nAda,Leading Change,11/3/2026,1.5,FEI,100\n");
  CHECK(row.problem == "");
  CHECK(row.line == 2);
  CHECK(row.learning == Learning{date(2026, 11, 3), "Leading Change", LearningKind::formal, Minutes{90}, {}, "FEI"});
  CHECK(one("Activity,Completed On,Duration (min.)\nBook club,2026-11-03T14:20:00Z,90\n").learning.minutes == Minutes{90});
  CHECK(one("TITLE,DATE,Duration\nBook club,2026-11-03,1:30\n").learning.minutes == Minutes{90});
  CHECK(one("Name,Course,Date\nAda,Book club,\"Nov 3, 2026\"\n").learning.title == "Book club");
  CHECK(one("Title,Date,Kind,Competencies\nBook club,11/3/2026 2:20 PM,Informal,\"innovation; ecq-2006/vision\"\n").learning.competencies == Tags{"ecq-2025-05/innovation", "ecq-2006/vision"});
}

TEST_CASE("what is said of a column goes before what its name suggests") {
  auto row = one("Title,Long Title,Date,Duration\nX,Leading Change,2026-11-03,90\n", {"Title=skip", "long title=title", "Duration=minutes"});
  CHECK(row.learning.title == "Leading Change");
  CHECK(row.learning.minutes == Minutes{90});
  CHECK(one("What,When\nBook club,2026-11-03\n", {"What=title", "When=date"}).problem == "");
  CHECK(refused_transcript("What,When\nA,B\n").code == Code::csv_columns);
  CHECK(refused_transcript("What,When\nA,B\n").detail.find("\"What\", \"When\"") != std::string::npos);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Length=hours"}).detail.find("\"length\"") != std::string::npos);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Length=hours"}).code == Code::csv_columns);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Title=heading"}).detail.find("heading") != std::string::npos);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Title"}).code == Code::csv_columns);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Title=title", "Date=title"}).code == Code::csv_columns);
  CHECK(refused_transcript("Title,Date\nA,B\n", {"Title=activity"}).code == Code::csv_columns);
}

TEST_CASE("a row that is wrong names its column and what would be accepted") {
  auto wrong = [](std::string_view text, std::string_view column, std::string_view advice) {
    auto row = one(text);
    CAPTURE(row.problem);
    CHECK(row.problem.find(column) != std::string::npos);
    CHECK(row.problem.find(advice) != std::string::npos);
  };
  wrong("Title,Date\nBook club,25/12/2026\n", "\"Date\"", "month first");
  wrong("Title,Date\nBook club,11/3\n", "\"Date\"", "month first");
  wrong("Title,Date\nBook club,Nov 3\n", "\"Date\"", "month first");
  wrong("Title,Date\nBook club,2026-02-30\n", "\"Date\"", "2026-11-03");
  wrong("Title,Date\nBook club,\n", "Date", "is missing");
  wrong("Title,Date\n,2026-11-03\n", "Title", "is missing");
  wrong("Title,Date,Hours\nBook club,2026-11-03,two\n", "\"Hours\"", "1.5");
  wrong("Title,Date,Hours\nBook club,2026-11-03,-2\n", "\"Hours\"", "1.5");
  wrong("Title,Date,Hours\nBook club,2026-11-03,99999\n", "\"Hours\"", "1.5");
  wrong("Title,Date,Duration\nBook club,2026-11-03,90\n", "\"Duration\"", "=minutes");
  wrong("Title,Date,Kind\nBook club,2026-11-03,secret\n", "\"Kind\"", "informal, formal");
  wrong("Title,Date,Competencies\nBook club,2026-11-03,telepathy\n", "\"Competencies\"", "telepathy");
  wrong("Title,Date\nBook club,2026-11-03,more\n", "3 cells", "2 columns");
  wrong("Title,Date\n\"two\nlines\",2026-11-03\n", "\"Title\"", "line breaks");
  CHECK(one("Title,Date,Hours\nShort,2026-11-03\n").problem == "");
}

TEST_CASE("lengths become the nearest step of three minutes, and it is said") {
  CHECK(one("Title,Date,Minutes\nA,2026-11-03,50\n").learning.minutes == Minutes{51});
  CHECK(one("Title,Date,Minutes\nA,2026-11-03,50\n").rounded);
  CHECK_FALSE(one("Title,Date,Minutes\nA,2026-11-03,45\n").rounded);
}

TEST_CASE("a column for a Social Security number or a date of birth refuses the whole file") {
  for (auto* heading : {"SSN", "Employee SSN", "employee_ssn", "Social Security Number", "socialSecurityNumber", "DOB", "D.O.B.", "Date of Birth", "birth_date", "BirthDate", "Birthdate", "Birthday"}) {
    CAPTURE(heading);
    CHECK(names_identity_data(heading));
    CHECK(refused_transcript(std::string("Title,Date,") + heading + "\nBook club,2026-11-03,\n", {std::string(heading) + "=skip"}).code == Code::identity_data);
  }
  for (auto* heading : {"Session", "Lessn", "Dobson Center", "Date", "Birthplace of ideas", "Reborn", "Assessment"}) CHECK_FALSE(names_identity_data(heading));
}

TEST_CASE("a value that looks like a Social Security number refuses the whole file, and is not repeated") {
  auto error = refused_transcript("Title,Date,Employee\nBook club,2026-11-03,7\nOther,2026-11-04,123-45-6789\n");
  CHECK(error.code == Code::identity_data);
  auto said = words(error).what;
  CHECK(said.find("Line 3") != std::string::npos);
  CHECK(said.find("\"Employee\"") != std::string::npos);
  CHECK(said.find("6789") == std::string::npos);
  CHECK(looks_like_ssn("my number is 123 45 6789."));
  for (auto* fine : {"2026-11-03", "1123-45-6789", "123-45-67890", "123-45 6789", "555-123-4567", ""}) CHECK_FALSE(looks_like_ssn(fine));
}
