// A record on this machine only, and the desktop over it.
#pragma once
#include <functional>

#include "tests/screens/house.h"

namespace broaden::tests {

struct Alone {
  Folder folder;
  core::HandClock clock{lab_start};
  NoNetwork none;
  std::string path = folder.path + "/r.broaden";
  core::Record record;
  House house;

  // As the first run leaves it, then filled.
  explicit Alone(const std::function<void(core::Record&)>& fill = {}, Stage::Size size = usual_window) : record(made(fill)), house(record, clock, none, size) {}

 private:
  core::Record made(const std::function<void(core::Record&)>& fill) {
    make_empty(path, clock);
    auto record_now = must(core::Record::open(path, clock));
    if (fill) fill(record_now);
    return record_now;
  }
};

}
