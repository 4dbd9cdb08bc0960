#include "app/desktop/screens/reader.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace broaden::app::screens {
namespace {

constexpr std::chrono::milliseconds moment{2};

}

struct Reader::State {
  struct Asked { const void* asker; Question question; };
  struct Answered { const void* asker; Answer answer; };

  State(core::Record own, std::function<void()> wake_window) : record(std::move(own)), wake(std::move(wake_window)) {}

  // With the lock held.
  void drop(const void* asker) {
    std::erase_if(waiting, [&](auto& one) { return one.asker == asker; });
    std::erase_if(answers, [&](auto& one) { return one.asker == asker; });
    if (running != asker) return;
    outdated = true;
    record.db().interrupt();
  }

  void work() {
    std::unique_lock lock(mutex);
    for (;;) {
      asked.wait(lock, [&] { return ending || !waiting.empty(); });
      if (ending) return;
      auto next = std::move(waiting.front());
      waiting.pop_front();
      running = next.asker;
      outdated = false;
      lock.unlock();
      auto answer = next.question(record);
      lock.lock();
      if (!outdated) answers.push_back({running, std::move(answer)});
      running = nullptr;
      if (waiting.empty()) rested.notify_all();
      if (outdated) continue;
      lock.unlock();
      wake();
      lock.lock();
    }
  }

  core::Record record;
  std::function<void()> wake;
  mutable std::mutex mutex;
  std::condition_variable asked;
  mutable std::condition_variable rested;
  std::deque<Asked> waiting;
  std::deque<Answered> answers;
  const void* running = nullptr;                         // who asked what runs
  bool outdated = false;                                 // nobody waits for what runs any more
  bool ending = false;
  std::thread thread;
};

core::Result<std::unique_ptr<Reader>> Reader::start(const core::Record& record, std::function<void()> wake) {
  TRY(own, record.again());
  auto state = std::make_unique<State>(std::move(own), std::move(wake));
  state->thread = std::thread([raw = state.get()] { raw->work(); });
  return std::unique_ptr<Reader>(new Reader(std::move(state)));
}

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}

Reader::~Reader() {
  {
    std::lock_guard lock(state_->mutex);
    state_->ending = true;
    state_->drop(state_->running);
  }
  state_->asked.notify_one();
  state_->thread.join();
}

void Reader::ask(const void* asker, Question question) {
  {
    std::lock_guard lock(state_->mutex);
    state_->drop(asker);
    state_->waiting.push_back({asker, std::move(question)});
  }
  state_->asked.notify_one();
}

void Reader::forget(const void* asker) {
  std::lock_guard lock(state_->mutex);
  state_->drop(asker);
}

void Reader::take_soon() {
  wait(moment);
  take();
}

void Reader::take() {
  std::deque<State::Answered> here;
  {
    std::lock_guard lock(state_->mutex);
    here.swap(state_->answers);
  }
  for (auto& one : here) one.answer();
}

bool Reader::busy() const {
  std::lock_guard lock(state_->mutex);
  return state_->running || !state_->waiting.empty();
}

bool Reader::answered() const {
  std::lock_guard lock(state_->mutex);
  return !state_->answers.empty();
}

bool Reader::wait(std::chrono::milliseconds most) const {
  std::unique_lock lock(state_->mutex);
  return state_->rested.wait_for(lock, most, [&] { return !state_->running && state_->waiting.empty(); });
}

}
