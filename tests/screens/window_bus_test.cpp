// The program as it runs, on a desktop that has a window of its own for files.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/desktop/fake_desktop.h"
#include "tests/e2e/job.h"
#include "tests/screens/seat.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

// Where a button is: what is on the window nobody can read here, so a desk in process shows the same.
app::ui::Rect place_of(const Job& job, const std::string& where, const std::string& button) {
  Folder folder;
  core::SystemClock clock;
  NoNetwork none;
  job.my({"backup", "--out", folder.path + "/copy.broaden"});
  auto record = must(core::Record::open(folder.path + "/copy.broaden", clock));
  House house(record, clock, none);
  house.go(where);
  return house.stage().node(button).place;
}

}

TEST_CASE("The desktop's own window for files opens over ours, and what was chosen there is written") {
  Job job;
  job.keep_record();
  FakeDesktop desktop{{}};
  Seat seat(job.folder);
  seat.also("DBUS_SESSION_BUS_ADDRESS", desktop.address());
  seat.also("NO_AT_BRIDGE", "1");
  seat.start("ada.broaden");
  seat.key("Ctrl+K");
  seat.type("Write a file");
  seat.key("Enter");
  auto button = place_of(job, "sharing/files", "write/write");
  seat.click(button.x + button.w / 2, button.y + button.h / 2);
  for (auto* key : {"Tab", "Tab", "Tab", "Enter"}) seat.key(key);   // past "Up one folder" and "Home"
  auto asked = desktop.question();
  REQUIRE(asked);
  CHECK(asked->method == "SaveFile");
  CHECK(asked->name == "transcript.pdf");
  std::ostringstream over;
  over << "x11:" << std::hex << std::stoul(seat.window());
  CHECK(asked->over == over.str());
  desktop.choose(*asked, {"file://" + job.path("my%20year.pdf")});
  until("the transcript", [&] { return std::filesystem::exists(job.path("my year.pdf")); });
  CHECK(seat.close() == 0);
}
