// An executive's machines, connected to an office that exists only here.
#pragma once
#include <doctest/doctest.h>

#include "tests/support/fake_office.h"
#include "tests/support/lab.h"

namespace broaden::tests {

struct Connected {
  core::HandClock clock{lab_start};                      // the office's
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  std::string code = invite("ana", "Ana Reyes");
  Connected() { REQUIRE(a.enroll(code)); }

  std::string invite(const std::string& executive, const std::string& called) { return office.invite(executive, called, core::add_days(clock.today(), 14)); }
  FakeOffice::Mailbox& mailbox() { return office.state.mailboxes["ana"]; }
  std::vector<std::string> ids() {
    std::vector<std::string> all;
    for (const auto& row : mailbox().rows) all.push_back(row.id);
    return all;
  }
  int times(const std::string& id) {
    int count = 0;
    for (const auto& each : ids()) count += each == id;
    return count;
  }
  void pass(std::int64_t ms) { clock.move(ms); a.clock.move(ms); }
};

struct Snapshot {                                        // what of a machine must not change
  explicit Snapshot(const Machine& machine) : waiting(machine.waiting()), order(machine.order()) {
    const auto here = machine.connection();
    generation = here.generation; cursor = here.cursor; digest = here.digest; certificate = here.certificate_pem;
    held = must(core::held(machine.record, here.office)).size();
  }
  bool operator==(const Snapshot&) const = default;
  std::size_t waiting, held;
  std::vector<std::string> order;
  std::string generation, digest, certificate;
  std::int64_t cursor;
};

template <class T> core::Code code_of(const core::Result<T>& result) {
  REQUIRE(!result);
  return result.error().code;
}

}
