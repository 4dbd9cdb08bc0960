// Changing agency: what the new one gets, and what stays.
#include <nlohmann/json.hpp>

#include "app/commands/print.h"
#include "core/store/documents.h"
#include "core/store/enrollment.h"
#include "core/store/ledger.h"
#include "tests/archive/desk.h"
#include "tests/client/connected.h"

using namespace broaden;
using namespace broaden::tests;
using namespace broaden::core;

namespace {

struct Mover : Connected {                               // with a plan that the office has received, and a private note
  Mover() {
    must(add(a.record, Profile{.name = "Ana Reyes", .agency = "Department of Examples"}, Profile::id));
    plan = must(add(a.record, Plan{.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05"}));
    objective = must(add(a.record, Objective{.plan = {plan}, .statement = "Lead one project"}));
    learning = must(add(a.record, Learning{.date = date(2026, 11, 3), .title = "Book club", .reflection = "Secret thought"}));
    other = must(add(a.record, Learning{.date = date(2026, 11, 4), .title = "Not chosen"}));
    meeting = must(add(a.record, Person{.name = "Pat Mentor"}));
    document = a.submit(plan, "Lead across agencies");
    must(a.sync());
  }
  core::Result<Outcome> attempt(const Command& command) { return run(session, command, {}, a.progress); }
  std::string file() const { return a.folder.path + "/new.json"; }
  std::string plan, objective, learning, other, meeting, document;
  Session session{a.record, our_packages(), a.clock, a.link};
};

}

TEST_CASE("the new agency gets what was chosen and may leave, with documents that can be verified") {
  Mover mover;
  HandOver command{mover.file(), {mover.plan, mover.learning}, {mover.document}};
  auto seen = must(preview(mover.session, command));
  CHECK(seen.items.size() == 4);                         // profile, plan, its objective, the learning
  CHECK(seen.documents == std::vector{mover.document});
  CHECK(!seen.closes.empty());
  CHECK(!must(enrollment(mover.a.record)).closed);       // looking closes nothing
  must(mover.attempt(command));

  auto text = read(mover.file());
  for (auto* hidden : {"Secret thought", "Not chosen", "Pat Mentor", "PRIVATE KEY"}) CHECK_MESSAGE(text.find(hidden) == text.npos, hidden);
  auto archive = must(read_archive(text, ArchiveKind::handed_over));
  REQUIRE(archive.documents.size() == 1);
  auto roots = must(read_certificates(archive.documents[0].root_pem));
  CHECK(must(verify(archive.documents[0].jws, roots, mover.a.clock.now())).valid);
}

TEST_CASE("the old connection is closed, the record goes on, its documents can be verified, and a second office can be joined") {
  Mover mover;
  auto old = must(enrollment(mover.a.record));
  REQUIRE(must(verify_document(mover.a.record, mover.document)).valid);
  must(mover.attempt(HandOver{mover.file(), {}, {}}));
  CHECK(enrollment(mover.a.record).error().code == Code::not_connected);
  CHECK(!platform::exists(request_key_path(mover.a.record, old.office)));
  CHECK(must(verify_document(mover.a.record, mover.document)).valid);
  CHECK(mover.a.sync().error().code == Code::not_connected);
  must(add(mover.a.record, Learning{.date = date(2026, 11, 5), .title = "Goes on"}));
  CHECK(sound(mover.a.record));

  FakeOffice second;
  mover.a.link.lead_to(second);
  auto now = must(mover.a.enroll(second.invite("ana2", "Ana Reyes", add_days(mover.clock.today(), 14))));
  CHECK(now.office != old.office);
  CHECK(must(enrollment(mover.a.record)).office == now.office);
  must(mover.a.sync());
  CHECK(must(verify_document(mover.a.record, mover.document)).valid);
  CHECK(must(documents(mover.a.record)).size() >= 1);
}

TEST_CASE("what is private cannot be chosen, and nothing is written or closed then") {
  Mover mover;
  for (auto& wrong : std::vector<HandOver>{{mover.file(), {mover.meeting}, {}}, {mover.file(), {"999-nowhere"}, {}}, {mover.file(), {}, {"abcdef"}},
                                           {mover.a.record.path(), {}, {}}, {mover.a.folder.path + "/no/such/folder/x.json", {}, {}}}) {
    CHECK(!mover.attempt(wrong));
    CHECK(!platform::exists(mover.file()));
    CHECK(enrollment(mover.a.record));
  }
}
