// Words that may be misspelled: which words of a text are looked up at all, and which of those are in doubt. What has a dictionary is
// given to Ui from outside, as fonts are. Knows no drawing library.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/tree.h"
#include "core/base/result.h"

namespace broaden::app::ui {

class Speller {                                                 // never makes a frame wait
 public:
  enum class Verdict { right, doubtful, unknown };              // unknown: being looked up; version() moves when it is known
  virtual ~Speller() = default;
  virtual Verdict verdict(std::string_view word) = 0;
  virtual std::optional<std::vector<std::string>> suggestions(std::string_view word) = 0;   // likeliest first; nothing: not known yet
  virtual core::Result<> add(std::string_view word) = 0;        // to this person's own words: bad_value, file_unwritable, disk_full
  virtual std::uint64_t version() const = 0;                    // moves when what was unknown is known
};

// No word: numbers and what has one in it, what has capitals inside (SES, ECQs, McGill), addresses of pages and of mail, single letters,
// and what is not written in Latin letters. Parts of a compound stand alone, without a short beginning ("pre-", "co-").
std::vector<Range> words_to_look_up(std::string_view text);

// Of a text that is edited: only what changed is looked up again. When a word was added to a person's own, begin anew.
class Doubts {
 public:
  void look_at(std::string_view text, Speller&);                // cheap where neither the text nor what is known has changed
  const std::vector<Range>& words() const { return words_; }    // in doubt, in their order

 private:
  void look_again(Speller&);
  void judge(Speller&, Range);
  void take_in(std::string_view text, Speller&);

  std::string text_;
  std::uint64_t version_ = 0;                                   // of the speller, when it was last asked
  std::vector<Range> words_, unknown_;
};

const Range* doubt_at(const std::vector<Range>&, std::size_t at);             // the one that `at` is in or at the edge of
std::string doubts_said(std::string_view text, const std::vector<Range>&);    // "2 words may be misspelled: teh, recieve."; "" for none

}
