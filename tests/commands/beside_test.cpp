#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/commands/beside.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "tests/client/connected.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

class Bell {                                             // what a window does with `wake`
 public:
  void ring() {
    const std::lock_guard guard(mutex_);
    ++rung_;
    heard_.notify_all();
  }
  app::Finished wait(app::Beside& beside) {
    std::unique_lock lock(mutex_);
    for (;;) {
      if (auto done = beside.take()) return *std::move(done);
      const auto before = rung_;
      heard_.wait(lock, [&] { return rung_ != before; });
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable heard_;
  int rung_ = 0;
};

class Gate final : public sync::Transport {              // holds every request until it is opened or canceled
 public:
  explicit Gate(sync::Transport& behind) : behind_(behind) {}
  core::Result<sync::Reply> post(const sync::Request& request, const core::Progress& progress) override {
    waiting = true;
    while (!open && !progress.canceled()) std::this_thread::yield();
    if (progress.canceled()) return core::Code::canceled;
    return behind_.post(request, progress);
  }
  std::atomic<bool> open{false}, waiting{false};

 private:
  sync::Transport& behind_;
};

struct House {                                           // what a session refers to
  House(core::Record& record, const core::Clock& clock, sync::Transport& transport) : session{record, packages, clock, transport} {}
  core::Packages packages = must(core::Packages::load(std::string(BROADEN_SOURCE_DIR) + "/assets"));
  app::Session session;
};

}

TEST_CASE("a window asks for a sync, goes on, and finds the result when it is woken") {
  Connected it;
  House house(it.a.record, it.a.clock, it.a.link);
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  Bell bell;
  auto beside = must(app::Beside::start(house.session, [&] { bell.ring(); }));
  beside->push(app::Sync{}, {});
  const auto done = bell.wait(*beside);
  REQUIRE(done.result);
  CHECK(done.result->sync.sent == 2);
  CHECK(!beside->take());
  CHECK(must(core::document(it.a.record, plan))->number.has_value());
}

TEST_CASE("connecting runs beside the window too, and what was asked after it waits its turn") {
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  House house(a.record, a.clock, a.link);
  Bell bell;
  auto beside = must(app::Beside::start(house.session, [&] { bell.ring(); }));
  beside->push(app::Enroll{"https://office.example.gov", office.invite("ana", "Ana Reyes", core::add_days(clock.today(), 9)), "Laptop", ""}, {a.passphrase});
  beside->push(app::Sync{}, {});
  CHECK(bell.wait(*beside).result);
  CHECK(bell.wait(*beside).result);
  CHECK(a.connection().executive == "ana");
}

TEST_CASE("a passphrase that is too short connects nothing") {
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  House house(a.record, a.clock, a.link);
  Bell bell;
  auto beside = must(app::Beside::start(house.session, [&] { bell.ring(); }));
  beside->push(app::Enroll{"https://office.example.gov", office.invite("ana", "Ana Reyes", core::add_days(clock.today(), 9)), "Laptop", ""}, {"too short"});
  CHECK(code_of(bell.wait(*beside).result) == core::Code::weak_passphrase);
  CHECK(a.link.sent.empty());
}

TEST_CASE("what runs can be stopped, and asked for again") {
  Connected it;
  it.a.submit("plan-1", "Lead across agencies");
  Gate gate(it.a.link);
  House house(it.a.record, it.a.clock, gate);
  Bell bell;
  auto beside = must(app::Beside::start(house.session, [&] { bell.ring(); }));
  beside->push(app::Sync{}, {});
  while (!gate.waiting) std::this_thread::yield();
  CHECK(beside->busy());
  CHECK(!beside->saying().empty());
  beside->cancel();
  CHECK(code_of(bell.wait(*beside).result) == core::Code::canceled);
  gate.open = true;
  beside->push(app::Sync{}, {});
  CHECK(bell.wait(*beside).result);
}

TEST_CASE("an edit goes on being saved while a sync waits for the network") {
  Connected it;
  Gate gate(it.a.link);
  House house(it.a.record, it.a.clock, gate);
  auto beside = must(app::Beside::start(house.session, [] {}));
  beside->push(app::Sync{}, {});
  while (!gate.waiting) std::this_thread::yield();
  core::Learning club;
  club.date = it.clock.today();
  club.title = "Book club";
  CHECK(core::add(it.a.record, club));
  CHECK(must(core::learning(it.a.record)).size() == 1);
}

TEST_CASE("a window that closes does not wait for the network") {
  Connected it;
  Gate gate(it.a.link);
  House house(it.a.record, it.a.clock, gate);
  auto beside = must(app::Beside::start(house.session, [] {}));
  beside->push(app::Sync{}, {});
  while (!gate.waiting) std::this_thread::yield();
  beside.reset();
  CHECK(it.a.sync());
}
