// Days as an iCalendar file, RFC 5545: all-day events that take up no time.
#pragma once
#include <span>
#include <string>

#include "core/base/date.h"

namespace broaden::core {

struct CalendarDay {
  std::string uid;                                       // the same for the same date of the same item, for ever
  Date day;
  std::string summary;                                   // what it is, in words; nothing private
  int sequence = 0;                                      // how often the date was changed
  bool over = false;                                     // done, canceled or released: a calendar strikes it
};

// `stamp` is when the file is made. Lines end with CR LF and have at most 75 octets; no letter is cut in two.
std::string calendar(std::span<const CalendarDay>, Instant stamp);

}
