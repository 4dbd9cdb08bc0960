#include "app/commands/beside.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "app/commands/agency_packages.h"
#include "core/crypto/hash.h"

namespace broaden::app {
namespace {

struct Job { Command command; Secrets secrets; };

}

struct Beside::State final : core::Progress {
  State(core::Record own, const Session& session, std::function<void()> wake_window)
      : record(std::move(own)), packages(session.packages), clock(session.clock), transport(session.transport), wake(std::move(wake_window)) {}

  void say(std::string_view words) override {
    {
      std::lock_guard lock(mutex);
      where = words;
    }
    wake();
  }
  bool canceled() const override { return cancel_asked || ending; }

  void work() {
    for (;;) {
      std::unique_lock lock(mutex);
      asked.wait(lock, [&] { return ending || !jobs.empty(); });
      if (ending) return;
      auto job = std::move(jobs.front());
      jobs.pop_front();
      running = true;
      cancel_asked = false;
      lock.unlock();
      auto result = carry_out(job);
      core::wipe(job.secrets.passphrase);
      lock.lock();
      running = false;
      where.clear();
      done.push_back({std::move(job.command), std::move(result)});
      lock.unlock();
      wake();
    }
  }

  core::Result<Outcome> carry_out(const Job& job) {
    TRY(here, packages_here(record, packages));
    Session session{record, here.packages, clock, transport};
    return run(session, job.command, job.secrets, *this);
  }

  core::Record record;
  core::Packages packages;
  const core::Clock& clock;
  sync::Transport& transport;
  std::function<void()> wake;
  mutable std::mutex mutex;
  std::condition_variable asked;
  std::deque<Job> jobs;
  std::deque<Finished> done;
  std::string where;
  bool running = false;
  std::atomic<bool> cancel_asked{false}, ending{false};
  std::thread thread;
};

core::Result<std::unique_ptr<Beside>> Beside::start(const Session& session, std::function<void()> wake) {
  TRY(own, session.record.again());
  auto state = std::make_unique<State>(std::move(own), session, std::move(wake));
  state->thread = std::thread([raw = state.get()] { raw->work(); });
  return std::unique_ptr<Beside>(new Beside(std::move(state)));
}

Beside::Beside(std::unique_ptr<State> state) : state_(std::move(state)) {}

Beside::~Beside() {
  {
    std::lock_guard lock(state_->mutex);
    state_->ending = true;
  }
  state_->asked.notify_one();
  state_->thread.join();
}

void Beside::push(Command command, Secrets secrets) {
  {
    std::lock_guard lock(state_->mutex);
    state_->jobs.push_back({std::move(command), std::move(secrets)});
  }
  state_->asked.notify_one();
}

void Beside::cancel() { state_->cancel_asked = true; }

bool Beside::busy() const {
  std::lock_guard lock(state_->mutex);
  return state_->running || !state_->jobs.empty();
}

std::string Beside::saying() const {
  std::lock_guard lock(state_->mutex);
  return state_->where;
}

std::optional<Finished> Beside::take() {
  std::lock_guard lock(state_->mutex);
  if (state_->done.empty()) return {};
  auto first = std::move(state_->done.front());
  state_->done.pop_front();
  return first;
}

}
