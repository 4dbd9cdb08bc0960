// Questions to the record that may take long, asked beside the window: one thread with a connection of its own. Of each asker only the
// newest question counts: the one before is stopped, and no answer to it comes. `wake` is called from that thread when one is there.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "core/store/record.h"

namespace broaden::app::screens {

class Reader {
 public:
  using Answer = std::function<void()>;                              // on the window's thread: puts down what was read
  using Question = std::function<Answer(core::Record&)>;           // beside it; holds nothing that the window changes

  // The record's clock outlives the reader; the record is only asked for another connection to the same file.
  static core::Result<std::unique_ptr<Reader>> start(const core::Record&, std::function<void()> wake);
  ~Reader();                                             // stops what runs, and waits for it

  void ask(const void* asker, Question);
  void forget(const void* asker);                        // no answer to it comes any more
  void take();                                           // carries out the answers that are here, on the window's thread
  void take_soon();                                      // those of the next 2 ms too: what is quickly read is drawn by the frame that asked
  bool busy() const;                                     // a question runs or waits
  bool answered() const;                                 // there is something to take
  bool wait(std::chrono::milliseconds) const;            // until nothing runs or waits; false: not within that time

 private:
  struct State;
  explicit Reader(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

// What was read last for its asker. It stays until what is asked now is there.
template <class View> class Newest {
 public:
  explicit Newest(Reader& reader) : reader_(reader) {}
  ~Newest() { reader_.forget(this); }
  Newest(const Newest&) = delete;
  Newest& operator=(const Newest&) = delete;

  template <class Read> void ask(Read read) {            // read(core::Record&) -> Result<View>
    waiting_ = true;
    reader_.ask(this, [this, read = std::move(read)](core::Record& record) -> Reader::Answer {
      return [this, fresh = std::make_shared<core::Result<View>>(read(record))] {
        waiting_ = false;
        if (*fresh) view_ = std::move(**fresh);
        else problem_ = fresh->error();
      };
    });
  }
  void forget() {
    reader_.forget(this);
    waiting_ = false;
    view_.reset();
  }
  bool waiting() const { return waiting_; }
  const View* view() const { return view_ ? &*view_ : nullptr; }     // nullptr: nothing was read yet
  std::optional<View> take() { return std::exchange(view_, std::nullopt); }
  std::optional<core::Error> problem() { return std::exchange(problem_, std::nullopt); }

 private:
  Reader& reader_;
  bool waiting_ = false;
  std::optional<View> view_;
  std::optional<core::Error> problem_;
};

}
