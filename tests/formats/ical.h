// Reads an iCalendar file as strictly as RFC 5545 asks of what we write; throws and names the line otherwise.
#pragma once
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace broaden::tests {

using IcalEvent = std::map<std::string, std::string>;    // name with its parameters -> text, unescaped

inline std::string ical_text(const std::string& line, std::string_view escaped) {
  std::string out;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] == ',' || escaped[i] == ';') throw std::runtime_error("not escaped: " + line);
    if (escaped[i] != '\\') { out += escaped[i]; continue; }
    if (++i == escaped.size() || std::string_view("\\;,nN").find(escaped[i]) == std::string_view::npos) throw std::runtime_error("escaped wrongly: " + line);
    out += escaped[i] == 'n' || escaped[i] == 'N' ? '\n' : escaped[i];
  }
  return out;
}

inline std::vector<std::string> ical_lines(std::string_view file) {
  std::vector<std::string> out;
  while (!file.empty()) {
    auto end = file.find("\r\n");
    if (end == file.npos) throw std::runtime_error("the last line does not end");
    auto line = file.substr(0, end);
    file.remove_prefix(end + 2);
    if (line.size() > 75 || line.empty() || !core::is_utf8(line) || line.find_first_of("\r\n") != line.npos) throw std::runtime_error("too long, empty or cut: " + std::string(line));
    if (line.front() != ' ') out.emplace_back(line);
    else if (out.empty()) throw std::runtime_error("nothing goes on");
    else out.back() += line.substr(1);
  }
  return out;
}

inline std::vector<IcalEvent> events_in(std::string_view file) {
  std::vector<IcalEvent> out;
  IcalEvent calendar;
  bool inside = false;
  auto lines = ical_lines(file);
  if (lines.size() < 2 || lines.front() != "BEGIN:VCALENDAR" || lines.back() != "END:VCALENDAR") throw std::runtime_error("no calendar");
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    auto& line = lines[i];
    if (line == "BEGIN:VEVENT" && !inside) { inside = true; out.emplace_back(); continue; }
    if (line == "END:VEVENT" && inside) {
      inside = false;
      for (auto* needed : {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY", "SEQUENCE"}) if (!out.back().contains(needed)) throw std::runtime_error(std::string("an event without ") + needed);
      continue;
    }
    auto colon = line.find(':');
    if (colon == line.npos) throw std::runtime_error("no value: " + line);
    auto& into = inside ? out.back() : calendar;
    auto name = line.substr(0, colon);
    if (!into.emplace(name, inside ? ical_text(line, std::string_view(line).substr(colon + 1)) : line.substr(colon + 1)).second) throw std::runtime_error("said twice: " + line);
  }
  if (inside || calendar["VERSION"] != "2.0" || !calendar.contains("PRODID")) throw std::runtime_error("not a whole calendar");
  return out;
}

}
