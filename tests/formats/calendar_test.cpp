// A calendar file that other programs read: checked with a small reader that is as strict as RFC 5545.
#include <doctest/doctest.h>

#include <map>

#include "core/formats/calendar.h"
#include "tests/formats/ical.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

const Instant noon{1'795'341'547'000};                 
const CalendarDay due{"12-k7x2m9qa-target@broaden", date(2027, 3, 31), "Objective due: Lead one project", 2, false};

}

TEST_CASE("a day is an all-day event that takes up no time") {
  auto events = events_in(calendar({&due, 1}, noon));
  REQUIRE(events.size() == 1);
  auto& event = events.front();
  CHECK(event.at("UID") == "12-k7x2m9qa-target@broaden");
  CHECK(event.at("DTSTAMP") == "20261122T095907Z");
  CHECK(event.at("DTSTART;VALUE=DATE") == "20270331");
  CHECK(event.at("DTEND;VALUE=DATE") == "20270401");
  CHECK(event.at("SUMMARY") == "Objective due: Lead one project");
  CHECK(event.at("SEQUENCE") == "2");
  CHECK(event.at("STATUS") == "CONFIRMED");
  CHECK(event.at("TRANSP") == "TRANSPARENT");
}

TEST_CASE("what is over is struck, by the same name as before") {
  auto over = due;
  over.over = true;
  auto event = events_in(calendar({&over, 1}, noon)).front();
  CHECK(event.at("STATUS") == "CANCELLED");
  CHECK(event.at("UID") == due.uid);
}

TEST_CASE("commas, line ends and long words with accents come through, in lines of at most 75 octets") {
  auto one = due;
  one.summary = "Lead, teach; \"share\" \\ more:\nthen ";
  for (int i = 0; i < 60; ++i) one.summary += i % 3 ? "\u00e9" : "\U0001f4d6";
  for (std::size_t cut = 0; cut < 80; ++cut) {
    one.summary.insert(one.summary.begin(), 'x');
    CHECK(events_in(calendar({&one, 1}, noon)).front().at("SUMMARY") == one.summary);
  }
}
