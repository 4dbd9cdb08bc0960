// Where the next thing goes: columns that fill downward, rows that fill to the right.
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

Flow& flow(Inner& in) { return in.flows.back(); }

float room(Inner& in) {
  auto& f = flow(in);
  return f.width;
}

Rect place(Inner& in, float width, float height, float before, float after) {
  auto& f = flow(in);
  if (!f.in_row) {
    if (!f.empty) f.y += std::max(f.after, in.px(before));
    Rect r{f.left, f.y, std::min(width, f.width), height};
    f.y += height, f.after = in.px(after), f.empty = false;
    return r;
  }
  bool wraps = f.row_x > f.left && f.row_x + width > f.left + f.width + 0.5f;
  if (wraps) f.row_y += f.row_h + in.px(8), f.row_x = f.left, f.row_h = 0, f.row_first = 0;
  if (f.row_first == 0) f.row_first = height;
  float drop = height < f.row_first ? std::round((f.row_first - height) / 2) : 0;      // in line with the first of its line
  Rect r{f.row_x, f.row_y + drop, std::min(width, f.width), height};
  f.row_x += r.w + f.row_gap;
  f.row_h = std::max(f.row_h, drop + height);
  return r;
}

void push_flow(Inner& in, float left, float top, float width) {
  Flow f;
  f.left = left, f.y = top, f.width = width;
  in.flows.push_back(f);
}

float pop_flow(Inner& in) {
  float bottom = in.flows.back().y;
  in.flows.pop_back();
  return bottom;
}

void grow_window(Inner& in, float bottom, float padding) {
  auto* window = ImGui::GetCurrentWindow();
  ImGui::SetCursorScreenPos({window->DC.CursorStartPos.x, bottom + in.px(padding)});
  ImGui::Dummy({0, 0});
  window->DC.CursorMaxPos.y = bottom + in.px(padding);
}

std::string Inner::id(std::string_view key) const { return path.empty() ? std::string(key) : path + "/" + std::string(key); }

Scope::Scope(Ui& ui, Key key) : ui_(ui) {
  auto& in = ui.inner();
  in.scopes.push_back(in.path.size());
  in.path = in.id(key);
}
Scope::~Scope() {
  auto& in = ui_.inner();
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();
}

Row::Row(Ui& ui, float gaps) : ui_(ui) {
  auto& in = ui.inner();
  auto& f = flow(in);
  if (f.in_row) {                                          // a row in a row is a part of it
    in.flows.push_back(f);
    return;
  }
  auto start = place(in, 0, 0, 8, 0);
  in.flows.push_back(f);
  auto& row = flow(in);
  row.in_row = true, row.row_x = row.left, row.row_y = start.y, row.row_h = 0, row.row_first = 0;
  row.row_gap = in.px(size::grid * gaps);
}

Row::~Row() {
  auto& in = ui_.inner();
  auto done = flow(in);
  in.flows.pop_back();
  auto& f = flow(in);
  if (f.in_row) {
    f = done;
    return;
  }
  f.y = done.row_y + done.row_h;
  f.after = in.px(size::grid);
}

namespace {

void begin_columns(Inner& in, int count, float first) {
  auto start = place(in, flow(in).width, 0, 8, 0);
  Split s{};
  s.left = flow(in).left, s.width = flow(in).width, s.top = s.bottom = start.y, s.gap = in.px(24);
  s.count = count, s.at = 0, s.first = first;
  float even = (s.width - s.gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  float narrowest = first > 0 ? (s.width - s.gap) * std::min(first, 1 - first) : even;
  s.stacked = narrowest < in.px(first > 0 ? 180 : 240);
  s.column = std::floor(first > 0 ? (s.width - s.gap) * first : even);
  in.splits.push_back(s);
  push_flow(in, s.left, s.top, s.stacked ? s.width : s.column);
}

}

Columns::Columns(Ui& ui, int count) : ui_(ui) { begin_columns(ui.inner(), count, 0); }
Columns::Columns(Ui& ui, float first_share) : ui_(ui) { begin_columns(ui.inner(), 2, first_share); }

void Columns::next() {
  auto& in = ui_.inner();
  auto& s = in.splits.back();
  if (s.stacked) {
    flow(in).after = std::max(flow(in).after, in.px(8));
    return;
  }
  s.bottom = std::max(s.bottom, pop_flow(in));
  ++s.at;
  float at = static_cast<float>(s.at);
  float left = s.first > 0 ? s.left + s.column + s.gap : std::round(s.left + at * (s.column + s.gap));
  push_flow(in, left, s.top, s.first > 0 ? s.width - s.column - s.gap : s.column);
}

Columns::~Columns() {
  auto& in = ui_.inner();
  auto& s = in.splits.back();
  float bottom = std::max(s.bottom, pop_flow(in));
  in.splits.pop_back();
  flow(in).y = bottom;
  flow(in).after = in.px(8);
}

Disabled::Disabled(Ui& ui, bool off, std::string_view why) : ui_(ui) {
  auto& in = ui.inner();
  in.why_disabled.emplace_back(off ? std::string(why) : in.why_disabled.empty() ? std::string{} : in.why_disabled.back());
  in.disabled += off || in.disabled > 0 ? 1 : 0;
}
Disabled::~Disabled() {
  auto& in = ui_.inner();
  in.why_disabled.pop_back();
  in.disabled = std::max(0, in.disabled - 1);
}

void gap(Ui& ui, float units) {
  auto& f = flow(ui.inner());
  if (f.in_row) f.row_x += ui.inner().px(size::grid * units);
  else f.after = std::max(f.after, ui.inner().px(size::grid)) + ui.inner().px(size::grid * units);
}

void rule(Ui& ui) {
  auto& in = ui.inner();
  auto r = place(in, flow(in).width, std::max(1.f, in.px(1)), 16, 16);
  fill(in, r, in.theme.rule);
}

}
