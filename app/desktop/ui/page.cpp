#include "app/desktop/ui/page.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

constexpr float narrow_header = 900, narrow_navigation = 900;

struct StatusLine { Icon icon; std::string_view words; };

void draw_product(Inner& in, std::string_view product, float x, float y, float h) {
  float w = width_of(in, Face::h2, product) + 1;
  draw_line(in, Face::h2, in.theme.on_header, {x, y, w, h}, product, 0, Cut::never, "header");
}

// "Saved" over "Connected …": what a glance at the corner should answer.
float status_width(Inner& in, const std::vector<StatusLine>& lines, float most) {
  float w = 0;
  for (auto& line : lines) w = std::max(w, width_of(in, Face::caption, line.words) + in.px(26));
  return std::min(w, most);
}

void draw_status(Inner& in, const std::vector<StatusLine>& lines, Rect r) {
  float step = in.px(20), y = r.y + (r.h - step * static_cast<float>(lines.size())) / 2;
  for (auto& line : lines) {
    draw_icon(in, line.icon, {r.x, y, in.px(18), step}, in.theme.header_quiet, Face::caption);
    Rect box{r.x + in.px(24), y, r.w - in.px(24), step};
    std::string id = "header/" + std::string(line.words);
    auto node = add_node(in, Role::status, id, line.words, {r.x, y, r.w, step});
    bool cut = draw_line(in, Face::caption, in.theme.header_quiet, box, line.words, 0, Cut::ellipsis, id);
    if (cut && ImGui::IsMouseHoveringRect({r.x, y}, {r.right(), y + step})) tip(in, id, node_at(in, node).place, line.words);
    y += step;
  }
}

void draw_owner(Inner& in, std::string_view owner, Rect r) {
  if (owner.empty() || r.w < in.px(40)) return;
  auto node = add_node(in, Role::text, "header/owner", owner, r);
  bool cut = draw_line(in, Face::body, in.theme.header_quiet, r, owner, 0, Cut::ellipsis, "header/owner");
  if (cut && ImGui::IsMouseHoveringRect({r.x, r.y}, {r.right(), r.bottom()})) tip(in, "header/owner", node_at(in, node).place, owner);
}

Edit draw_search(Inner& in, Rect r, std::string& draft) {
  FieldText words{.label = "Search", .placeholder = "Find anything (Ctrl+K)"};
  FieldPlace field{"search", r, add_node(in, Role::search_box, "search", "Search", r)};
  node_at(in, field.node).description = "Finds any record, screen or command.";
  Typing typing;
  typing.search = true, typing.icon = Icon::search;
  return edit_box(in, field, words, typing, draft);
}

float draw_header(Inner& in, const PageText& p, std::string& search, Edit& searched) {
  bool narrow = in.moment.width < in.px(narrow_header);
  float side = in.px(24), row = in.px(64), height = narrow ? row + in.px(56) : row, width = in.moment.width;
  fill(in, {0, 0, width, height}, in.theme.header);
  if (in.theme.mode == Mode::high_contrast) fill(in, {0, height - in.px(1), width, in.px(1)}, in.theme.border);
  in.in_header = true;
  std::vector<StatusLine> lines;
  if (!p.saved.empty()) lines.push_back({p.unsaved ? Icon::edit : Icon::check, p.saved});
  if (!p.connection.empty()) lines.push_back({p.connected ? Icon::connected : Icon::offline, p.connection});
  draw_product(in, p.product, side, 0, row);
  float product = width_of(in, Face::h2, p.product) + side + in.px(24);
  float status = status_width(in, lines, narrow ? (width - 2 * side) * 0.5f : std::max(in.px(260), width * 0.22f));
  if (narrow) {
    draw_owner(in, p.owner, {product, 0, width - product - side, row});
    float left = p.can_search ? width - 2 * side - status - in.px(16) : 0;
    if (p.can_search) searched = draw_search(in, {side, in.px(60), left, in.px(size::control)}, search);
    draw_status(in, lines, {width - side - status, in.px(60), status, in.px(size::control)});
  } else {
    float find = p.can_search ? in.px(280) : 0, search_x = width - side - status - in.px(24) - find;
    draw_owner(in, p.owner, {product, 0, search_x - product - in.px(24), row});
    if (p.can_search) searched = draw_search(in, {search_x, in.px(12), find, in.px(size::control)}, search);
    draw_status(in, lines, {width - side - status, 0, status, row});
  }
  in.in_header = false;
  return height;
}

