// A record and a copy of it that was made a while ago; the same course was named differently in both since.
#pragma once
#include "core/store/other_copy.h"
#include "core/store/upkeep.h"
#include "tests/screens/alone.h"

namespace broaden::tests {

struct TwoCopies : Alone {
  std::string there = folder.path + "/laptop.broaden", course, other_writer;

  TwoCopies() {
    course = must(core::add(record, core::Learning{.date = core::date(2026, 11, 3), .title = "Course"}));
    must(core::backup(record, there));
    auto other = must(core::Record::open(there, clock));
    other_writer = other.writer();
    rename(record, "Course, first part");
    rename(other, "Course, second part");
    house.rest();
  }
  void rename(core::Record& in, const std::string& to) {
    clock.move(1000);
    const core::ItemEdit one{core::ItemEdit::Act::change, &core::Learning::noun, course, {{"title", "", to}}};
    must(core::edit(in, {&one, 1}, "Edit learning"));
  }
  std::string title() {
    core::Learning item;
    return must(core::load(record, course, core::Item(item))) ? item.title : "";
  }
  void take_in() {                                       // as far as the look at it
    house.go("sharing/machines");
    house.click("Take in another copy…");
    house.write("pick/name", there);
    house.click("pick/choose");
    house.rest();
  }
};

}
