// Printed pages of every kind by the command line, and what is refused there.
#include <filesystem>

#include "tests/cli/scripted.h"

namespace broaden::tests {

void try_reports(Scripted& me) {
  auto id = [](const json& answer) { return answer.at("id").get<std::string>(); };
  auto assignment = id(me("assignment add", {"--host", "Office of Examples", "--from", "2026-10-05", "--to", "2027-02-01"}));
  auto written = [&](const json& answer, const char* path) {
    CHECK(answer.at("path") == path);
    CHECK(std::filesystem::file_size(me.job().path(path)) > 1000);
  };
  written(me("report transcript", {"--from", "2026-10-01", "--to", "2027-09-30", "--out", "transcript.pdf", "--paper", "a4"}), "transcript.pdf");
  written(me("report appraisal", {"--out", "appraisal.html"}), "appraisal.html");
  written(me("report card", {"--out", "card.pdf"}), "card.pdf");
  written(me("report assignment", {assignment, "--out", "brief.pdf"}), "brief.pdf");
  written(me("report assignment", {assignment, "--part", "re-entry", "--out", "home.html", "--paper", "letter"}), "home.html");
  written(me("report record", {"--out", "record.pdf"}), "record.pdf");
  me("assignment remove", {assignment});
}

}

TEST_CASE("a page is refused for a period backwards, an unknown item, a name without an ending, and in the place of the record") {
  using namespace broaden::tests;
  namespace fs = std::filesystem;
  Job job;
  job.keep_record();
  Unchanged refused(job);
  refused.me({"report", "transcript", "--from", "2026-10-01", "--to", "2026-09-30", "--out", "t.pdf"}, "bad_value");
  refused.me({"report", "appraisal", "--from", "2026-02-30", "--out", "t.pdf"}, "bad_date");
  refused.me({"report", "assignment", "nothing", "--out", "t.pdf"}, "no_such_item");
  refused.me({"report", "edp", "--plan", "nothing", "--out", "t.pdf"}, "no_such_item");
  refused.me({"report", "card", "--out", "t.docx"}, "bad_value");
  refused.me({"report", "record", "--out", "t"}, "bad_value");
  refused.me({"report", "record", "--out", "ada.broaden"}, "record_exists");
  fs::create_symlink(job.record(), job.path("link.pdf"));
  refused.me({"report", "record", "--out", "link.pdf"}, "record_exists");
  refused.me({"report", "record", "--out", "no/such/folder/t.pdf"}, "file_unwritable");
  refused.me({"report", "record", "--out", "t.pdf", "--paper", "a5"}, "wrong_usage", 2);
  refused.me({"report", "assignment", "nothing", "--part", "middle", "--out", "t.pdf"}, "wrong_usage", 2);
  refused.me({"report", "card"}, "wrong_usage", 2);
  CHECK_FALSE(fs::exists(job.path("t.pdf")));
}
