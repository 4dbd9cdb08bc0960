#include <doctest/doctest.h>

#include <GLFW/glfw3.h>

#include "app/desktop/window_keys.h"

using namespace broaden::app;

TEST_CASE("Keys are told by the numbers and names that screen readers know") {
  auto up = key_press(GLFW_KEY_UP, 111, 0, true, "");
  CHECK(up.symbol == 0xff52);
  CHECK(up.code == 111);
  CHECK(up.words == "Up");
  CHECK(up.down);
  CHECK(key_press(GLFW_KEY_TAB, 23, GLFW_MOD_SHIFT, true, "").words == "ISO_Left_Tab");
  CHECK(key_press(GLFW_KEY_F12, 96, 0, false, "").symbol == 0xffc9);
  CHECK(!key_press(GLFW_KEY_F12, 96, 0, false, "").down);
  CHECK(key_press(GLFW_KEY_UNKNOWN, 5, 0, true, "").words.empty());
}

TEST_CASE("A letter is told as it is typed, also one that the keyboard of another country has") {
  CHECK(key_press(GLFW_KEY_T, 28, 0, true, "t").symbol == 't');
  CHECK(key_press(GLFW_KEY_T, 28, GLFW_MOD_SHIFT, true, "t").words == "T");
  CHECK(key_press(GLFW_KEY_T, 28, GLFW_MOD_SHIFT | GLFW_MOD_CAPS_LOCK, true, "t").words == "t");
  CHECK(key_press(GLFW_KEY_SEMICOLON, 47, 0, true, "\u00f1").symbol == 0xf1);
  CHECK(key_press(GLFW_KEY_Q, 24, 0, true, "\u0439").symbol == 0x01000439);
}

TEST_CASE("The number pad is a screen reader's own while Num Lock is off") {
  CHECK(key_press(GLFW_KEY_KP_0, 90, 0, true, "0").words == "KP_Insert");
  CHECK(key_press(GLFW_KEY_KP_0, 90, GLFW_MOD_NUM_LOCK, true, "0").words == "0");
}

TEST_CASE("What is held down with a key is told in the bits of X") {
  CHECK(key_press(GLFW_KEY_A, 38, GLFW_MOD_CONTROL | GLFW_MOD_ALT, true, "a").modifiers == 12);
  CHECK(key_press(GLFW_KEY_A, 38, GLFW_MOD_SUPER | GLFW_MOD_NUM_LOCK, true, "a").modifiers == 80);
}
