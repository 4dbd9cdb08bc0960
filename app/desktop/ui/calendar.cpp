#include "app/desktop/ui/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/desktop/ui/typed.h"

namespace broaden::app::ui {
namespace {

using core::Date;

constexpr std::array<const char*, 12> month_names{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
constexpr std::array<const char*, 7> day_names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr int weeks_shown = 6;                             // always: the months are equally tall
constexpr float day_height = 36, names_height = 24;

int weekday(Date d) { return ((d.days + 4) % 7 + 7) % 7; }   // 0 is Sunday; day 0 was a Thursday
Date first_of(Date d) { return add_days(d, 1 - parts(d).day); }
std::string month_heading(Date d) { return std::string(month_names[static_cast<std::size_t>(parts(d).month - 1)]) + " " + std::to_string(parts(d).year); }

std::string whole_name(Date d) {
  auto [year, month, day] = parts(d);
  return std::string(day_names[static_cast<std::size_t>(weekday(d))]) + ", " + month_names[static_cast<std::size_t>(month - 1)] + " " + std::to_string(day) + ", " + std::to_string(year);
}

std::string week_id(const std::string& id, Date d) { return id + "/days/" + iso(std::max(first_of(d), add_days(d, -weekday(d)))); }
std::string day_id(const std::string& id, Date d) { return week_id(id, d) + "/" + iso(d); }

Date within_reach(Date d) { return std::clamp(d, core::date(1900, 1, 1), core::date(2200, 12, 31)); }

Date moved_by_keys(Date d) {
  auto& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeyAlt) return d;
  int months = io.KeyShift ? 12 : 1;
  auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k, true); };
  if (pressed(ImGuiKey_LeftArrow)) d = add_days(d, -1);
  if (pressed(ImGuiKey_RightArrow)) d = add_days(d, 1);
  if (pressed(ImGuiKey_UpArrow)) d = add_days(d, -7);
  if (pressed(ImGuiKey_DownArrow)) d = add_days(d, 7);
  if (pressed(ImGuiKey_Home)) d = add_days(d, -weekday(d));
  if (pressed(ImGuiKey_End)) d = add_days(d, 6 - weekday(d));
  if (pressed(ImGuiKey_PageUp)) d = add_months(d, -months);
  if (pressed(ImGuiKey_PageDown)) d = add_months(d, months);
  return within_reach(d);
}

bool icon_button(Inner& in, const std::string& id, const std::string& name, Icon icon, Rect r, bool edged) {
  auto node = add_node(in, Role::button, id, name, r);
  auto t = touch(in, node);
  if (t.hovered || t.held) fill(in, r, in.theme.hover, size::radius);
  if (edged) frame(in, r, in.theme.border, size::radius);
  draw_icon(in, icon, r, in.disabled > 0 ? in.theme.quiet_text : in.theme.link);
  if (t.ring) frame(in, r, in.theme.focus, size::radius, 2);
  if (t.hovered || t.ring) tip(in, id, r, name);
  return t.pressed;
}

bool draw_day(Inner& in, const std::string& id, Date d, Rect r, bool chosen, bool stop) {
  auto node = add_node(in, Role::button, day_id(id, d), whole_name(d), r);
  bool today = d == in.moment.today;
  node_at(in, node).description = std::string(today ? "Today" : "") + (today && chosen ? ". " : "") + (chosen ? "Chosen" : "");
  node_at(in, node).state.selected = chosen;
  node_at(in, node).cells.column = static_cast<std::size_t>(weekday(d)) + 1;
  auto t = touch(in, node);
  node_at(in, node).state.focusable = stop;                // one stop for Tab; arrows go to the others
  Rect inside{r.x + in.px(1), r.y + in.px(1), r.w - in.px(2), r.h - in.px(2)};
  if (chosen) fill(in, inside, in.theme.accent, size::radius);
  else if (t.hovered) fill(in, inside, in.theme.hover, size::radius);
  Color ink = chosen ? in.theme.on_accent : in.theme.text;
  draw_line(in, today || chosen ? Face::strong : Face::body, ink, r, std::to_string(parts(d).day), 0.5f, Cut::never, day_id(id, d));
  if (today) fill(in, {std::round(r.x + r.w / 2) - in.px(8), r.bottom() - in.px(7), in.px(16), in.px(2)}, ink);
  if (t.ring) frame(in, r, in.theme.focus, size::radius, 2);
  return t.pressed;
}

void draw_day_names(Inner& in, const std::string& id, float side, float left) {
  auto r = place(in, flow(in).width, in.px(names_height), 4, 0);
  auto table = add_node(in, Role::table, id + "/days", "Days", {left, r.y, side * 7, r.h + in.px(day_height) * weeks_shown});
  node_at(in, table).cells.rows = weeks_shown;
  for (std::size_t i = 0; i < day_names.size(); ++i) {
    node_at(in, table).cells.words.emplace_back(day_names[i]);
    draw_line(in, Face::caption, in.theme.quiet_text, {left + side * static_cast<float>(i), r.y, side, r.h}, std::string(day_names[i]).substr(0, 2), 0.5f, Cut::never, id + "/days");
  }
}

