// What the desk says over a page: what went wrong, what is to be known at the start, and what came due overnight.
#include "app/desktop/screens/desk.h"
#include "core/store/history.h"

namespace broaden::app::screens {

using namespace core;

namespace {

constexpr std::int64_t clock_slack_ms = 24 * 3'600'000;                // a clock that is off by less is not worth a word

}

// Nothing is lost by either, and nobody would notice by themselves.
void Desk::say_at_first() {
  auto& record = session_.record;
  if (auto& why = record.backup_error()) {
    auto said = words(*why);
    say("Today's backup could not be made", said.what + " " + said.next);
  }
  auto newest = recent(record, 1);
  if (!newest || newest->empty() || newest->front().at.ms <= session_.clock.now().ms + clock_slack_ms) return;
  say("This machine's clock may be wrong", "It says " + spoken(session_.clock.today()) + ", and the newest change in your record was made on " + spoken(utc_date(newest->front().at)) +
                                               ". Nothing is lost, and changes keep their order; but days, prompts and signatures go by this clock. Set it before you sign anything.");
}

// Who left the window open overnight, and maybe behind others, is told what came due; who starts it sees Today.
void Desk::say_at_midnight() {
  auto before = std::exchange(day_, session_.clock.today());
  to_tell_ = (to_tell_ || (before && before != day_)) && machine_.tell;
  if (!to_tell_) return;
  auto* view = today_view();
  if (!view || view->today != day_) return;              // the new day is being worked out
  to_tell_ = false;
  if (auto words = due_words(*view); !words.empty()) machine_.tell(words);
}

void Desk::say(const std::string& title, const std::string& words) {
  error_ = error_ ? Said{error_->title, error_->words + "\n" + title + ": " + words} : Said{title, words};
  to_top_ = true;
}

}
