#include "app/desktop/spoken/keys.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace broaden::app::spoken {
namespace {

struct Listener { unsigned id; AtkKeySnoopFunc hear; gpointer data; };

// ATK registers and unregisters by functions that carry nothing of ours.
struct Listeners {
  std::vector<Listener> all;
  std::atomic<bool> any = false;
  unsigned next = 1;
};

Listeners& listeners() {
  static Listeners one;
  return one;
}

unsigned add_listener(AtkKeySnoopFunc hear, gpointer data) {
  auto& known = listeners();
  known.all.push_back({known.next, hear, data});
  known.any = true;
  return known.next++;
}

void remove_listener(unsigned id) {
  auto& known = listeners();
  std::erase_if(known.all, [&](auto& one) { return one.id == id; });
  known.any = !known.all.empty();
}

}

void listen_to_keys(AtkUtilClass* util) { util->add_key_event_listener = add_listener, util->remove_key_event_listener = remove_listener; }

bool keys_wanted() { return listeners().any; }

bool offer(const KeyPress& key) {
  std::string words = key.words;
  AtkKeyEventStruct event{};
  event.type = key.down ? ATK_KEY_EVENT_PRESS : ATK_KEY_EVENT_RELEASE;
  event.state = key.modifiers, event.keyval = key.symbol, event.keycode = static_cast<std::uint16_t>(key.code);
  event.string = words.data(), event.length = static_cast<int>(words.size()), event.timestamp = key.at_ms;
  bool kept = false;
  for (auto& one : std::vector(listeners().all)) kept = one.hear(&event, one.data) != 0 || kept;
  return kept;
}

}
