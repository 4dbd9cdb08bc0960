// The layout audit: reads one frame's Tree as a critical eye would.
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/theme.h"
#include "tests/support/stage.h"

namespace broaden::tests {

std::string test_fonts() { return BROADEN_TEST_FONTS; }
std::string test_icons() { return BROADEN_TEST_ICONS; }

namespace {

using namespace app::ui;

std::string at(const Rect& r) {
  auto n = [](float v) { return std::to_string(static_cast<int>(std::lround(v))); };
  return n(r.x) + "," + n(r.y) + " " + n(r.w) + "x" + n(r.h);
}

std::string quoted(const Text& t) { return "\"" + t.words.substr(0, 60) + "\" (" + t.owner + ") at " + at(t.ink); }

bool within_across(const Rect& inside, const Rect& outside) { return inside.x >= outside.x - 1 && inside.right() <= outside.right() + 1; }
bool within_down(const Rect& inside, const Rect& outside) { return inside.y >= outside.y - 1 && inside.bottom() <= outside.bottom() + 1; }

bool holds_its_words(Role r) {
  return r == Role::button || r == Role::tab || r == Role::tag || r == Role::option || r == Role::navigation_item || r == Role::link ||
         r == Role::row || r == Role::dialog || r == Role::status || r == Role::alert;
}

void check_text(const Tree& tree, const Text& t, std::vector<std::string>& found) {
  if (t.missing_glyph) found.push_back("a missing glyph in " + quoted(t));
  if (!t.readable_elsewhere && (!within_across(t.ink, t.box) || !within_down(t.ink, t.box))) found.push_back("words outside their box " + at(t.box) + ": " + quoted(t));
  if (!within_across(t.ink, t.clip)) found.push_back("words cut at the side of " + at(t.clip) + ": " + quoted(t));
  if (!t.scrolls && !within_down(t.ink, t.clip)) found.push_back("words cut above or below " + at(t.clip) + ": " + quoted(t));
  auto* owner = t.owner.empty() ? nullptr : tree.find(t.owner);
  if (owner && owner->id == t.owner && holds_its_words(owner->role) && !t.readable_elsewhere && (!within_across(t.ink, owner->place) || (!within_down(t.ink, owner->place) && !(owner->role == Role::dialog && t.scrolls))))
    found.push_back("words outside their " + std::string(spoken(owner->role)) + " at " + at(owner->place) + ": " + quoted(t));
}

// Words in the same scrolled region are compared whole; words of different regions only where both can be seen.
void check_words_over_words(const Tree& tree, std::vector<std::string>& found) {
  for (std::size_t i = 0; i < tree.texts.size(); ++i)
    for (std::size_t j = i + 1; j < tree.texts.size(); ++j) {
      auto &a = tree.texts[i], &b = tree.texts[j];
      if (a.layer != b.layer || (a.owner == b.owner && a.words == b.words)) continue;
      bool same = a.clip == b.clip;
      Rect x = same ? a.ink : common(a.ink, a.clip), y = same ? b.ink : common(b.ink, b.clip);
      if (a.readable_elsewhere && b.readable_elsewhere && a.owner == b.owner) continue;   // a field and its example
      if (x.w > 0 && y.w > 0 && x.overlaps(y, 1.5f)) found.push_back("words over words: " + quoted(a) + " and " + quoted(b));
    }
}

void check_controls(const Tree& tree, float scale, std::vector<std::string>& found) {
  std::vector<const Node*> stops;
  for (auto& n : tree.nodes) if (n.state.focusable) stops.push_back(&n);
  for (auto* n : stops) {
    std::string who = std::string(spoken(n->role)) + " \"" + n->name + "\" [" + n->id + "] at " + at(n->place);
    if (n->name.empty()) found.push_back("no name: " + who);
    if (n->place.w < 24 * scale - 1 || n->place.h < 24 * scale - 1) found.push_back("too small to hit: " + who);
    if (!within_across(n->place, n->clip)) found.push_back("a control cut at the side: " + who);
  }
  for (std::size_t i = 0; i < stops.size(); ++i)
    for (std::size_t j = i + 1; j < stops.size(); ++j) {
      auto &a = *stops[i], &b = *stops[j];
      if (a.id == b.id) found.push_back("two controls with one id: " + a.id);
      if (a.layer != b.layer || a.place.contains(b.place) || b.place.contains(a.place)) continue;
      bool same = a.clip == b.clip;
      Rect x = same ? a.place : common(a.place, a.clip), y = same ? b.place : common(b.place, b.clip);
      if (x.w > 0 && y.w > 0 && x.overlaps(y)) found.push_back("controls over controls: [" + a.id + "] " + at(a.place) + " and [" + b.id + "] " + at(b.place));
    }
}

// Prose is set in a column of about 75 letters of usual width; a wider one is tiring to read. Tables, pictures and
// the header are not prose.
void check_reading_width(const Tree& tree, float scale, std::vector<std::string>& found) {
  for (auto& t : tree.texts) {
    auto* owner = tree.find(t.owner);
    if ((owner && owner->role != Role::text) || t.owner.starts_with("header/")) continue;
    if (t.ink.w > size::reading * scale + 2) found.push_back("a line of " + std::to_string(static_cast<int>(t.ink.w / scale)) + ", more than the reading column: " + quoted(t));
  }
}

bool words_between(const Tree& tree, const Node& upper, const Node& lower) {
  return std::ranges::any_of(tree.texts, [&](auto& t) { return t.layer == upper.layer && t.clip == upper.clip && t.ink.y >= upper.place.bottom() - 1 && t.ink.bottom() <= lower.place.y + 1; });
}

// Controls that stand one above the other, with nothing but room between, keep a distance of the grid: 8, or 4
// within a control's parts; a line of one unit around one of them may come to that.
void check_grid(const Tree& tree, float scale, std::vector<std::string>& found) {
  const float step = 4 * scale;
  for (auto& upper : tree.nodes) {
    if (!upper.state.focusable) continue;
    const Node* next = nullptr;
    for (auto& lower : tree.nodes)
      if (lower.state.focusable && lower.layer == upper.layer && lower.clip == upper.clip && std::abs(lower.place.x - upper.place.x) < 1 && lower.place.y >= upper.place.bottom() - 0.5f && (!next || lower.place.y < next->place.y)) next = &lower;
    if (!next || words_between(tree, upper, *next)) continue;
    float gap = next->place.y - upper.place.bottom(), off = std::abs(gap - std::round(gap / step) * step);
    if (off > std::ceil(scale) + 0.01f) found.push_back("a gap of " + std::to_string(gap / scale) + " between [" + upper.id + "] at " + at(upper.place) + " and [" + next->id + "] at " + at(next->place));
  }
}

}

std::vector<std::string> faults(const Tree& tree, float scale, float width, float height) {
  std::vector<std::string> found;
  for (auto& t : tree.texts) check_text(tree, t, found);
  check_words_over_words(tree, found);
  check_controls(tree, scale, found);
  check_reading_width(tree, scale, found);
  check_grid(tree, scale, found);
  for (auto& n : tree.nodes)
    if (n.layer > 0 && n.role == Role::dialog && !Rect{0, 0, width, height}.contains(n.place)) found.push_back("a dialog beyond the window: " + n.id);
  return found;
}

}
