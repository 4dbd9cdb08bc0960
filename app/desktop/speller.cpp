#include "app/desktop/speller.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "app/desktop/my_words.h"
#include "app/desktop/words_of_service.h"

namespace broaden::app {
namespace {

constexpr std::size_t most_kept = 50'000;                // words known; further ones count as right
constexpr std::size_t most_at_once = 500;                // looked up before the window is told

struct HashOfWord {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
};

}

struct SpellerBeside::State {
  Open open;
  std::string file;
  std::function<void()> wake;

  std::mutex mutex;
  std::condition_variable asked;
  bool ending = false;
  std::unordered_map<std::string, Verdict, HashOfWord, std::equal_to<>> known;   // unknown: waits in `words`
  std::deque<std::string> words;
  std::string wanted;                                    // suggestions for this one: asked for, or answered
  std::optional<std::vector<std::string>> suggested;
  MyWords mine;
  std::atomic<std::uint64_t> version = 1;
  std::thread thread;

  core::Result<> take(core::Result<MyWords>);
  bool has_work() const { return ending || !words.empty() || (!wanted.empty() && !suggested); }

  void work() {
    std::unique_lock lock(mutex);
    asked.wait(lock, [&] { return has_work(); });
    if (ending) return;
    lock.unlock();
    auto dictionary = open();
    lock.lock();
    while (!ending) {
      if (!wanted.empty() && !suggested) suggest(lock, dictionary.get());
      else look_up(lock, dictionary.get());
      ++version;
      lock.unlock();
      wake();
      lock.lock();
      asked.wait(lock, [&] { return has_work(); });
    }
  }

  void suggest(std::unique_lock<std::mutex>& lock, Dictionary* dictionary) {
    auto word = wanted;
    lock.unlock();
    auto found = dictionary ? dictionary->nearest(word) : std::vector<std::string>{};
    lock.lock();
    if (wanted == word) suggested = std::move(found);
  }

  void look_up(std::unique_lock<std::mutex>& lock, Dictionary* dictionary) {
    auto some = std::vector<std::string>(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), most_at_once)));
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(some.size()));
    lock.unlock();
    std::vector<bool> right;
    for (auto& one : some) right.push_back(!dictionary || is_of_service(one) || dictionary->has(one) || dictionary->has(without_accents(one)));
    lock.lock();
    for (std::size_t i = 0; i < some.size(); ++i) known[some[i]] = right[i] ? Verdict::right : Verdict::doubtful;
  }
};

SpellerBeside::SpellerBeside(Open open, std::string words, std::function<void()> wake) : state_(std::make_unique<State>()) {
  auto& s = *state_;
  s.open = std::move(open), s.file = std::move(words), s.wake = std::move(wake);
  s.mine = read_my_words(s.file);
  s.thread = std::thread([raw = &s] { raw->work(); });
}

SpellerBeside::~SpellerBeside() {
  {
    std::lock_guard lock(state_->mutex);
    state_->ending = true;
  }
  state_->asked.notify_one();
  state_->thread.join();
}

ui::Speller::Verdict SpellerBeside::verdict(std::string_view word) {
  auto& s = *state_;
  std::lock_guard lock(s.mutex);
  auto found = s.known.find(word);
  if (found == s.known.end()) {
    if (s.known.size() >= most_kept) return Verdict::right;
    s.known.emplace(word, Verdict::unknown);
    s.words.emplace_back(word);
    s.asked.notify_one();
    return Verdict::unknown;
  }
  return found->second == Verdict::doubtful && are_mine(s.mine, word) ? Verdict::right : found->second;
}

std::optional<std::vector<std::string>> SpellerBeside::suggestions(std::string_view word) {
  auto& s = *state_;
  std::lock_guard lock(s.mutex);
  if (s.wanted == word) return s.suggested;
  s.wanted = std::string(word), s.suggested.reset();
  s.asked.notify_one();
  return {};
}

core::Result<> SpellerBeside::State::take(core::Result<MyWords> all) {
  if (!all) return all.error();
  std::lock_guard lock(mutex);
  mine = std::move(*all);
  return {};
}

core::Result<> SpellerBeside::add(std::string_view word) { return state_->take(add_my_word(state_->file, word)); }
core::Result<> SpellerBeside::remove(const std::string& word) { return state_->take(remove_my_word(state_->file, word)); }

std::vector<std::string> SpellerBeside::own_words() const {
  std::lock_guard lock(state_->mutex);
  return {state_->mine.begin(), state_->mine.end()};
}

std::uint64_t SpellerBeside::version() const { return state_->version; }

}