bool draw_place(Inner& in, const Place& p, bool current, bool rail) {
  float h = in.px(44);
  auto r = place(in, flow(in).width, h, 0, 0);
  auto node = add_node(in, Role::navigation_item, "navigation/" + p.key, p.name, r);
  auto& id = node_at(in, node).id;
  node_at(in, node).state.selected = current;
  auto count = p.count > 0 ? std::to_string(p.count) : std::string{};
  if (p.count > 0) node_at(in, node).value = count + (p.count == 1 ? " thing waits here" : " things wait here");
  auto t = touch(in, node);
  if (current) fill(in, r, in.theme.selected), fill(in, {r.x, r.y, in.px(4), r.h}, in.theme.accent);
  else if (t.hovered) fill(in, r, in.theme.hover);
  Color ink = current ? in.theme.on_selected : in.theme.text;
  float icon = in.px(24);
  draw_icon(in, p.icon, {rail ? r.x + (r.w - icon) / 2 : r.x + in.px(20), r.y, icon, r.h}, ink);
  float number = p.count > 0 ? std::max(in.px(24), width_of(in, Face::caption_strong, count) + in.px(12)) : 0;
  if (!rail) {
    float x = r.x + in.px(56), w = r.w - in.px(56 + 12) - number;
    bool cut = draw_line(in, current ? Face::strong : Face::body, ink, {x, r.y, w, r.h}, p.name, 0, Cut::ellipsis, id);
    if (cut && t.hovered) tip(in, id, r, p.name);
  } else if (t.hovered || t.ring) {
    tip(in, id, r, p.name);
  }
  if (p.count > 0) {
    Rect pill{rail ? r.right() - number - in.px(2) : r.right() - in.px(12) - number, rail ? r.y + in.px(2) : r.y + in.px(10), number, in.px(24)};
    fill(in, pill, in.theme.accent, 12);
    draw_line(in, Face::caption_strong, in.theme.on_accent, pill, count, 0.5f, Cut::never, id);
  }
  if (t.ring) frame(in, {r.x + in.px(2), r.y + in.px(2), r.w - in.px(4), r.h - in.px(4)}, in.theme.focus, size::radius, 2);
  return t.pressed;
}

std::string draw_navigation(Inner& in, const PageText& p, float top, float width, bool rail) {
  std::string chosen;
  ImGui::SetCursorScreenPos({0, top});
  ImGui::PushStyleColor(ImGuiCol_ChildBg, in.color(in.theme.surface));
  ImGui::BeginChild("navigation", {width, in.moment.height - top}, 0, ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  ImGui::PopStyleColor();
  push_flow(in, 0, ImGui::GetCurrentWindow()->DC.CursorStartPos.y + in.px(16), width - (ImGui::GetCurrentWindow()->ScrollbarY ? in.px(14) : 0));
  add_node(in, Role::navigation, "navigation", "Screens", {0, top, width, in.moment.height - top});
  for (auto& one : p.places)
    if (draw_place(in, one, one.key == p.current, rail)) chosen = one.key;
  grow_window(in, pop_flow(in), 16);
  ImGui::EndChild();
  fill(in, {width - std::max(1.f, in.px(1)), top, std::max(1.f, in.px(1)), in.moment.height - top}, in.theme.mode == Mode::high_contrast ? in.theme.border : in.theme.rule);
  return chosen;
}

void open_body(Inner& in, float left, float top, float widest, bool centered) {
  ImGui::SetCursorScreenPos({left, top});
  ImGui::BeginChild("body", {in.moment.width - left, in.moment.height - top}, 0, ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  if (in.top_request) ImGui::SetScrollY(0), in.top_request = false;
  auto* window = ImGui::GetCurrentWindow();
  float all = in.moment.width - left - in.px(14);          // the scroll bar's room is kept: nothing jumps when it comes
  float side = all < in.px(560) ? in.px(16) : in.px(40), width = std::min(all - 2 * side, in.px(widest));
  float x = centered ? left + std::round((all - width) / 2) : left + side;
  push_flow(in, x, window->DC.CursorStartPos.y + in.px(32), width);
  in.in_body = true;
}

void close_body(Inner& in) {
  in.in_body = false;
  auto* window = ImGui::GetCurrentWindow();
  if (!in.page_taken && in.open_layers == 0 && !in.keeps.text) {
    float page = window->InnerRect.GetHeight() * 0.9f;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) ImGui::SetScrollY(window->Scroll.y + page);
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) ImGui::SetScrollY(window->Scroll.y - page);
  }
  grow_window(in, pop_flow(in), 48);
  ImGui::EndChild();
}

}

Page::Page(Ui& ui, const PageText& p, std::string& search) : ui_(ui) {
  auto& in = ui.inner();
  float top = draw_header(in, p, search, search_);
  bool rail = in.moment.width < in.px(narrow_navigation);
  float left = in.px(rail ? 64 : 224);
  chosen_ = draw_navigation(in, p, top, left, rail);
  open_body(in, left, top, p.wide ? size::wide : size::reading + 72, false);
}

Page::~Page() { close_body(ui_.inner()); }

Bare::Bare(Ui& ui, std::string_view product) : ui_(ui) {
  auto& in = ui.inner();
  float row = in.px(64);
  fill(in, {0, 0, in.moment.width, row}, in.theme.header);
  draw_product(in, product, in.px(24), 0, row);
  open_body(in, 0, row, 560, true);
}

Bare::~Bare() { close_body(ui_.inner()); }

}
