#include "app/desktop/ui/blocks.h"

#include <algorithm>

#include "app/desktop/ui/badge.h"
#include "app/desktop/ui/text.h"

namespace broaden::app::ui {
namespace {

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::info: return Icon::info;
    case Tone::success: return Icon::check_circle;
    case Tone::warning: return Icon::warning;
    case Tone::error: return Icon::error;
    case Tone::neutral: break;
  }
  return Icon::dot;
}

std::string_view spoken(Tone tone) {
  switch (tone) {
    case Tone::success: return "Success";
    case Tone::warning: return "Warning";
    case Tone::error: return "Problem";
    default: return "Note";
  }
}

}

Rect badge_size(Inner& in, std::string_view words, float most) {
  float sides = in.px(8 + 18 + 4 + 8), wanted = width_of(in, Face::caption_strong, words) + 1;
  float text = std::max(in.px(24), std::min(wanted, most - sides));
  return {0, 0, text + sides, wrapped_height(in, Face::caption_strong, words, text) + in.px(4)};
}

void draw_badge(Inner& in, Rect r, std::string_view words, Tone tone, Icon icon, std::string_view owner) {
  auto& t = in.theme.tone(tone);
  fill(in, r, t.back, size::radius);
  if (in.theme.mode == Mode::high_contrast) frame(in, r, t.edge, size::radius, 1);
  draw_icon(in, icon == Icon::none ? icon_of(tone) : icon, {r.x + in.px(6), r.y + in.px(2), in.px(20), in.px(20)}, t.edge, Face::caption);
  float left = in.px(8 + 18 + 4);
  draw_wrapped(in, Face::caption_strong, t.text, r.x + left, r.y + in.px(2), r.w - left - in.px(8), words, owner);
}

void badge(Ui& ui, std::string_view words, Tone tone, Icon icon) {
  auto& in = ui.inner();
  auto s = badge_size(in, words, flow(in).width);
  auto r = place(in, s.w, s.h, 8, 8);
  auto id = in.id(words);
  draw_badge(in, r, words, tone, icon, id);
  add_node(in, Role::status, id, words, r);
}

Card::Card(Ui& ui, Key key, std::string_view name) : ui_(ui) {
  auto& in = ui.inner();
  float side = flow(in).width < in.px(360) ? in.px(16) : in.px(24), width = flow(in).width;
  auto r = place(in, width, 0, 16, 0);
  auto node = add_node(in, Role::card, in.id(key), name, r);
  in.scopes.push_back(in.path.size());
  in.path = in.id(key);
  in.cards.push_back({node, side, std::make_unique<ImDrawListSplitter>()});
  in.cards.back().splitter->Split(&canvas(), 2);
  in.cards.back().splitter->SetCurrentChannel(&canvas(), 1);
  push_flow(in, r.x + side, r.y + side, width - 2 * side);
}

Card::~Card() {
  auto& in = ui_.inner();
  auto card = std::move(in.cards.back());
  in.cards.pop_back();
  float bottom = pop_flow(in) + card.side;
  auto& r = node_at(in, card.node).place;
  r.h = bottom - r.y;
  card.splitter->SetCurrentChannel(&canvas(), 0);
  fill(in, r, in.theme.page, size::radius);
  frame(in, r, in.theme.mode == Mode::high_contrast ? in.theme.border : in.theme.rule, size::radius, 1);
  card.splitter->Merge(&canvas());
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();
  flow(in).y = bottom;
  flow(in).after = in.px(16);
  flow(in).empty = false;
}

