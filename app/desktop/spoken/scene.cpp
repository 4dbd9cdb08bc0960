#include "app/desktop/spoken/scene.h"

#include <algorithm>
#include <unordered_map>

#include "app/desktop/ui/spelling.h"

namespace broaden::app::spoken {
namespace {

using ui::Node;
using ui::Role;

Kind kind_of(const Node& n) {
  switch (n.role) {
    case Role::heading: return Kind::heading;
    case Role::text: case Role::status: return Kind::text;
    case Role::button: case Role::tag: return Kind::button;
    case Role::link: return Kind::link;
    case Role::text_field: return n.state.secret ? Kind::secret : Kind::entry;
    case Role::search_box: return Kind::entry;
    case Role::narrative: return Kind::long_entry;
    case Role::combo: return Kind::combo;
    case Role::list: return Kind::list;
    case Role::option: return Kind::option;
    case Role::radio: return Kind::radio;
    case Role::check_box: return Kind::check_box;
    case Role::table: return Kind::table;
    case Role::column_header: return Kind::column_header;
    case Role::row: return Kind::row;
    case Role::card: return Kind::card;
    case Role::alert: return Kind::alert;
    case Role::dialog: return Kind::dialog;
    case Role::navigation: return Kind::navigation;
    case Role::navigation_item: return Kind::navigation_item;
    case Role::tab: return Kind::tab;
    case Role::progress: return Kind::progress;
    case Role::picture: return Kind::picture;
    case Role::group: return Kind::group;
  }
  return Kind::text;
}

bool holds_others(Role role) {
  switch (role) {
    case Role::combo: case Role::list: case Role::table: case Role::row: case Role::card: case Role::alert: case Role::status: case Role::dialog:
    case Role::navigation: case Role::group: return true;
    default: return false;
  }
}

bool is_entry(Kind k) { return k == Kind::entry || k == Kind::secret || k == Kind::long_entry; }

States states_of(const Node& n, Kind kind) {
  States s;
  s.put(State::enabled, !n.state.disabled);
  s.put(State::focusable, n.state.focusable || n.state.focused || std::ranges::find(n.actions, "press") != n.actions.end());
  s.put(State::focused, n.state.focused);
  bool ticks = n.role == Role::option && n.state.checked;
  s.put(State::checkable, kind == Kind::check_box || kind == Kind::radio || ticks);
  s.put(State::checked, n.state.checked);
  s.put(State::selectable, kind == Kind::option || kind == Kind::tab || kind == Kind::navigation_item || (kind == Kind::row && n.state.selected));
  s.put(State::selected, n.state.selected);
  s.put(State::required, n.state.required);
  s.put(State::invalid, n.state.invalid);
  s.put(State::expandable, kind == Kind::combo);
  s.put(State::expanded, n.state.expanded);
  s.put(State::editable, is_entry(kind) && !n.state.disabled);
  s.put(State::single_line, kind == Kind::entry || kind == Kind::secret);
  s.put(State::multi_line, kind == Kind::long_entry);
  s.put(State::modal, kind == Kind::dialog);
  auto seen = common(n.place, n.clip);
  s.put(State::showing, seen.w > 0 && seen.h > 0);
  return s;
}

std::string dots(std::size_t count) {
  std::string out;
  while (count-- > 0) out += "\u2022";
  return out;
}

std::string joined(const std::string& name, const std::string& value) { return name.empty() || value.empty() ? name + value : name + ": " + value; }

void say(Thing& t, const Node& n) {
  t.name = n.name, t.description = n.description;
  switch (t.kind) {
    case Kind::text: t.name = joined(n.name, n.value); break;
    case Kind::entry: case Kind::long_entry:
      t.description += (t.description.empty() || n.writing.doubts.empty() ? "" : " ") + ui::doubts_said(n.value, n.writing.doubts);
      [[fallthrough]];
    case Kind::combo: t.text = n.value; break;
    case Kind::secret: t.text = dots(n.writing.hidden); break;
    case Kind::row: case Kind::navigation_item: case Kind::progress: case Kind::picture: case Kind::column_header: case Kind::table:
      t.description = n.description.empty() || n.value.empty() ? n.value + n.description : n.value + ". " + n.description;
      break;
    default: break;
  }
  if (t.kind == Kind::text || t.kind == Kind::heading) t.text = t.name;
}

// Builds the scene node by node, in the order in which they are read.
class Builder {
 public:
  explicit Builder(const ui::Tree& tree) : tree_(tree) {
    for (auto& n : tree.nodes) if (holds_others(n.role)) holders_.emplace(n.id, &n);
    for (auto& t : tree.texts) if (!t.owner.empty()) words_.emplace(t.owner, &t);
  }

  Scene all() {
    for (auto& n : tree_.nodes) if (n.id != "toast") add(n);       // it is told as a notification
    return std::move(scene_);
  }

