#include "app/desktop/ui/ui.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

constexpr std::int64_t toast_time = 4'000;

ImVec4 vec(Color c) { return {static_cast<float>(c.r) / 255.f, static_cast<float>(c.g) / 255.f, static_cast<float>(c.b) / 255.f, 1}; }

void dress(Inner& in) {                                    // only what the library itself draws: windows and scroll bars
  auto& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.PopupRounding = in.px(size::radius);
  style.ScrollbarSize = in.px(14), style.ScrollbarRounding = in.px(7), style.GrabMinSize = in.px(32);
  auto* c = style.Colors;
  c[ImGuiCol_WindowBg] = vec(in.theme.page), c[ImGuiCol_ChildBg] = {0, 0, 0, 0}, c[ImGuiCol_PopupBg] = vec(in.theme.raised);
  c[ImGuiCol_ScrollbarBg] = vec(in.theme.page);
  c[ImGuiCol_ScrollbarGrab] = c[ImGuiCol_ScrollbarGrabHovered] = vec(in.theme.border);
  c[ImGuiCol_ScrollbarGrabActive] = vec(in.theme.text);
  c[ImGuiCol_ModalWindowDimBg] = vec(in.theme.shade), c[ImGuiCol_ModalWindowDimBg].w = in.theme.mode == Mode::light ? 0.55f : 0.7f;
}

void take_look(Inner& in) {
  if (in.drop_textures) in.drop_textures();
  bool same_fonts = in.fonts.scale == in.next_look.scale && !in.fonts.rare.lacks();
  in.fonts.rare.take();
  in.look = in.next_look;
  in.theme = theme(in.look.mode);
  if (!same_fonts)
    if (auto built = build_fonts(in.fonts, in.look.scale, in.fonts_folder, in.icons_file); !built) in.problem = built.error().detail;
  dress(in);
  for (auto& [path, editing] : in.texts) editing.wrapped_width = -1;
  if (in.make_textures) in.make_textures();
  in.settle = 3;
}

