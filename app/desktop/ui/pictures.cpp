#include "app/desktop/ui/pictures.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

struct Axis {
  float left, width;
  int from, days;
  float at(core::Date d) const {
    double part = (static_cast<double>(d.days) - from) / std::max(1, days);      // no date at all is the left end
    return left + width * static_cast<float>(std::clamp(part, 0.0, 1.0));
  }
};

bool begins_group(std::span<const Span> all, std::size_t i) { return !all[i].group.empty() && (i == 0 || all[i - 1].group != all[i].group); }

std::string words_of(const Span& s) { return s.name + ", " + core::spoken(s.from) + " to " + (s.to ? core::spoken(s.to) : "now"); }

void draw_years(Inner& in, const Axis& axis, core::Date from, core::Date to, float top, float bottom, std::string_view id) {
  auto start = core::parts(from);
  int first = start.month == 1 && start.day == 1 ? start.year : start.year + 1, last = core::parts(to).year;
  float label = width_of(in, Face::caption, "2000") + in.px(8);
  int every = std::max(1, static_cast<int>(std::ceil(label * static_cast<float>(last - first + 1) / std::max(1.f, axis.width))));
  for (int year = first; year <= last; ++year) {
    float x = std::round(axis.at(core::date(year, 1, 1)));
    fill(in, {x, top, std::max(1.f, in.px(1)), bottom - top}, in.theme.rule);
    auto words = std::to_string(year);
    float w = width_of(in, Face::caption, words) + 1;
    if ((year - first) % every == 0 && x + w <= axis.left + axis.width)
      draw_line(in, Face::caption, in.theme.quiet_text, {x, bottom, w, in.px(20)}, words, 0, Cut::never, id);
  }
}

}

void timeline(Ui& ui, std::string_view name, core::Date from, core::Date to, std::span<const Span> spans) {
  auto& in = ui.inner();
  float width = flow(in).width, lane = in.px(20 + 12 + 12);
  std::vector<float> heights;
  float lanes = 0, group = in.px(20 + 4);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    heights.push_back(wrapped_height(in, Face::caption, words_of(spans[i]), width) + in.px(12 + 12));
    lanes += heights.back() + (begins_group(spans, i) ? group : 0);
  }
  if (spans.empty()) lanes = lane;
  auto r = place(in, width, lanes + in.px(24 + 20), 16, 16);
  auto id = in.id(name);
  auto node = add_node(in, Role::picture, id, name, r);
  Axis axis{r.x, width, from.days, core::days_between(from, to)};
  float top = r.y + in.px(20), bottom = top + lanes;
  draw_years(in, axis, from, to, top, bottom, id);
  if (ui.today() >= from && ui.today() <= to) {
    float x = std::round(axis.at(ui.today())), w = width_of(in, Face::caption_strong, "Today");
    fill(in, {x - in.px(1), top, in.px(2), bottom - top}, in.theme.text);
    draw_line(in, Face::caption_strong, in.theme.text, {std::clamp(x - w / 2, r.x, r.right() - w), r.y, w, in.px(20)}, "Today", 0, Cut::never, id);
  }
  std::string value;
  float y = top;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    auto& s = spans[i];
    auto words = words_of(s);
    value += value.empty() ? "" : "; ";
    if (begins_group(spans, i)) {
      float w = width_of(in, Face::caption_strong, s.group) + 1;
      fill(in, {r.x, y, w + in.px(4), in.px(20)}, in.theme.page);
      draw_line(in, Face::caption_strong, in.theme.text, {r.x, y, w, in.px(20)}, s.group, 0, Cut::never, id);
      value += s.group + ": ";
      y += group;
    }
    value += words;
    float h = heights[i] - in.px(12 + 12);
    float needed = std::min(width, width_of(in, Face::caption, words) + 1);
    float a = axis.at(s.from), b = axis.at(s.to ? s.to : ui.today());
    float x = std::max(r.x, std::min(a, r.right() - needed));
    fill(in, {x - in.px(2), y, needed + in.px(4), h}, in.theme.page);
    draw_wrapped(in, Face::caption, in.theme.text, x, y, needed, words, id);
    Rect bar{a, y + h, std::max(in.px(6), b - a), in.px(12)};
    fill(in, bar, in.theme.tone(s.tone).edge, 3);
    if (!s.to) draw_icon(in, Icon::right, {bar.right() - in.px(2), bar.y - in.px(4), in.px(20), in.px(20)}, in.theme.tone(s.tone).edge, Face::caption);
    y += heights[i];
  }
  node_at(in, node).value = value.empty() ? "Nothing here yet" : value;
}

void bars(Ui& ui, std::string_view name, std::span<const Bar> all) {
  auto& in = ui.inner();
  float width = std::min(flow(in).width, in.px(size::wide)), words = 0, most = 0;
  for (auto& b : all) {
    words = std::max(words, width_of(in, Face::body, b.words) + 1);
    most = std::max(most, static_cast<float>(b.amount));
  }
  bool stacked = width < in.px(480);
  float names = stacked ? width : std::floor(width * 0.42f), gap_x = in.px(12);
  float track = (stacked ? width : width - names - gap_x) - words - gap_x;
  auto id = in.id(name);
  auto group = add_node(in, Role::picture, id, name, {flow(in).left, flow(in).y, width, 0});
  std::string value;
  float top = -1;
  for (auto& b : all) {
    float name_h = wrapped_height(in, Face::body, b.name, names);
    auto r = place(in, width, stacked ? name_h + in.px(24) : std::max(name_h, in.px(24)), 8, 0);
    if (top < 0) top = r.y;
    draw_wrapped(in, Face::body, in.theme.text, r.x, r.y, names, b.name, id);
    float x = stacked ? r.x : r.x + names + gap_x, y = stacked ? r.y + name_h : r.y;
    float w = most > 0 ? std::max(0.f, track) * static_cast<float>(b.amount) / most : 0;
    if (b.amount > 0) fill(in, {x, y + in.px(4), std::max(in.px(2), w), in.px(16)}, in.theme.accent, 2);
    else fill(in, {x, y + in.px(4), std::max(1.f, in.px(1)), in.px(16)}, in.theme.border);
    draw_line(in, Face::body, b.amount > 0 ? in.theme.text : in.theme.quiet_text, {x + w + in.px(8), y, words, in.px(24)}, b.words, 0, Cut::never, id);
    value += (value.empty() ? "" : "; ") + b.name + ": " + b.words;
  }
  auto& node = node_at(in, group);
  node.value = value;
  if (top >= 0) node.place.y = top, node.place.h = flow(in).y - top;
  flow(in).after = in.px(8);
}

}