 private:
  void add(const Node& n) {
    Thing t;
    t.id = n.id, t.kind = kind_of(n), t.parent = parent_of(n);
    t.node = n.actions.empty() ? "" : n.id;
    t.pressable = std::ranges::find(n.actions, "press") != n.actions.end();
    t.states = states_of(n, t.kind);
    t.place = n.place, t.level = n.level, t.part = n.part, t.writing = n.writing;
    say(t, n);
    if (t.kind == Kind::table) t.rows = static_cast<int>(n.cells.rows), t.columns = static_cast<int>(n.cells.words.size());
    if (t.kind == Kind::column_header) t.column = column_of(t.parent, n.name);
    std::string hint = n.error.empty() ? n.description : n.description.substr(0, n.description.size() - std::min(n.description.size(), n.error.size()));
    while (hint.ends_with(' ')) hint.pop_back();
    bool field = is_entry(t.kind) || t.kind == Kind::combo || t.kind == Kind::group;
    if (field) t.label = shown(n, "label", n.name, t.parent), t.hint = shown(n, "hint", hint, t.parent);
    auto wrong = field ? shown_words(n.id, n.error) : nullptr;
    if (wrong) t.error = n.id + "/#error";
    auto parent = t.parent;
    put(std::move(t));
    if (wrong) shown(n, "error", n.error, parent);
    if (n.role == Role::row) add_cells(n);
  }

  void put(Thing t) {
    auto& times = seen_[t.id];
    if (times++ > 0) t.id += "#" + std::to_string(times);          // the same words twice in one place
    scene_.things.push_back(std::move(t));
  }

  // The innermost that holds it, and between a control and what drops down from it the list.
  std::string parent_of(const Node& n) {
    if (n.role == Role::dialog) return "";
    if (n.role == Role::tab) return beside(n, n.id.substr(0, n.id.rfind('/')), Kind::tab_list);
    for (auto cut = n.id.rfind('/'); cut != std::string::npos && cut > 0; cut = n.id.rfind('/', cut - 1)) {
      auto holder = holders_.find(n.id.substr(0, cut));
      if (holder == holders_.end() || !seen_.contains(holder->first)) continue;
      auto& h = *holder->second;
      if (n.layer > h.layer && h.role != Role::dialog && n.role != Role::list) return beside(n, h.id + "/#list", Kind::list, h.id);
      if (h.role == Role::row && n.cells.column > 0) return h.id + "/#" + std::to_string(n.cells.column - 1);
      return h.id;
    }
    return "";
  }

  std::string beside(const Node& first, const std::string& id, Kind kind, const std::string& in = {}) {
    if (seen_.contains(id)) return id;
    Thing t;
    t.id = id, t.kind = kind, t.place = first.place;
    t.parent = in;
    if (in.empty()) {
      Node base = first;
      base.id = id, base.role = Role::group;
      t.parent = parent_of(base);
    }
    t.states.put(State::enabled), t.states.put(State::showing);
    put(std::move(t));
    return id;
  }

  void add_cells(const Node& row) {
    for (std::size_t i = 0; i < row.cells.words.size(); ++i) {
      Thing t;
      t.id = row.id + "/#" + std::to_string(i), t.parent = row.id, t.kind = Kind::cell;
      t.name = t.text = row.cells.words[i];
      t.row = static_cast<int>(row.cells.row), t.column = static_cast<int>(i);
      t.states = states_of(row, Kind::cell);
      for (auto s : {State::focusable, State::focused, State::selected}) t.states.put(s, false);
      t.place = shown_words(row.id, t.name) ? shown_words(row.id, t.name)->box : row.place;
      put(std::move(t));
    }
  }

  int column_of(const std::string& table, const std::string& name) const {
    auto holder = holders_.find(table);
    if (holder == holders_.end()) return -1;
    auto& names = holder->second->cells.words;
    auto at = std::ranges::find(names, name);
    return at == names.end() ? -1 : static_cast<int>(at - names.begin());
  }

  const ui::Text* shown_words(const std::string& owner, const std::string& words) const {
    if (words.empty()) return nullptr;
    auto [from, to] = words_.equal_range(owner);
    auto at = std::find_if(from, to, [&](auto& one) { return one.second->words == words; });
    return at == to ? nullptr : at->second;
  }

  // A thing for words that stand beside a field; "" if they are not on the screen.
  std::string shown(const Node& n, const char* what, const std::string& words, const std::string& parent) {
    auto* text = shown_words(n.id, words);
    if (!text) return "";
    Thing t;
    t.id = n.id + "/#" + what, t.parent = parent, t.kind = Kind::label;
    t.name = t.text = words, t.place = text->box;
    t.states.put(State::enabled);
    auto seen = common(text->box, text->clip);
    t.states.put(State::showing, seen.w > 0 && seen.h > 0);
    auto id = t.id;
    put(std::move(t));
    return id;
  }

  const ui::Tree& tree_;
  std::unordered_map<std::string, const Node*> holders_;
  std::unordered_multimap<std::string, const ui::Text*> words_;
  std::unordered_map<std::string, int> seen_;
  Scene scene_;
};

}

const Thing* Scene::find(std::string_view id) const {
  auto at = std::ranges::find(things, id, &Thing::id);
  return at == things.end() ? nullptr : &*at;
}

Scene scene_of(const ui::Tree& tree) { return Builder(tree).all(); }

std::vector<std::string> to_say(const ui::Tree& before, const ui::Tree& now) {
  std::vector<std::string> out;
  for (auto& n : now.nodes) {
    if (n.error.empty()) continue;
    auto old = std::ranges::find(before.nodes, n.id, &Node::id);
    if (old == before.nodes.end() || old->error != n.error) out.push_back(joined(n.name, n.error));
  }
  if (!now.announced.empty()) out.push_back(now.announced);
  return out;
}

}
