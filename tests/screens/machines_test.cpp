// Your machines: what two copies of the record say of one field, side by side, and taking in what another copy has.
#include <doctest/doctest.h>

#include "tests/screens/connected.h"
#include "tests/screens/two_copies.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("Another copy is looked at before it is taken in; what both changed stands side by side until one is kept, and undo asks again") {
  TwoCopies it;
  it.house.go("sharing/machines");
  CHECK(!it.house.shows("Changed in two copies"));
  it.take_in();
  CHECK(it.house.shows("1 change, the latest of"));
  auto& take = it.house.stage().node("take");
  CHECK(app::ui::common(take.place, take.clip).h > 0);   // what was asked for is in sight
  CHECK(it.title() == "Course, first part");
  it.house.click("take");
  it.house.rest();
  CHECK(it.title() == "Course, second part");

  it.house.go("today");
  CHECK(it.house.shows("1 field was changed in two copies of this record"));
  it.house.click("conflicts/Look at both");
  CHECK(it.house.desk().where() == "sharing/machines");
  CHECK(it.house.shows("Before that: Course"));
  CHECK(it.house.shows("Course, first part"));
  CHECK(it.house.shows("Course, second part"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.click("side-1/Keep this");
  CHECK(it.title() == "Course, first part");
  CHECK(!it.house.shows("Changed in two copies"));
  it.house.go("today");
  CHECK(!it.house.shows("was changed in two copies"));
}

TEST_CASE("A file that is no copy of this record is said so, and nothing is taken in") {
  TwoCopies it;
  { auto other = must(core::Record::create(it.folder.path + "/other.broaden", it.clock)); }
  it.there = it.folder.path + "/other.broaden";
  it.take_in();
  CHECK(it.house.shows("another record, not a copy of this one"));
  CHECK(it.title() == "Course, first part");
}

TEST_CASE("The machines that may sync are listed by name, this one marked") {
  Connected it("today");
  must(it.machine.sync());
  it.house.go("sharing/machines");
  CHECK(it.house.shows("Machines connected to"));
  CHECK(it.house.shows("Laptop"));
  CHECK(it.house.shows("This machine"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}
