#include "app/desktop/spoken/changes.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "app/desktop/spoken/units.h"

namespace broaden::app::spoken {
namespace {

using What = Change::What;
using Ids = std::vector<std::string>;

struct Family {
  std::unordered_map<std::string, const Thing*> by_id;
  std::map<std::string, Ids> children;                   // by their parent's id
  explicit Family(const Scene& scene) {
    for (auto& t : scene.things) by_id[t.id] = &t, children[t.parent].push_back(t.id);
  }
};

// Another kind of thing, or somewhere else, is another thing under the same name.
bool stays(const Thing& before, const Family& now) {
  auto at = now.by_id.find(before.id);
  return at != now.by_id.end() && at->second->kind == before.kind && at->second->parent == before.parent;
}

class Comparing {
 public:
  Comparing(const Scene& before, const Scene& now) : before_(before), now_(now), old_(before), new_(now) {}

  std::vector<Change> all() {
    for (auto& t : before_.things)
      if (stays(t, new_) && (t.parent.empty() || staying_.contains(t.parent))) staying_.insert(t.id);
    take_away();
    bring();
    for (auto& t : now_.things) if (staying_.contains(t.id)) compare(*old_.by_id.at(t.id), t);
    for (auto& t : now_.things) if (t.states.has(State::focused) && !had_focus(t.id)) state(t.id, State::focused, true);
    for (auto& t : now_.things) if (staying_.contains(t.id)) compare_writing(*old_.by_id.at(t.id), t);
    return std::move(out_);
  }

 private:
  Ids left_of(const std::string& parent) const {         // those that stay, in the order they had
    Ids out;
    if (auto at = old_.children.find(parent); at != old_.children.end())
      for (auto& id : at->second) if (staying_.contains(id)) out.push_back(id);
    return out;
  }

  Ids staying_now(const std::string& parent) const {
    Ids out;
    if (auto at = new_.children.find(parent); at != new_.children.end())
      for (auto& id : at->second) if (staying_.contains(id)) out.push_back(id);
    return out;
  }

  void take_away() {
    for (auto& [parent, children] : old_.children) {
      if (!parent.empty() && !staying_.contains(parent)) continue;
      bool sorted = left_of(parent) != staying_now(parent);
      std::size_t index = 0;
      for (auto& id : children) {
        bool stay = staying_.contains(id);
        if (stay && !sorted) ++index;
        else out_.push_back({.what = What::gone, .id = id, .index = index, .same = stay});
        if (stay && sorted) moved_.insert(id);
      }
    }
  }

  void bring() {
    std::unordered_map<std::string, std::size_t> next;
    for (auto& t : now_.things) {
      auto index = next[t.parent]++;
      if (!staying_.contains(t.id) || moved_.contains(t.id)) out_.push_back({.what = What::came, .id = t.id, .index = index, .same = moved_.contains(t.id)});
    }
  }

  void state(const std::string& id, State which, bool on) { out_.push_back({.what = What::state, .id = id, .state = which, .on = on}); }

  bool had_focus(const std::string& id) const {
    auto at = old_.by_id.find(id);
    return at != old_.by_id.end() && staying_.contains(id) && at->second->states.has(State::focused);
  }

  void compare(const Thing& a, const Thing& b) {
    auto tell = [&](What what) { out_.push_back({.what = what, .id = b.id}); };
    if (a.name != b.name) tell(What::name);
    if (a.description != b.description) tell(What::description);
    if (a.part != b.part) tell(What::value);
    if (a.label != b.label || a.hint != b.hint || a.error != b.error) tell(What::relations);
    if (!(a.place == b.place)) tell(What::place);
    for (auto i = 0U; i < static_cast<unsigned>(State::count); ++i) {
      auto s = static_cast<State>(i);
      bool on = b.states.has(s);
      if (a.states.has(s) != on && !(s == State::focused && on)) state(b.id, s, on);
    }
  }

  // A caret is where focus is: one that is left behind is not told of.
  void compare_writing(const Thing& a, const Thing& b) {
    if (a.text != b.text) text(a, b);
    if (a.writing.doubts != b.writing.doubts) out_.push_back({.what = What::doubts, .id = b.id});
    if (!b.states.has(State::focused)) return;
    bool caret = a.writing.caret != b.writing.caret;
    if (caret) out_.push_back({.what = What::caret, .id = b.id, .at = characters(b.text, b.writing.caret)});
    if ((a.writing.anchor != a.writing.caret || b.writing.anchor != b.writing.caret) && (caret || a.writing.anchor != b.writing.anchor)) out_.push_back({.what = What::marks, .id = b.id});
  }

  // What both have at their beginning and end stays; what lies between went, and came.
  void text(const Thing& a, const Thing& b) {
    auto [from, gone, came] = difference(a.text, b.text);
    auto at = characters(b.text, from);
    if (!gone.empty()) out_.push_back({.what = What::text_gone, .id = b.id, .at = at, .count = characters(gone, gone.size()), .words = std::string(gone)});
    if (!came.empty()) out_.push_back({.what = What::text_came, .id = b.id, .at = at, .count = characters(came, came.size()), .words = std::string(came)});
  }

  const Scene &before_, &now_;
  Family old_, new_;
  std::unordered_set<std::string> staying_, moved_;
  std::vector<Change> out_;
};

}

std::vector<Change> changes(const Scene& before, const Scene& now) { return Comparing(before, now).all(); }

}
