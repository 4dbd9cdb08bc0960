// The dates of a record that belong in a calendar.
#pragma once
#include <vector>

#include "core/formats/calendar.h"
#include "core/store/record.h"

namespace broaden::app {

core::Result<std::vector<core::CalendarDay>> calendar_days(const core::Record&);   // oldest first

}
