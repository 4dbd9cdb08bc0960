#include "app/desktop/window_keys.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "app/desktop/ui/utf8.h"

namespace broaden::app {
namespace {

struct Known { int key; unsigned symbol; std::string_view name; };

constexpr Known known_keys[] = {
  {GLFW_KEY_SPACE, 0x20, "space"}, {GLFW_KEY_ESCAPE, 0xff1b, "Escape"}, {GLFW_KEY_ENTER, 0xff0d, "Return"}, {GLFW_KEY_TAB, 0xff09, "Tab"},
  {GLFW_KEY_BACKSPACE, 0xff08, "BackSpace"}, {GLFW_KEY_INSERT, 0xff63, "Insert"}, {GLFW_KEY_DELETE, 0xffff, "Delete"},
  {GLFW_KEY_RIGHT, 0xff53, "Right"}, {GLFW_KEY_LEFT, 0xff51, "Left"}, {GLFW_KEY_DOWN, 0xff54, "Down"}, {GLFW_KEY_UP, 0xff52, "Up"},
  {GLFW_KEY_PAGE_UP, 0xff55, "Page_Up"}, {GLFW_KEY_PAGE_DOWN, 0xff56, "Page_Down"}, {GLFW_KEY_HOME, 0xff50, "Home"}, {GLFW_KEY_END, 0xff57, "End"},
  {GLFW_KEY_CAPS_LOCK, 0xffe5, "Caps_Lock"}, {GLFW_KEY_SCROLL_LOCK, 0xff14, "Scroll_Lock"}, {GLFW_KEY_NUM_LOCK, 0xff7f, "Num_Lock"},
  {GLFW_KEY_PRINT_SCREEN, 0xff61, "Print"}, {GLFW_KEY_PAUSE, 0xff13, "Pause"}, {GLFW_KEY_MENU, 0xff67, "Menu"},
  {GLFW_KEY_KP_ENTER, 0xff8d, "KP_Enter"}, {GLFW_KEY_KP_ADD, 0xffab, "KP_Add"}, {GLFW_KEY_KP_SUBTRACT, 0xffad, "KP_Subtract"},
  {GLFW_KEY_KP_MULTIPLY, 0xffaa, "KP_Multiply"}, {GLFW_KEY_KP_DIVIDE, 0xffaf, "KP_Divide"},
  {GLFW_KEY_LEFT_SHIFT, 0xffe1, "Shift_L"}, {GLFW_KEY_RIGHT_SHIFT, 0xffe2, "Shift_R"}, {GLFW_KEY_LEFT_CONTROL, 0xffe3, "Control_L"},
  {GLFW_KEY_RIGHT_CONTROL, 0xffe4, "Control_R"}, {GLFW_KEY_LEFT_ALT, 0xffe9, "Alt_L"}, {GLFW_KEY_RIGHT_ALT, 0xffea, "Alt_R"},
  {GLFW_KEY_LEFT_SUPER, 0xffeb, "Super_L"}, {GLFW_KEY_RIGHT_SUPER, 0xffec, "Super_R"}};

// What the digits of the number pad are with Num Lock off: a screen reader's laptop keys, and Insert its own.
constexpr Known pad_keys[] = {
  {GLFW_KEY_KP_0, 0xff9e, "KP_Insert"}, {GLFW_KEY_KP_1, 0xff9c, "KP_End"}, {GLFW_KEY_KP_2, 0xff99, "KP_Down"}, {GLFW_KEY_KP_3, 0xff9b, "KP_Next"},
  {GLFW_KEY_KP_4, 0xff96, "KP_Left"}, {GLFW_KEY_KP_5, 0xff9d, "KP_Begin"}, {GLFW_KEY_KP_6, 0xff98, "KP_Right"}, {GLFW_KEY_KP_7, 0xff95, "KP_Home"},
  {GLFW_KEY_KP_8, 0xff97, "KP_Up"}, {GLFW_KEY_KP_9, 0xff9a, "KP_Prior"}, {GLFW_KEY_KP_DECIMAL, 0xff9f, "KP_Delete"}};

unsigned modifiers_of(int mods) {
  unsigned out = 0;
  if (mods & GLFW_MOD_SHIFT) out |= 1;
  if (mods & GLFW_MOD_CAPS_LOCK) out |= 2;
  if (mods & GLFW_MOD_CONTROL) out |= 4;
  if (mods & GLFW_MOD_ALT) out |= 8;
  if (mods & GLFW_MOD_NUM_LOCK) out |= 16;
  if (mods & GLFW_MOD_SUPER) out |= 64;
  return out;
}

void name(spoken::KeyPress& press, int key, int mods, std::string_view printed) {
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F25) {
    auto n = static_cast<unsigned>(key - GLFW_KEY_F1);
    press.symbol = 0xffbe + n, press.words = "F" + std::to_string(n + 1);
    return;
  }
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9 && (mods & GLFW_MOD_NUM_LOCK)) {
    auto n = static_cast<unsigned>(key - GLFW_KEY_KP_0);
    press.symbol = 0xffb0 + n, press.words = std::to_string(n);
    return;
  }
  auto take = [&](auto& all) {
    auto at = std::ranges::find(all, key, &Known::key);
    if (at == std::end(all)) return false;
    press.symbol = at->symbol, press.words = std::string(at->name);
    return true;
  };
  if (key == GLFW_KEY_TAB && (mods & GLFW_MOD_SHIFT)) {
    press.symbol = 0xfe20, press.words = "ISO_Left_Tab";
    return;
  }
  if (take(known_keys) || take(pad_keys) || printed.empty()) return;
  press.words = std::string(printed);
  bool large = ((mods & GLFW_MOD_SHIFT) != 0) != ((mods & GLFW_MOD_CAPS_LOCK) != 0);
  if (large && press.words.size() == 1 && press.words[0] >= 'a' && press.words[0] <= 'z') press.words[0] = static_cast<char>(press.words[0] - 'a' + 'A');
  std::size_t bytes = 0;
  auto letter = ui::code_at(press.words, 0, bytes);
  press.symbol = letter < 0x100 ? letter : 0x01000000 + letter;
}

}

spoken::KeyPress key_press(int key, int code, int mods, bool down, std::string_view printed) {
  spoken::KeyPress press;
  press.code = static_cast<unsigned>(std::max(0, code)), press.modifiers = modifiers_of(mods), press.down = down;
  name(press, key, mods, printed);
  return press;
}

}