std::optional<Date> draw_month(Inner& in, const std::string& id, Date at, Date chosen) {
  float side = std::floor(flow(in).width / 7), left = flow(in).left + std::floor((flow(in).width - 7 * side) / 2);
  draw_day_names(in, id, side, left);
  auto all = place(in, flow(in).width, in.px(day_height) * weeks_shown, 0, 0);
  std::optional<Date> picked;
  auto first = first_of(at), next = first_of(add_months(first, 1));
  float y = all.y;
  std::size_t week = SIZE_MAX, count = 0;
  for (auto d = first; d < next; d = add_days(d, 1)) {
    if (week == SIZE_MAX || weekday(d) == 0) {
      if (week != SIZE_MAX) y += in.px(day_height);
      week = add_node(in, Role::row, week_id(id, d), "Week of " + spoken(d), {left, y, 7 * side, in.px(day_height)});
      node_at(in, week).cells.row = count++, node_at(in, week).cells.words.resize(7);
    }
    node_at(in, week).cells.words[static_cast<std::size_t>(weekday(d))] = std::to_string(parts(d).day);
    if (draw_day(in, id, d, {left + side * static_cast<float>(weekday(d)), y, side, in.px(day_height)}, d == chosen, d == at)) picked = d;
  }
  return picked;
}

// Under the field or over it; where neither has the room, wherever the window has it.
Rect room_for_month(const Inner& in, Rect field, float width, float height) {
  Rect r{std::max(in.px(8), std::min(field.x, in.moment.width - width - in.px(8))), field.y, width, field.h};
  bool fits = height <= std::max(in.moment.height - field.bottom() - in.px(8), field.y - in.px(8));
  if (!fits) r.y = std::max(0.f, in.moment.height - height - in.px(12)), r.h = 0;
  return r;
}

std::optional<Date> open_month(Ui& ui, const FieldPlace& field, const std::string& id, const std::string& name, Date chosen) {
  auto& in = ui.inner();
  auto& state = in.opened[id];
  if (!state.open) return {};
  bool first = state.fresh;
  float width = std::min(in.px(40 * 7 + 12), in.moment.width - in.px(16));
  float height = in.px(6) + in.px(size::control) + in.px(4) + in.px(names_height) + in.px(day_height) * weeks_shown + in.px(8);
  if (!begin_list(in, id, room_for_month(in, field.box, width, height), height, state.open)) return {};

  if (first) in.focus_before_layer.back().second = field.id, in.focus_layer = 0, set_focus(in, day_id(id, state.day), true);
  else if (in.focused.starts_with(id + "/days/")) {
    auto before = state.day;
    state.day = moved_by_keys(before);
    if (state.day != before) set_focus(in, day_id(id, state.day), true);
  }
  auto r = ImGui::GetCurrentWindow()->Rect();
  add_node(in, Role::dialog, id, name, {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()});
  auto top = place(in, flow(in).width, in.px(size::control), 0, 0);
  float side = top.h;
  auto month = first_of(state.day);
  if (icon_button(in, id + "/previous", "Previous month", Icon::left, {top.x, top.y, side, side}, false)) state.day = within_reach(add_months(state.day, -1));
  draw_line(in, Face::strong, in.theme.text, {top.x + side, top.y, top.w - 2 * side, side}, month_heading(month), 0.5f, Cut::never, id);
  if (icon_button(in, id + "/next", "Next month", Icon::right, {top.right() - side, top.y, side, side}, false)) state.day = within_reach(add_months(state.day, 1));
  auto picked = draw_month(in, id, state.day, chosen);
  if (picked) state.day = *picked;
  if (first || first_of(state.day) != state.said) state.said = first_of(state.day), ui.announce(month_heading(state.day), false);

  bool close = picked || (in.last_open_layers <= in.layer && take_escape(in));
  if (close) state.open = false, ImGui::CloseCurrentPopup(), in.settle = std::max(in.settle, 2);
  end_list(in);
  return picked;
}

}

Edit calendar_beside(Ui& ui, const FieldPlace& field, Rect where, const std::string& label, std::string& draft, Edit edit) {
  auto& in = ui.inner();
  auto id = field.id + "/calendar", name = "Choose a date for " + label;
  auto& state = in.opened[id];
  bool typing = node_at(in, field.node).state.focused;
  bool asked = icon_button(in, field.id + "/choose", name, Icon::event, where, true);
  if (!state.open && (asked || (typing && ImGui::IsKeyPressed(ImGuiKey_DownArrow, false)))) {
    auto typed = plain_date(draft);
    state.open = state.fresh = true;
    state.day = within_reach(typed ? *core::parse_date(*typed) : in.moment.today ? in.moment.today : core::Date{0});
    in.settle = std::max(in.settle, 3);
  }
  auto picked = open_month(ui, field, id, name, core::parse_date(draft).value_or(core::Date{}));
  if (!picked) return edit;
  auto& editing = in.texts[field.id];
  auto before = editing.dirty || editing.unread ? editing.base : draft;
  if (iso(*picked) == draft) return edit;
  draft = iso(*picked);
  return draft == before ? Edit::typing : Edit::committed;
}

}
