// Looks words up beside the window: one thread has the dictionary, what it found is kept, and a frame never waits for it.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/desktop/dictionary.h"
#include "app/desktop/ui/spelling.h"

namespace broaden::app {

class SpellerBeside final : public ui::Speller {
 public:
  using Open = std::function<std::unique_ptr<Dictionary>()>;   // called once, on that thread, when a word is first looked up; nullptr: no word is in doubt
  // words: the file of this person's own; wake: called from the thread when version() has moved.
  SpellerBeside(Open, std::string words, std::function<void()> wake);
  ~SpellerBeside() override;
  SpellerBeside(const SpellerBeside&) = delete;
  SpellerBeside& operator=(const SpellerBeside&) = delete;

  Verdict verdict(std::string_view word) override;
  std::optional<std::vector<std::string>> suggestions(std::string_view word) override;
  core::Result<> add(std::string_view word) override;
  std::uint64_t version() const override;

  std::vector<std::string> own_words() const;            // in their order
  core::Result<> remove(const std::string& word);        // of one's own

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}
