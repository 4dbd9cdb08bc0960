#include "app/desktop/spoken/telling.h"

#include <algorithm>
#include <utility>

#include "app/desktop/spoken/keys.h"
#include "app/desktop/spoken/units.h"

namespace broaden::app::spoken {
namespace {

using What = Change::What;
constexpr std::size_t most_said = 3;

// ATK asks for the application by a function without arguments.
AtkObject*& the_application() {
  static AtkObject* one = nullptr;
  return one;
}

void introduce(AtkObject* application) {
  the_application() = application;
  auto* util = ATK_UTIL_CLASS(g_type_class_ref(ATK_TYPE_UTIL));
  listen_to_keys(util);
  util->get_root = [] { return the_application(); };
  util->get_toolkit_name = []() -> const char* { return "Broaden"; };
  util->get_toolkit_version = []() -> const char* { return BROADEN_VERSION; };
}

}

Telling::Telling(const std::string& title, std::function<void(ui::Act)> ask) : application_(new_application("broaden")) {
  around_->ask = std::move(ask);
  Thing frame;
  frame.kind = Kind::window, frame.name = title;
  for (auto s : {State::enabled, State::showing}) frame.states.put(s);
  window_ = new_object(std::move(frame), around_, application_);
  held(application_).children.push_back(window_);
  introduce(application_);
}

Telling::~Telling() {
  forget(window_);
  held(application_).children.clear();
  g_object_unref(application_);
  the_application() = nullptr;
}

AtkObject* Telling::object(const std::string& id) const {
  if (id.empty()) return window_;
  auto at = around_->objects.find(id);
  return at == around_->objects.end() ? nullptr : at->second;
}

// With all that it holds. Whoever has one of them still is told that it is no more.
void Telling::forget(AtkObject* o) {
  auto& h = held(o);
  for (auto* one : std::exchange(h.children, {})) forget(one);
  h.gone = true, h.parent = nullptr, h.around.reset();
  around_->objects.erase(h.thing.id);
  atk_object_notify_state_change(o, ATK_STATE_DEFUNCT, TRUE);
  g_object_unref(o);
}

void Telling::go(const Change& c) {
  auto* o = object(c.id);
  if (!o) return;
  auto* parent = held(o).parent;
  auto& all = held(parent).children;
  auto at = std::ranges::find(all, o);
  if (at == all.end()) return;
  auto index = static_cast<unsigned>(at - all.begin());
  all.erase(at);
  g_signal_emit_by_name(parent, "children-changed::remove", index, o, nullptr);
  if (!c.same) forget(o);
}

void Telling::come(const Change& c, const Thing& thing) {
  auto* parent = object(thing.parent);
  if (!parent) return;
  auto* o = object(c.id);
  if (!o) o = around_->objects[c.id] = new_object(thing, around_, parent);
  auto& all = held(parent).children;
  auto index = std::min(c.index, all.size());
  all.insert(all.begin() + static_cast<std::ptrdiff_t>(index), o);
  g_signal_emit_by_name(parent, "children-changed::add", static_cast<unsigned>(index), o, nullptr);
}

void Telling::tell(const Change& c) {
  auto* o = object(c.id);
  if (!o) return;
  auto words = readable(c.words);
  auto at = static_cast<int>(c.at), count = static_cast<int>(c.count);
  switch (c.what) {
    case What::name: return give_name(o);
    case What::description: return give_description(o);
    case What::text_gone: return g_signal_emit_by_name(o, "text-remove", at, count, words.c_str());
    case What::text_came: return g_signal_emit_by_name(o, "text-insert", at, count, words.c_str());
    case What::caret: if (ATK_IS_TEXT(o)) g_signal_emit_by_name(o, "text-caret-moved", at); return;
    case What::marks: if (ATK_IS_TEXT(o)) g_signal_emit_by_name(o, "text-selection-changed"); return;
    case What::doubts: if (ATK_IS_TEXT(o)) g_signal_emit_by_name(o, "text-attributes-changed"); return;
    case What::value: if (ATK_IS_VALUE(o)) g_signal_emit_by_name(o, "value-changed", held(o).thing.part, held(o).thing.description.c_str()); return;
    case What::state:
      atk_object_notify_state_change(o, state_of(c.state), c.on);
      if ((c.state == State::selected || c.state == State::checked) && held(o).parent && ATK_IS_SELECTION(held(o).parent))
        g_signal_emit_by_name(held(o).parent, "selection-changed");
      return;
    case What::place: {
      AtkRectangle r{};
      atk_component_get_extents(ATK_COMPONENT(o), &r.x, &r.y, &r.width, &r.height, ATK_XY_SCREEN);
      return g_signal_emit_by_name(o, "bounds-changed", &r);
    }
    case What::relations: case What::gone: case What::came: return;
  }
}

void Telling::show(Scene now, ui::Rect window) {
  around_->window = window;
  held(window_).thing.place = {0, 0, window.w, window.h};
  now.things.insert(now.things.end(), said_.begin(), said_.end());
  auto all = changes(scene_, now);
  for (auto& c : all) if (c.what == What::gone) go(c);
  for (auto& t : now.things) if (auto* o = object(t.id)) held(o).thing = t;
  std::unordered_map<std::string_view, const Thing*> things;
  for (auto& t : now.things) things[t.id] = &t;
  for (auto& c : all) if (c.what == What::came) come(c, *things.at(c.id));
  for (auto& c : all) tell(c);
  scene_ = std::move(now);
}

void Telling::say(const std::string& words) {
  Thing t;
  t.id = "#said/" + std::to_string(++count_), t.kind = Kind::notification, t.name = words;
  t.states.put(State::enabled), t.states.put(State::showing);
  auto id = t.id;
  said_.push_back(std::move(t));
  if (said_.size() > most_said) said_.erase(said_.begin());
  auto now = scene_;
  std::erase_if(now.things, [](auto& one) { return one.kind == Kind::notification; });
  show(std::move(now), around_->window);
  atk_object_notify_state_change(object(id), ATK_STATE_SHOWING, TRUE);   // what makes a screen reader speak it
}

void Telling::active(bool on) {
  auto& states = held(window_).thing.states;
  if (states.has(State::active) == on) return;
  states.put(State::active, on);
  g_signal_emit_by_name(window_, on ? "activate" : "deactivate");
  atk_object_notify_state_change(window_, ATK_STATE_ACTIVE, on);
  if (!on) return;
  for (auto& t : scene_.things)
    if (t.states.has(State::focused)) atk_object_notify_state_change(object(t.id), ATK_STATE_FOCUSED, TRUE);
}

}
