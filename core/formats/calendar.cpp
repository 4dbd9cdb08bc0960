#include "core/formats/calendar.h"

#include <fmt/format.h>

#include <algorithm>

namespace broaden::core {
namespace {

constexpr std::size_t most_octets = 75;                  // RFC 5545 section 3.1, without the line end

std::string compact(std::string text) {                  // 2026-11-22T12:51:08Z -> 20261122T125108Z
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

std::string escaped(std::string_view text) {             // section 3.3.11
  std::string out;
  for (char c : text) {
    if (c == '\n') out += "\\n";
    else if (c == '\\' || c == ';' || c == ',') (out += '\\') += c;
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
  }
  return out;
}

void put(std::string& out, std::string_view line) {
  for (std::size_t room = most_octets; line.size() > room; room = most_octets - 1) {     // the blank before what goes on counts
    auto end = room;
    while ((static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
    (out += line.substr(0, end)) += "\r\n ";
    line.remove_prefix(end);
  }
  (out += line) += "\r\n";
}

}

std::string calendar(std::span<const CalendarDay> days, Instant stamp) {
  std::string out;
  for (auto* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Broaden//Broaden " BROADEN_VERSION "//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}) put(out, line);
  for (auto& one : days) {
    put(out, "BEGIN:VEVENT");
    put(out, "UID:" + escaped(one.uid));
    put(out, "DTSTAMP:" + compact(iso(stamp)));
    put(out, "DTSTART;VALUE=DATE:" + compact(iso(one.day)));
    put(out, "DTEND;VALUE=DATE:" + compact(iso(add_days(one.day, 1))));
    put(out, "SUMMARY:" + escaped(one.summary));
    put(out, fmt::format("SEQUENCE:{}", one.sequence));
    put(out, one.over ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    put(out, "TRANSP:TRANSPARENT");
    put(out, "END:VEVENT");
  }
  put(out, "END:VCALENDAR");
  return out;
}

}