bool callout(Ui& ui, Key key, const CalloutText& c) {
  auto& in = ui.inner();
  auto& tone = in.theme.tone(c.tone);
  float width = std::min(flow(in).width, in.px(size::reading + 72)), left = in.px(52), side = in.px(16);
  float text = width - left - side;
  float title = c.title.empty() ? 0 : wrapped_height(in, Face::strong, c.title, text);
  float words = c.words.empty() ? 0 : wrapped_height(in, Face::body, c.words, text);
  float label = c.action.empty() ? 0 : std::min(text, width_of(in, Face::strong, c.action) + in.px(33));
  float press = c.action.empty() ? 0 : in.px(8) + std::max(in.px(size::control), wrapped_height(in, Face::strong, c.action, label - in.px(32)) + in.px(16));
  auto r = place(in, width, title + words + press + in.px(24), 16, 16);
  auto id = in.id(key);
  auto node = add_node(in, c.tone == Tone::error || c.tone == Tone::warning ? Role::alert : Role::status, id,
                       c.title.empty() ? std::string_view(c.words) : std::string_view(c.title), r);
  node_at(in, node).description = c.title.empty() ? std::string(spoken(c.tone)) : c.words;
  if (c.tone == Tone::error) node_at(in, node).error = node_at(in, node).description;
  fill(in, r, tone.back);
  fill(in, {r.x, r.y, in.px(6), r.h}, tone.edge);
  if (in.theme.mode == Mode::high_contrast) frame(in, r, tone.edge, 0, 1);
  draw_icon(in, icon_of(c.tone), {r.x + in.px(20), r.y + in.px(12), in.px(24), in.px(24)}, tone.edge);
  float y = r.y + in.px(12);
  if (title > 0) y += draw_wrapped(in, Face::strong, tone.text, r.x + left, y, text, c.title, id);
  if (words > 0) y += draw_wrapped(in, Face::body, tone.text, r.x + left, y, text, c.words, id);
  if (c.action.empty()) return false;
  Scope scope(ui, key);
  push_flow(in, r.x + left, y + in.px(8), text);
  bool pressed = button(ui, c.action);
  pop_flow(in);
  return pressed;
}

bool empty_state(Ui& ui, Icon icon, std::string_view words, std::string_view action) {
  auto& in = ui.inner();
  float width = std::min(flow(in).width, in.px(size::reading)), text = std::min(width, in.px(440));
  float h = wrapped_height(in, Face::body, words, text);
  auto r = place(in, width, in.px(32 + 48 + 12) + h + in.px(8), 16, 8);
  auto id = in.id(words.substr(0, 40));
  draw_icon(in, icon, {r.x, r.y + in.px(32), r.w, in.px(48)}, in.theme.quiet_text, Face::icons);
  draw_wrapped(in, Face::body, in.theme.text, r.x + (r.w - text) / 2, r.y + in.px(32 + 48 + 12), text, words, id, 0.5f);
  add_node(in, Role::text, id, words, r);
  if (action.empty()) return false;
  float label = std::min(width, width_of(in, Face::strong, action) + in.px(33));
  push_flow(in, r.x + std::max(0.f, (r.w - label) / 2), r.bottom() + in.px(8), label);
  bool pressed = button(ui, action, {.weight = Weight::primary});
  float bottom = pop_flow(in);
  flow(in).y = bottom;
  flow(in).after = in.px(32);
  return pressed;
}

bool waiting(Ui& ui, std::int64_t& since, std::string_view words) {
  constexpr std::int64_t noticed = 100;                    // ms; words that go again at once would only flicker
  auto& in = ui.inner();
  if (since == 0) since = in.moment.ms;
  if (in.moment.ms < since + noticed) return in.wake_by(since + noticed), false;
  caption(ui, words);
  return true;
}

void progress(Ui& ui, std::string_view name, double part, std::string_view words) {
  auto& in = ui.inner();
  part = std::clamp(part, 0.0, 1.0);
  float width = std::min(flow(in).width, in.px(size::reading)), right = width_of(in, Face::body, words) + 1;
  bool stacked = width_of(in, Face::strong, name) + in.px(16) + right > width;
  float name_h = wrapped_height(in, Face::strong, name, stacked ? width : width - right - in.px(16));
  float words_h = stacked ? wrapped_height(in, Face::body, words, width) : 0;
  auto r = place(in, width, name_h + words_h + in.px(4 + 8), 16, 8);
  auto id = in.id(name);
  draw_wrapped(in, Face::strong, in.theme.text, r.x, r.y, stacked ? width : width - right - in.px(16), name, id);
  if (stacked) draw_wrapped(in, Face::body, in.theme.quiet_text, r.x, r.y + name_h, width, words, id);
  else draw_wrapped(in, Face::body, in.theme.quiet_text, r.right() - right, r.y, right, words, id);
  Rect bar{r.x, r.bottom() - in.px(8), r.w, in.px(8)};
  fill(in, bar, in.theme.neutral.back, 4);
  frame(in, bar, in.theme.border, 4, 1);
  if (part > 0) fill(in, {bar.x, bar.y, std::max(bar.h, bar.w * static_cast<float>(part)), bar.h}, in.theme.accent, 4);
  auto& node = node_at(in, add_node(in, Role::progress, id, name, r));
  node.value = std::string(words), node.part = part;
}

}
