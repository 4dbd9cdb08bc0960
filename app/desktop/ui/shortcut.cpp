// Chords such as "Ctrl+Shift+Z". A field being typed in keeps the chords that edit text.
#include <string>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

struct Chord { bool ctrl = false, shift = false, alt = false; ImGuiKey key = ImGuiKey_None; };

Chord chord_of(std::string_view words) {
  Chord c;
  while (true) {
    auto plus = words.find('+');
    auto part = words.substr(0, plus);
    if (part == "Ctrl") c.ctrl = true;
    else if (part == "Shift") c.shift = true;
    else if (part == "Alt") c.alt = true;
    else c.key = key_named(part);
    if (plus == words.npos) return c;
    words.remove_prefix(plus + 1);
  }
}

bool field_keeps(const Inner& in, const Chord& c) {
  if (!in.keeps.text || !c.ctrl || c.alt) return false;
  switch (c.key) {
    case ImGuiKey_A: case ImGuiKey_C: case ImGuiKey_V: case ImGuiKey_X: case ImGuiKey_LeftArrow: case ImGuiKey_RightArrow: return true;
    case ImGuiKey_Z: return c.shift ? in.keeps.redo : in.keeps.undo;
    case ImGuiKey_Y: return in.keeps.redo;
    default: return false;
  }
}

}

ImGuiKey key_named(std::string_view name) {
  if (name.size() == 1) {
    char c = name[0];
    if (c >= 'A' && c <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'A'));
    if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
    if (c == ',') return ImGuiKey_Comma;
    if (c == '/') return ImGuiKey_Slash;
    if (c == '=') return ImGuiKey_Equal;
    if (c == '-') return ImGuiKey_Minus;
  }
  if (name.size() == 2 && name[0] == 'F' && name[1] >= '1' && name[1] <= '9') return static_cast<ImGuiKey>(ImGuiKey_F1 + (name[1] - '1'));
  struct Named { std::string_view name; ImGuiKey key; };
  static constexpr Named others[] = {
    {"Plus", ImGuiKey_Equal}, {"Left", ImGuiKey_LeftArrow}, {"Right", ImGuiKey_RightArrow}, {"Up", ImGuiKey_UpArrow},
    {"Down", ImGuiKey_DownArrow}, {"Enter", ImGuiKey_Enter}, {"Tab", ImGuiKey_Tab}, {"Esc", ImGuiKey_Escape}, {"Space", ImGuiKey_Space},
    {"Backspace", ImGuiKey_Backspace}, {"Delete", ImGuiKey_Delete}, {"Home", ImGuiKey_Home}, {"End", ImGuiKey_End},
    {"PageUp", ImGuiKey_PageUp}, {"PageDown", ImGuiKey_PageDown}};
  for (auto& one : others) if (one.name == name) return one.key;
  return ImGuiKey_None;
}

bool shortcut(Ui& ui, std::string_view words, std::string_view does) {
  auto& in = ui.inner();
  in.building.shortcuts.push_back({std::string(words), std::string(does)});
  auto c = chord_of(words);
  auto& io = ImGui::GetIO();
  if (c.key == ImGuiKey_None || !ImGui::IsKeyPressed(c.key, false)) return false;
  if (io.KeyCtrl != c.ctrl || io.KeyShift != c.shift || io.KeyAlt != c.alt || field_keeps(in, c)) return false;
  in.settle = std::max(in.settle, 2);
  return true;
}

}
