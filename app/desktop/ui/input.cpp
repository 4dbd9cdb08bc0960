#include "app/desktop/ui/input.h"

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui::input {
namespace {

ImGuiIO& io(Ui& ui) {
  ui.use();
  return ImGui::GetIO();
}

}

void point(Ui& ui, float x, float y) { io(ui).AddMousePosEvent(x, y); }
void button(Ui& ui, bool down) { io(ui).AddMouseButtonEvent(0, down); }
void right_button(Ui& ui, bool down) { io(ui).AddMouseButtonEvent(1, down); }
void wheel(Ui& ui, float lines) { io(ui).AddMouseWheelEvent(0, lines); }
void type(Ui& ui, std::string_view words) { io(ui).AddInputCharactersUTF8(std::string(words).c_str()); }
void clip(Ui& ui, const std::string& words) { ui.use(), ImGui::SetClipboardText(words.c_str()); }

bool key(Ui& ui, std::string_view name, bool down) {
  if (name == "Ctrl") return io(ui).AddKeyEvent(ImGuiMod_Ctrl, down), true;
  if (name == "Shift") return io(ui).AddKeyEvent(ImGuiMod_Shift, down), true;
  if (name == "Alt") return io(ui).AddKeyEvent(ImGuiMod_Alt, down), true;
  auto k = key_named(name);
  if (k == ImGuiKey_None) return false;
  io(ui).AddKeyEvent(k, down);
  return true;
}

}
