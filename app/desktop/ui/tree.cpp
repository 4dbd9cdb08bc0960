#include "app/desktop/ui/tree.h"

#include <algorithm>

namespace broaden::app::ui {

bool Rect::contains(const Rect& o, float slack) const {
  return o.x >= x - slack && o.y >= y - slack && o.right() <= right() + slack && o.bottom() <= bottom() + slack;
}

bool Rect::overlaps(const Rect& o, float slack) const {
  return o.x < right() - slack && x < o.right() - slack && o.y < bottom() - slack && y < o.bottom() - slack;
}

Rect common(const Rect& a, const Rect& b) {
  Rect r{std::max(a.x, b.x), std::max(a.y, b.y), 0, 0};
  r.w = std::max(0.f, std::min(a.right(), b.right()) - r.x);
  r.h = std::max(0.f, std::min(a.bottom(), b.bottom()) - r.y);
  return r.w > 0 && r.h > 0 ? r : Rect{r.x, r.y, 0, 0};
}

std::string_view spoken(Role role) {
  switch (role) {
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::button: return "button";
    case Role::link: return "link";
    case Role::text_field: return "text field";
    case Role::narrative: return "long text field";
    case Role::search_box: return "search box";
    case Role::combo: return "list to choose from";
    case Role::list: return "list";
    case Role::option: return "option";
    case Role::radio: return "radio button";
    case Role::check_box: return "check box";
    case Role::tag: return "tag";
    case Role::table: return "table";
    case Role::column_header: return "column header";
    case Role::row: return "row";
    case Role::card: return "card";
    case Role::alert: return "alert";
    case Role::status: return "status";
    case Role::dialog: return "dialog";
    case Role::navigation: return "navigation";
    case Role::navigation_item: return "navigation item";
    case Role::tab: return "tab";
    case Role::progress: return "progress";
    case Role::picture: return "picture";
    case Role::group: return "group";
  }
  return "";
}

namespace {

bool ends_as_path(std::string_view id, std::string_view query) {
  return id.size() > query.size() && id.ends_with(query) && id[id.size() - query.size() - 1] == '/';
}

}

const Node* Tree::find(std::string_view query) const {
  auto first = [&](auto matches) -> const Node* {
    auto at = std::ranges::find_if(nodes, matches);
    return at == nodes.end() ? nullptr : &*at;
  };
  if (auto* whole = first([&](const Node& n) { return n.id == query; })) return whole;
  if (auto* tail = first([&](const Node& n) { return ends_as_path(n.id, query); })) return tail;
  if (auto* control = first([&](const Node& n) { return n.name == query && n.state.focusable; })) return control;
  return first([&](const Node& n) { return n.name == query; });
}

const Node* Tree::focused() const {
  auto at = std::ranges::find_if(nodes, [](const Node& n) { return n.state.focused; });
  return at == nodes.end() ? nullptr : &*at;
}

int Tree::top_layer() const {
  int top = 0;
  for (auto& n : nodes) top = std::max(top, n.layer);
  return top;
}

std::string Tree::outline() const {
  std::string out;
  for (auto& n : nodes) {
    out += std::string(2 * static_cast<std::size_t>(n.layer), ' ') + std::string(spoken(n.role)) + " \"" + n.name + "\"";
    if (!n.value.empty()) out += " = \"" + n.value + "\"";
    if (!n.description.empty()) out += " (" + n.description + ")";
    if (n.state.focused) out += " focused";
    if (n.state.disabled) out += " disabled";
    if (n.state.checked) out += " checked";
    if (n.state.selected) out += " selected";
    if (n.state.invalid) out += " invalid";
    if (n.state.required) out += " required";
    out += "  [" + n.id + "]\n";
  }
  return out;
}

}
