// One thread beside the window for ATK and its bus. A frame that changed something is left for it in one place, where a
// later one takes the place of one it has not come to; what is asked comes back the same way.
#include <atk-bridge.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "app/desktop/spoken/keys.h"
#include "app/desktop/spoken/telling.h"
#include "app/desktop/spoken/voice.h"
#include "core/base/platform.h"

namespace broaden::app::spoken {
namespace {

constexpr auto patience = std::chrono::seconds(2);       // at the end, with a bus that does not answer
constexpr auto patience_with_key = std::chrono::milliseconds(300);

struct Frame { ui::Tree tree; ui::Rect window; };

// What both threads see. Outlives either.
struct Line {
  std::mutex guard;
  std::condition_variable finished_now;
  std::atomic<bool> finished = false;                    // there is nobody to tell any more, or never was
  bool coming = false;                                   // the other thread has been told to look
  std::optional<Frame> frame;
  std::deque<std::string> said;
  bool active = false;
  std::vector<ui::Act> asked;
  std::optional<KeyPress> key;                           // offered, and not answered yet
  std::condition_variable key_answered;
  bool key_kept = false;
  std::function<void()> wake;
  Telling* telling = nullptr;                            // the other thread's own
  GMainLoop* loop = nullptr;
};

using Shared = std::shared_ptr<Line>;

void bring_back(const Shared& line, ui::Act act) {
  std::lock_guard lock(line->guard);
  line->asked.push_back(std::move(act));
  if (line->wake) line->wake();
}

// On the other thread, as soon as it has time.
void soon(const Shared& line, void (*what)(Line&)) {
  struct Call { Shared line; void (*what)(Line&); };
  auto carry_out = [](gpointer call) -> gboolean {
    auto* one = static_cast<Call*>(call);
    one->what(*one->line);
    return G_SOURCE_REMOVE;
  };
  g_idle_add_full(G_PRIORITY_DEFAULT, carry_out, new Call{line, what}, [](gpointer call) { delete static_cast<Call*>(call); });
}

void take_in(Line& line) {
  std::optional<Frame> frame;
  std::deque<std::string> said;
  bool active = false;
  {
    std::lock_guard lock(line.guard);
    line.coming = false;
    frame = std::exchange(line.frame, {}), said = std::exchange(line.said, {}), active = line.active;
  }
  if (!line.telling) return;
  if (frame) line.telling->show(scene_of(frame->tree), frame->window);
  line.telling->active(active);
  for (auto& words : said) line.telling->say(words);
}

// A press that nobody waits for any more is heard all the same, but cannot be kept.
void offer_key(Line& line) {
  KeyPress key;
  {
    std::lock_guard lock(line.guard);
    key = *line.key;
  }
  bool kept = offer(key);
  std::lock_guard lock(line.guard);
  line.key.reset();
  line.key_kept = kept;
  line.key_answered.notify_all();
}

void stop(Line& line) { g_main_loop_quit(line.loop); }

void be_there(const Shared& line, const std::string& title) {
  {
    Telling telling(title, [back = std::weak_ptr(line)](ui::Act act) { if (auto here = back.lock()) bring_back(here, std::move(act)); });
    line->loop = g_main_loop_new(nullptr, FALSE);
    if (atk_bridge_adaptor_init(nullptr, nullptr) == 0) {
      line->telling = &telling;
      g_main_loop_run(line->loop);
      line->telling = nullptr;
      atk_bridge_adaptor_cleanup();
    }
    g_main_loop_unref(line->loop);
  }
  std::lock_guard lock(line->guard);
  line->finished = true;
  line->finished_now.notify_all();
}

// Without one the library would start a bus of its own.
bool has_session_bus() {
  using core::platform::environment;
  if (environment("NO_AT_BRIDGE")) return false;
  if (auto address = environment("DBUS_SESSION_BUS_ADDRESS"); address && !address->empty()) return true;
  auto folder = environment("XDG_RUNTIME_DIR");
  return folder && core::platform::exists(*folder + "/bus");
}

}

struct Voice::Inside {
  Shared line = std::make_shared<Line>();
  std::thread thread;
  ui::Tree last;
  ui::Rect window;

  template <class Change>
  void leave(Change change) {                            // for the other thread
    bool first = false;
    {
      std::lock_guard lock(line->guard);
      if (line->finished) return;
      change(*line);
      first = !std::exchange(line->coming, true);
    }
    if (first) soon(line, take_in);
  }
};

Voice::Voice(std::string title, std::function<void()> wake) {
  if (!has_session_bus()) return;
  inside_ = std::make_shared<Inside>();
  inside_->line->wake = std::move(wake);
  inside_->thread = std::thread([line = inside_->line, title = std::move(title)] { be_there(line, title); });
}

Voice::~Voice() {
  if (!inside_) return;
  auto& line = inside_->line;
  soon(line, stop);
  std::unique_lock lock(line->guard);
  line->wake = {};
  bool ended = line->finished_now.wait_for(lock, patience, [&] { return line->finished.load(); });
  lock.unlock();
  if (ended) inside_->thread.join();
  else inside_->thread.detach();
}

void Voice::act(ui::Ui& ui) {
  if (!inside_) return;
  std::vector<ui::Act> asked;
  {
    std::lock_guard lock(inside_->line->guard);
    asked = std::exchange(inside_->line->asked, {});
  }
  for (auto& one : asked) ui.act(std::move(one));
}

void Voice::show(const ui::Tree& tree, ui::Rect window) {
  if (!inside_ || inside_->line->finished) return;
  auto& last = inside_->last;
  if (tree.nodes == last.nodes && window == inside_->window && tree.announced.empty()) return;
  auto said = to_say(last, tree);
  last = tree, inside_->window = window;
  inside_->leave([&](Line& line) {
    line.frame = Frame{tree, window};
    line.said.insert(line.said.end(), said.begin(), said.end());
  });
}

void Voice::active(bool on) {
  if (!inside_ || inside_->line->active == on) return;
  inside_->leave([&](Line& line) { line.active = on; });
}

// While an earlier key still waits for its answer (a screen reader that hangs), keys go to the window at once.
bool Voice::takes(const KeyPress& key) {
  if (!inside_ || inside_->line->finished || !keys_wanted()) return false;
  auto& line = inside_->line;
  std::unique_lock lock(line->guard);
  if (line->key) return false;
  line->key = key, line->key_kept = false;
  soon(line, offer_key);
  return line->key_answered.wait_for(lock, patience_with_key, [&] { return !line->key; }) && line->key_kept;
}

}
