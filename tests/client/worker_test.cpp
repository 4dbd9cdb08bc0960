#include <condition_variable>
#include <mutex>
#include <thread>

#include "sync/client/worker.h"
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
  sync::Finished wait(sync::Worker& worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      if (auto done = worker.take()) return *std::move(done);
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

}

TEST_CASE("a window asks for a sync, goes on, and finds the result when it is woken") {
  Connected it;
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  Bell bell;
  auto worker = must(sync::Worker::start(it.a.record, it.a.link, [&] { bell.ring(); }));
  worker->sync();
  const auto done = bell.wait(*worker);
  REQUIRE(done.synced);
  REQUIRE(*done.synced);
  CHECK((*done.synced)->sent == 2);
  CHECK(!worker->take());
  CHECK(must(core::document(it.a.record, plan))->number.has_value());
}

TEST_CASE("connecting runs beside the window too") {
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  Bell bell;
  auto worker = must(sync::Worker::start(a.record, a.link, [&] { bell.ring(); }));
  worker->enroll({"https://office.example.gov", office.invite("ana", "Ana Reyes", core::add_days(clock.today(), 9)), a.passphrase, "Laptop", "", clock.today()});
  worker->sync();
  const auto first = bell.wait(*worker);
  REQUIRE(first.enrolled);
  CHECK(*first.enrolled);
  const auto second = bell.wait(*worker);
  REQUIRE(second.synced);
  CHECK(*second.synced);
  CHECK(a.connection().executive == "ana");
}

TEST_CASE("what runs can be stopped, and asked for again") {
  Connected it;
  it.a.submit("plan-1", "Lead across agencies");
  Gate gate(it.a.link);
  Bell bell;
  auto worker = must(sync::Worker::start(it.a.record, gate, [&] { bell.ring(); }));
  worker->sync();
  while (!gate.waiting) std::this_thread::yield();
  CHECK(worker->busy());
  CHECK(!worker->saying().empty());
  worker->cancel();
  const auto stopped = bell.wait(*worker);
  REQUIRE(stopped.synced);
  CHECK(code_of(*stopped.synced) == core::Code::canceled);
  gate.open = true;
  worker->sync();
  const auto done = bell.wait(*worker);
  REQUIRE(done.synced);
  CHECK(*done.synced);
}

TEST_CASE("a window that closes does not wait for the network") {
  Connected it;
  Gate gate(it.a.link);
  auto worker = must(sync::Worker::start(it.a.record, gate, [] {}));
  worker->sync();
  while (!gate.waiting) std::this_thread::yield();
  worker.reset();
  CHECK(it.a.sync());
}
