#include "sync/client/worker.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

#include "core/crypto/hash.h"

namespace broaden::sync {
namespace {

struct SyncJob {};
using Job = std::variant<EnrollInput, SyncJob>;

}

struct Worker::State final : core::Progress {
  State(core::Record record, Transport& transport, std::function<void()> wake)
      : record_(std::move(record)), transport_(transport), wake_(std::move(wake)), thread_([this] { live(); }) {}

  void ask(Job job) {
    const std::lock_guard guard(mutex_);
    const bool again = std::holds_alternative<SyncJob>(job) && !jobs_.empty() && std::holds_alternative<SyncJob>(jobs_.back());
    if (again) return;
    jobs_.push_back(std::move(job));
    waits_.notify_one();
  }

  void stop() {
    {
      const std::lock_guard guard(mutex_);
      stopping_ = true;
      canceled_ = true;
      waits_.notify_one();
    }
    thread_.join();
  }

  void cancel() {
    const std::lock_guard guard(mutex_);
    if (running_) canceled_ = true;
  }

  bool busy() const {
    const std::lock_guard guard(mutex_);
    return running_ || !jobs_.empty();
  }

  std::string saying() const {
    const std::lock_guard guard(mutex_);
    return saying_;
  }

  std::optional<Finished> take() {
    const std::lock_guard guard(mutex_);
    if (finished_.empty()) return std::nullopt;
    auto first = std::move(finished_.front());
    finished_.pop_front();
    return first;
  }

  void say(std::string_view words) override {
    {
      const std::lock_guard guard(mutex_);
      saying_ = words;
    }
    wake_();
  }
  bool canceled() const override { return canceled_; }

 private:
  void live() {
    while (auto job = next()) {
      auto done = run(std::move(*job));
      {
        const std::lock_guard guard(mutex_);
        finished_.push_back(std::move(done));
        running_ = false;
        saying_.clear();
      }
      wake_();
    }
  }

  std::optional<Job> next() {
    std::unique_lock lock(mutex_);
    waits_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) return std::nullopt;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    running_ = true;
    canceled_ = false;
    return job;
  }

  Finished run(Job job) {
    if (auto* input = std::get_if<EnrollInput>(&job)) {
      Finished done{sync::enroll(record_, transport_, *input, *this), {}};
      core::wipe(input->passphrase);
      core::wipe(input->code);
      return done;
    }
    return {{}, sync::sync(record_, transport_, *this)};
  }

  core::Record record_;
  Transport& transport_;
  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable waits_;
  std::deque<Job> jobs_;
  std::deque<Finished> finished_;
  std::string saying_;
  bool stopping_ = false, running_ = false;
  std::atomic<bool> canceled_{false};
  std::thread thread_;                                   // last: it uses all of the above
};

core::Result<std::unique_ptr<Worker>> Worker::start(const core::Record& record, Transport& transport, std::function<void()> wake) {
  TRY(own, record.again());
  return std::unique_ptr<Worker>(new Worker(std::make_unique<State>(std::move(own), transport, std::move(wake))));
}

Worker::Worker(std::unique_ptr<State> state) : state_(std::move(state)) {}
Worker::~Worker() { state_->stop(); }
void Worker::enroll(EnrollInput input) { state_->ask(std::move(input)); }
void Worker::sync() { state_->ask(SyncJob{}); }
void Worker::cancel() { state_->cancel(); }
bool Worker::busy() const { return state_->busy(); }
std::string Worker::saying() const { return state_->saying(); }
std::optional<Finished> Worker::take() { return state_->take(); }

}
