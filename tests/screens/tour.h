// Every screen in every state, one after the other: what is done at each stop is the test's own.
#pragma once
#include "tests/screens/connected.h"

namespace broaden::tests {

using Stop = std::function<void(const std::string& where)>;

// The two windows that people have, at 100, 150 and 200 %; the smaller one at 200 % is a quarter of a page.
inline constexpr Stage::Size walked_sizes[] = {{1024, 768, 1}, {1024, 768, 1.5f}, {1024, 768, 2}, {1920, 1080, 1}, {1920, 1080, 1.5f}, {1920, 1080, 2}};

void tour_pages(House&, const Stop&);
void tour_dialogs(House&, const std::string& offered, const Stop&);   // over the sample, connected; offered: an agreement's document
void tour_forms(House&, core::Record&, const Stop&);      // every noun: its item opened, its dialog, and both after bad input
void tour_messages(House&, const Stop&);                  // over each page, what may go wrong with the file, the office or a clock

void check_faultless(House&, const std::string& where);
inline Stop faultless(House& house) { return [&house](const std::string& where) { check_faultless(house, where); }; }

}
