// The icons that may be drawn: names for glyphs that the icon font really has (a test looks each one up).
#pragma once
#include <span>

namespace broaden::app::ui {

enum class Icon : char32_t {
  none = 0,
  today = 0xe8df, plan = 0xe85d, learning = 0xe80c, mobility = 0xe8d4, agreements = 0xe873, opportunities = 0xe87a,
  profile = 0xe7fd, people = 0xe7fb, sharing = 0xe627, settings = 0xe8b8, search = 0xe8b6,
  check = 0xe5ca, check_circle = 0xe86c, info = 0xe88e, warning = 0xe002, error = 0xe000, close = 0xe5cd,
  add = 0xe145, remove = 0xe15b, trash = 0xe872, edit = 0xe3c9, up = 0xe5d8, down = 0xe5db, expand = 0xe5cf,
  collapse = 0xe5ce, left = 0xe5cb, right = 0xe5cc, back = 0xe5c4, forward = 0xe5c8, open = 0xe89e, undo = 0xe166, redo = 0xe15a, event = 0xe878,
  lock = 0xe897, connected = 0xe2bf, offline = 0xe2c1, history = 0xe889, save_file = 0xe2c4, send = 0xe163,
  print = 0xe8ad, attach = 0xe226, flag = 0xe153, clock = 0xe8b5, menu = 0xe5d2, verified = 0xe8e8, help = 0xe887,
  circle = 0xe836, partly = 0xe837, dot = 0xe061, mail = 0xe158, star = 0xe838
};
std::span<const Icon> all_icons();

}
