// The desktop and the command line on one record at the same time: the desktop has several connections in one process.
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/cli/refused.h"

using namespace broaden::tests;
using namespace broaden::core;

TEST_CASE("two connections of one program and another program write to one record, and every edit is there") {
  Job job;
  job.keep_record();
  ::setenv("XDG_STATE_HOME", job.path("state").c_str(), 1);
  SystemClock clock;
  auto window = must(Record::open(job.record(), clock));
  auto worker = must(window.again());
  int edits = 0;
  auto note = [&](Record& record) { must(add(record, Learning{.date = date(2026, 11, 3), .title = "Note " + std::to_string(++edits)})); };
  for (int round = 0; round < 8; ++round) {
    job.my({"learning", "add", "--date", "2026-11-03", "--title", "Note " + std::to_string(++edits)});   // opens, writes, and closes again
    note(window);
    note(worker);
    auto third = must(window.again());                   // comes and goes, as a search beside the window does
  }
  CHECK(must(learning_count(window)) == edits);
  CHECK(job.my({"learning", "list"}).size() == static_cast<std::size_t>(edits));
  CHECK(job.my({"doctor"}).at("ok") == true);
  CHECK(must(examine(window)).ok);
}
