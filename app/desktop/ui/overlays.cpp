// What lies over everything for a while: the tip of what the pointer rests on, and the message at the corner.
#include <algorithm>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

constexpr std::int64_t tip_delay = 500;

}

void draw_tip(Inner& in) {
  if (in.tip_shown_owner.empty()) {
    in.tip_owner.clear();
    return;
  }
  if (in.moment.ms < in.tip_since + tip_delay) return in.wake_by(in.tip_since + tip_delay);
  float padding = in.px(8), width = std::min(in.px(360), in.moment.width - in.px(32));
  float needed = std::min(width, width_of(in, Face::caption, in.tip) + 1);
  float height = wrapped_height(in, Face::caption, in.tip, needed);
  if (height > in.moment.height / 2) needed = in.moment.width - in.px(32) - 2 * padding, height = wrapped_height(in, Face::caption, in.tip, needed);   // a whole title
  float x = std::clamp(in.tip_at.x, in.px(8), std::max(in.px(8), in.moment.width - needed - 2 * padding - in.px(8)));
  float y = in.tip_at.bottom() + in.px(6);
  if (y + height + 2 * padding > in.moment.height) y = std::max(0.f, in.tip_at.y - in.px(6) - height - 2 * padding);
  auto& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({x, y}, {x + needed + 2 * padding, y + height + 2 * padding}, in.color(in.theme.text), in.px(size::radius));
  for (auto& line : wrap(in.fonts.of(Face::caption), in.tip, needed)) {
    draw_letters(in, list, Face::caption, in.color(in.theme.page), x + padding + left_of(line, needed), y + padding, std::string_view(in.tip).substr(line.begin, line.end - line.begin), line.way);
    y += line_height(in, Face::caption);
  }
}

void draw_toast(Inner& in) {
  in.building.announced = std::exchange(in.toast_said, {});
  if (in.moment.ms >= in.toast_until || in.toast.empty()) return;
  in.wake_by(in.toast_until);
  auto& face = in.fonts.of(Face::strong);
  float padding = in.px(16), most = std::min(in.px(480), in.moment.width - in.px(32));
  float width = std::min(most - 2 * padding, width_of(in, Face::strong, in.toast) + 1);
  float height = wrapped_height(in, Face::strong, in.toast, width);
  float x = in.moment.width - width - 2 * padding - in.px(24), y = in.moment.height - height - padding - in.px(24);
  auto& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({x, y}, {x + width + 2 * padding, y + height + padding}, in.color(in.theme.text), in.px(size::radius));
  float top = y + padding / 2;
  for (auto& line : wrap(face, in.toast, width)) {
    draw_letters(in, list, Face::strong, in.color(in.theme.page), x + padding + left_of(line, width), top + (line_height(in, Face::strong) - face.size()) / 2,
                 std::string_view(in.toast).substr(line.begin, line.end - line.begin), line.way);
    top += line_height(in, Face::strong);
  }
  Node n;
  n.id = "toast", n.role = Role::status, n.name = in.toast, n.place = {x, y, width + 2 * padding, height + padding};
  n.clip = {0, 0, in.moment.width, in.moment.height};
  in.building.nodes.push_back(std::move(n));
}

}
