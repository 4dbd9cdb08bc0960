// Text pasted from Word or a mail as items of one kind: paragraphs, bullets or a table with tabs. Pure; what is unclear is said
// row by row, and left where it stands rather than guessed.
//
//   Bullets: • ▪ ◦ · – - * or 1. 1) a. a) (a), also with a tab. A line without one right below belongs to the one above.
//   Without bullets each paragraph is an item: parted by blank lines where there are any, else each line.
//   A table has tabs: the first line names fields by their labels or options where it does; otherwise the first cell is the text.
//   At an item's end, after a comma, semicolon, dash or in parentheses, a date or a length of time is read: "Course, 2 hours".
#pragma once
#include "core/base/date.h"
#include "core/model/typed.h"

namespace broaden::core {

struct PastedRow {
  std::size_t line = 0;                                  // of the text, from 1
  Typed typed;                                           // as fill() takes it; without the link to a plan or objective
  std::vector<std::string> unclear;                      // in words
};

inline constexpr std::size_t largest_paste = 1024 * 1024, most_pasted = 2'000;   // bytes; rows

// Of Objective, Activity or Learning. bad_import: not text, too large, nothing in it; names the line.
Result<std::vector<PastedRow>> pasted(std::string_view text, const Noun&, Date today);

}
