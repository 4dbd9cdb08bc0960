// Learning in one line, a transcript in, lists and a calendar out: as a script asks for them, and refused where they cannot be.
#include <fstream>

#include "tests/cli/scripted.h"

namespace broaden::tests {

void try_formats(Scripted& me) {
  auto before = me("learning list").size();
  auto logged = me("learning add", {"Book club: list search", "1.5h", "#strategic-thinking", "@Us"});
  CHECK(logged.at("title") == "Book club: list search");
  CHECK(logged.at("hours").dump() == "1.5");
  CHECK(logged.at("competency").dump() == "[\"ecq-2025-05/strategic-thinking\"]");
  CHECK(me("learning add", {"Reading", "list", "90m", "--date", "2026-11-03"}).at("date") == "2026-11-03");

  std::ofstream(me.job().path("transcript.csv")) << "Course Title,Completion Date,Duration\nLeading Change,11/3/2026,90\nLeading Change,11/3/2026,90\n";
  auto preview = me("learning import", {"transcript.csv", "--map", "Duration=minutes", "--preview"});
  CHECK(preview.at("new") == 1);
  CHECK(preview.at("duplicate") == 1);
  CHECK(preview.at("wrong") == 0);
  CHECK(preview.at("columns").at(0).at("field") == "title");
  CHECK(preview.at("rows").at(0).at("hours").dump() == "1.5");
  CHECK(me("learning list").size() == before + 2);
  me("learning import", {"transcript.csv", "--map", "Duration=minutes", "--yes"});
  CHECK(me("learning list").size() == before + 3);
  me("undo");
  CHECK(me("learning list").size() == before + 2);

  CHECK(me("export csv", {"learning", "--out", "learning.csv"}).at("path") == "learning.csv");
  me("export csv", {"plan", "--out", "plans.csv", "--stored-names"});
  CHECK(bytes_of(me.job().path("plans.csv")).starts_with("\xef\xbb\xbfid,starts,ends"));
  CHECK(me("learning import", {"learning.csv", "--preview"}).at("new") == 0);
  me("export calendar", {"--out", "dates.ics"});
  CHECK(bytes_of(me.job().path("dates.ics")).starts_with("BEGIN:VCALENDAR\r\n"));
}

}

using namespace broaden::tests;

TEST_CASE("a line, a transcript or a list that cannot be is refused, and nothing is saved") {
  Job job;
  job.keep_record();
  job.plan_and_learning();
  std::ofstream(job.path("wrong.csv")) << "Title,Date\nX,2026-02-30\n";
  std::ofstream(job.path("good.csv")) << "Title,Date\nX,2026-11-03\n";
  std::ofstream(job.path("ssn.csv")) << "Title,Date,SSN\nX,2026-11-03,\n";
  std::ofstream(job.path("open.csv")) << "Title,Date\n\"X,2026-11-03\n";
  std::ofstream(job.path("latin.csv"), std::ios::binary) << "Title,Date\nCaf\xe9,2026-11-03\n";
  Unchanged same(job);
  same.me({"learning", "add", "Book club", "#telepathy"}, "bad_line");
  same.me({"learning", "add", "Book club", "--competency", "ecq-2025-05/telepathy"}, "unknown_competency");
  same.me({"learning", "add", "--title", "No date"}, "wrong_usage", 2);
  same.me({"learning", "import", "wrong.csv", "--yes"}, "csv_rows");
  same.me({"learning", "import", "good.csv"}, "not_confirmed");
  same.me({"learning", "import", "good.csv", "--map", "When=date", "--yes"}, "csv_columns");
  same.me({"learning", "import", "ssn.csv", "--map", "SSN=skip", "--yes"}, "identity_data");
  same.me({"learning", "import", "open.csv", "--preview"}, "csv_malformed");
  same.me({"learning", "import", "latin.csv", "--preview"}, "csv_encoding");
  same.me({"learning", "import", "none.csv", "--yes"}, "file_missing");
  same.me({"export", "csv", "secrets", "--out", "x.csv"}, "wrong_usage", 2);
  same.me({"export", "csv", "learning", "--out", "ada.broaden"}, "record_exists");
  same.me({"export", "calendar", "--out", "no/such/folder/dates.ics"}, "file_unwritable");
}