void tab(Inner& in) {
  if (!ImGui::IsKeyPressed(ImGuiKey_Tab, true) || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
  bool back = ImGui::GetIO().KeyShift;
  int top = in.shown.top_layer();
  std::vector<const Node*> stops;
  std::size_t here = SIZE_MAX;
  auto& from = in.focused.empty() ? in.anchor : in.focused;
  for (auto& n : in.shown.nodes) {
    if (n.layer != top) continue;
    if (n.id == from) here = stops.size();
    if (n.state.focusable && !n.state.disabled) stops.push_back(&n);
  }
  if (stops.empty()) return;
  std::size_t next = 0;
  bool known = here != SIZE_MAX && here < stops.size() && stops[here]->id == from;
  if (known) next = (here + (back ? stops.size() - 1 : 1)) % stops.size();
  else if (here != SIZE_MAX) next = back ? (here + stops.size() - 1) % stops.size() : here % stops.size();
  else if (back) next = stops.size() - 1;
  set_focus(in, stops[next]->id, true);
}

bool is_modifier(ImGuiKey k) { return (k & ImGuiMod_Mask_) != 0 || (k >= ImGuiKey_LeftCtrl && k <= ImGuiKey_RightSuper); }

// The library reads modifiers once a frame: one that changes after a key was pressed would count for that key as well. So
// the frame ends there for keys, and the rest is the next one's.
void new_frame(Inner& in) {
  auto& queue = in.context->InputEventsQueue;
  int kept = 0;
  for (bool pressed = false; kept < queue.Size; ++kept) {
    auto& event = queue[kept];
    if (event.Type != ImGuiInputEventType_Key) continue;
    if (pressed && is_modifier(event.Key.Key)) break;
    pressed = pressed || (event.Key.Down && !is_modifier(event.Key.Key));
  }
  std::vector<ImGuiInputEvent> rest(queue.begin() + kept, queue.end());
  queue.resize(kept);
  ImGui::NewFrame();
  for (auto& event : rest) queue.push_back(event);
}

void look_at_keys(Inner& in) {
  auto& io = ImGui::GetIO();
  tab(in);
  for (auto k : {ImGuiKey_Tab, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
    if (ImGui::IsKeyPressed(k)) in.by_keyboard = true;
  if (io.MouseClicked[0]) in.by_keyboard = false;
}

}

Ui::Ui(Look look, std::string fonts_folder, std::string icons_file) : inner_(std::make_unique<Inner>()) {
  auto& in = *inner_;
  auto* other = ImGui::GetCurrentContext();
  in.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(in.context);
  auto& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  in.fonts_folder = std::move(fonts_folder);
  in.icons_file = !icons_file.empty() ? std::move(icons_file) : "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";
  in.next_look = look;
  take_look(in);
  if (other) ImGui::SetCurrentContext(other);
}

Ui::~Ui() {
  auto* other = ImGui::GetCurrentContext();
  ImGui::DestroyContext(inner_->context);
  if (other && other != inner_->context) ImGui::SetCurrentContext(other);
}

void Ui::begin(const Moment& moment) {
  auto& in = *inner_;
  ImGui::SetCurrentContext(in.context);
  if (in.next_look != in.look || in.fonts.rare.lacks()) take_look(in);
  if (in.moment.width != moment.width || in.moment.height != moment.height) in.settle = std::max(in.settle, 2);
  in.moment = moment;
  auto& io = ImGui::GetIO();
  io.DisplaySize = {moment.width, moment.height};
  io.DeltaTime = std::clamp(static_cast<float>(moment.ms - in.last_ms) / 1000.f, 0.001f, 1.f);
  in.last_ms = moment.ms;
  new_frame(in);

  in.building = {};
  in.keeps = std::exchange(in.keeps_next, {});
  if (in.context->DimBgRatio > 0) in.context->DimBgRatio = 1;   // no fading: it would cost frames
  in.path.clear(), in.scopes.clear(), in.flows.clear(), in.splits.clear(), in.why_disabled.clear();
  in.layer = in.disabled = in.open_layers = in.dialog_layer = 0;
  in.page_taken = in.click_taken = in.escape_taken = in.enter_taken = in.in_body = in.in_header = in.spelling_key_taken = false;
  in.tip_shown_owner.clear(), in.tip.clear();
  in.wake = 0;
  if (in.settle > 0) --in.settle;
  look_at_keys(in);

  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("broaden", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                 ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  push_flow(in, 0, 0, moment.width);
}

void Ui::end() {
  auto& in = *inner_;
  if (in.open_layers < in.last_open_layers) {              // a dialog is gone: focus goes back to who opened it
    while (!in.focus_before_layer.empty() && in.focus_before_layer.back().first > in.open_layers) {
      set_focus(in, in.focus_before_layer.back().second, in.by_keyboard);
      in.focus_before_layer.pop_back();
    }
    in.settle = std::max(in.settle, 2);
  }
  in.last_open_layers = in.open_layers, in.last_dialog_layer = in.dialog_layer;
  in.close_lists_over = std::exchange(in.close_next, INT_MAX);
  if (!in.acts.empty() && --in.acts.front().frames <= 0) in.acts.pop_front();
  if (!in.acts.empty()) in.settle = std::max(in.settle, 2);
  if (in.context->OpenPopupStack.Size > in.open_layers) ImGui::ClosePopupToLevel(in.open_layers, true);
  if (ImGui::GetIO().MouseClicked[0] && !in.click_taken) set_focus(in, "", false);
  spelling_key(in);
  draw_tip(in);
  draw_toast(in);
  pop_flow(in);
  ImGui::End();
  ImGui::Render();
  in.shown = std::move(in.building);
}

void Ui::set_look(Look look) { inner_->next_look = look, inner_->settle = std::max(inner_->settle, 3); }
const Look& Ui::look() const { return inner_->next_look; }
const Theme& Ui::theme() const { return inner_->theme; }
const Tree& Ui::tree() const { return inner_->shown; }
std::int64_t Ui::ms() const { return inner_->moment.ms; }
core::Date Ui::today() const { return inner_->moment.today; }
void Ui::set_speller(Speller* speller) { inner_->speller = speller, look_up_anew(); }
void Ui::look_up_anew() {
  for (auto& [path, editing] : inner_->texts) editing.doubts = {};
}
void Ui::use() { ImGui::SetCurrentContext(inner_->context); }
void Ui::on_fonts(std::function<void()> drop, std::function<void()> make) { inner_->drop_textures = std::move(drop), inner_->make_textures = std::move(make); }
const std::vector<FontInUse>& Ui::fonts() const { return inner_->fonts.in_use; }
const std::string& Ui::problem() const { return inner_->problem; }

void Ui::focus(std::string_view path) { inner_->focus_request = std::string(path), inner_->settle = 3; }
void Ui::focus_first() { inner_->focus_first = true, inner_->focused.clear(), inner_->settle = 3; }
void Ui::blur() { set_focus(*inner_, "", false), inner_->anchor.clear(); }
bool Ui::has_focus(std::string_view path) const {
  auto& f = inner_->focused;
  return !path.empty() && (f == path || (f.size() > path.size() && f.ends_with(path) && f[f.size() - path.size() - 1] == '/'));
}
bool Ui::escape() { return take_escape(*inner_); }

void Ui::announce(std::string_view words, bool show) { ui::announce(*inner_, words, show); }

void announce(Inner& in, std::string_view words, bool show) {
  in.toast_said = std::string(words);
  if (show) in.toast = std::string(words), in.toast_until = in.moment.ms + toast_time;
  in.settle = std::max(in.settle, 2);
}

void Ui::act(Act act) { inner_->acts.push_back({std::move(act)}), inner_->settle = 3; }
void Ui::press(std::string_view path) { act({Act::Kind::press, std::string(path)}); }
void Ui::set_text(std::string_view path, std::string_view words) { act({Act::Kind::set_text, std::string(path), std::string(words)}); }
void Ui::reveal(std::string_view path) { inner_->reveal_request = std::string(path), inner_->settle = 3; }
void Ui::scroll_top() { inner_->top_request = true, inner_->settle = 3; }

bool Ui::wants_frame() const {
  auto& in = *inner_;
  return in.settle > 0 || in.context->InputEventsQueue.Size > 0;
}
std::int64_t Ui::wake_at() const { return inner_->wake; }

}
