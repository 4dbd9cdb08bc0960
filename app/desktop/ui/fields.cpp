#include "app/desktop/ui/fields.h"

#include <algorithm>

#include "app/desktop/ui/calendar.h"
#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/typed.h"

namespace broaden::app::ui {
namespace {

FieldText with_error(Inner& in, Key key, const FieldText& words, std::string_view when_unread) {
  auto copy = words;
  auto known = in.texts.find(in.id(key));
  if (copy.error.empty() && known != in.texts.end() && known->second.unread && !known->second.was_focused) copy.error = std::string(when_unread);
  return copy;
}

Edit one_line(Ui& ui, Key key, const FieldText& words, const Typing& typing, std::string& draft, float width, std::string_view unread = {}) {
  auto& in = ui.inner();
  auto text = with_error(in, key, words, unread);
  auto field = begin_field(in, key, text, typing.search ? Role::search_box : Role::text_field, width, in.px(size::control));
  return edit_box(in, field, text, typing, draft);
}

}

FieldPlace begin_field(Inner& in, Key key, const FieldText& words, Role role, float width, float height) {
  float column = flow(in).width;
  bool in_row = flow(in).in_row;
  width = width > 0 ? std::min(in.px(width), column) : std::min(column, in.px(size::reading));
  float text_width = in_row ? width : std::min(column, in.px(size::reading));
  float star = words.required ? width_of(in, Face::strong, " *") + 1 : 0;
  float label = words.hide_label ? 0 : wrapped_height(in, Face::strong, words.label, text_width - star);
  float hint = words.hint.empty() || words.hide_label ? 0 : wrapped_height(in, Face::caption, words.hint, text_width);
  float under_label = words.hide_label ? 0 : in.px(4);
  float error_left = in.px(28);
  float error = words.error.empty() ? 0 : wrapped_height(in, Face::strong, words.error, text_width - error_left) + in.px(4);
  auto all = place(in, std::max(width, in_row ? width : text_width), label + hint + under_label + height + error, 16, 16);

  FieldPlace f;
  f.id = in.id(key);
  f.box = {all.x, all.y + label + hint + under_label, width, height};
  f.node = add_node(in, role, f.id, words.label, f.box);
  auto& node = node_at(in, f.node);
  node.description = words.hint + (words.hint.empty() || words.error.empty() ? "" : " ") + words.error;
  node.error = words.error;
  node.state.required = words.required;
  node.state.invalid = !words.error.empty();
  Color label_color = in.theme.text;
  if (label > 0) {
    draw_wrapped(in, Face::strong, label_color, all.x, all.y, text_width - star, words.label, f.id);
    if (words.required) {
      auto lines = wrap(in.fonts.of(Face::strong), words.label, text_width - star);
      float y = all.y + static_cast<float>(lines.size() - 1) * line_height(in, Face::strong);
      draw_line(in, Face::strong, in.theme.error.edge, {all.x + lines.back().width, y, star, line_height(in, Face::strong)}, " *", 0, Cut::never, f.id);
    }
  }
  if (hint > 0) draw_wrapped(in, Face::caption, in.theme.quiet_text, all.x, all.y + label, text_width, words.hint, f.id);
  if (error > 0) {
    float y = f.box.bottom() + in.px(4);
    draw_icon(in, Icon::error, {all.x, y, in.px(20), in.px(24)}, in.theme.error.edge);
    draw_wrapped(in, Face::strong, in.theme.error.edge, all.x + error_left, y, text_width - error_left, words.error, f.id);
  }
  return f;
}

void draw_box(Inner& in, Rect r, const Touch& t, bool invalid) {
  auto& th = in.theme;
  bool off = in.disabled > 0;
  fill(in, r, in.in_header ? th.header_field : off ? th.surface : th.field, size::radius);
  Color edge = in.in_header ? th.header_border : t.hovered ? th.text : th.border;
  if (invalid) edge = th.error.edge;
  frame(in, r, edge, size::radius, invalid ? 2.f : 1.f);
  if (t.focused) ring(in, r);
}

Edit text_field(Ui& ui, Key key, const FieldText& words, std::string& draft) {
  Typing typing;
  typing.secret = words.secret, typing.prose = words.prose;
  return one_line(ui, key, words, typing, draft, flow(ui.inner()).in_row ? 280.f : 0.f);
}

Edit narrative(Ui& ui, Key key, const FieldText& words, std::string& draft, int lines) {
  auto& in = ui.inner();
  Typing typing;
  typing.many_lines = typing.prose = true;
  float width = std::min(flow(in).width, in.px(size::reading)) - in.px(24), step = line_height(in, Face::body);
  auto& e = in.texts[in.id(key)];
  lay_out(in, e, draft, width);
  float wanted = std::clamp(static_cast<float>(e.lines.size()), static_cast<float>(lines), 16.f);
  auto field = begin_field(in, key, words, Role::narrative, 0, wanted * step + in.px(16));
  return edit_box(in, field, words, typing, draft);
}

Edit date_field(Ui& ui, Key key, const FieldText& words, std::string& draft) {
  Typing typing;
  typing.plain = plain_date, typing.shown = [](std::string_view s) { return shown_date(s); };
  auto text = words;
  if (text.hint.empty() && text.placeholder.empty() && !text.hide_label) text.hint = "For example Nov 3, 2026";
  auto& in = ui.inner();
  text = with_error(in, key, text, "Enter a date such as Nov 3, 2026.");
  auto field = begin_field(in, key, text, Role::text_field, 200, in.px(size::control));
  Rect button{field.box.right() - in.px(size::control), field.box.y, in.px(size::control), field.box.h};
  field.box.w = button.x - in.px(4) - field.box.x;
  node_at(in, field.node).place = field.box;
  auto edit = edit_box(in, field, text, typing, draft);
  return calendar_beside(ui, field, button, words.label, draft, edit);
}

Edit hours_field(Ui& ui, Key key, const FieldText& words, std::string& draft) {
  Typing typing;
  typing.plain = plain_hours, typing.shown = [](std::string_view s) { return shown_hours(s); };
  return one_line(ui, key, words, typing, draft, 160, "Enter hours such as 1.5 or 1:30, in steps of 3 minutes.");
}

Edit money_field(Ui& ui, Key key, const FieldText& words, std::string& draft) {
  Typing typing;
  typing.plain = plain_money, typing.shown = [](std::string_view s) { return shown_money(s); };
  return one_line(ui, key, words, typing, draft, 160, "Enter dollars such as 1,250 or 99.50.");
}

Edit search_field(Ui& ui, Key key, const FieldText& words, std::string& draft) {
  Typing typing;
  typing.search = true, typing.icon = Icon::search;
  return one_line(ui, key, words, typing, draft, 0);
}

}
