// A machine connected to its office, and the desktop over its record.
#pragma once
#include <functional>

#include "tests/screens/house.h"
#include "tests/support/fake_office.h"

namespace broaden::tests {

struct Connected {
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine machine{office, clock, "Laptop"};
  House house;

  // fill: what the record has in it before it connects. place: where the desktop is then.
  explicit Connected(const std::string& place, const std::function<void(core::Record&)>& fill = {}) : house(made(fill), clock, machine.link) { house.go(place); }

  void sign_with(const std::string& passphrase) {
    house.type(passphrase);
    house.key("Enter");
  }
  std::size_t documents(const char* type) { return must(core::documents(machine.record, type)).size(); }

 private:
  core::Record& made(const std::function<void(core::Record&)>& fill) {
    if (fill) fill(machine.record);
    must(machine.enroll(office.invite("ada", "Ada Example", core::add_days(clock.today(), 14))));
    return machine.record;
  }
};

}
