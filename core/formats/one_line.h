// Learning in one line, as it is typed: "Book club: systems thinking" 1.5h #strategic-thinking yesterday
//
//   line     = words of the title, and in any order around it what follows
//   title    = "in quotes" (then everything else must be one of the below), or bare words
//   length   = 1.5h | 1:30 | 90m | 90 min | 2 hours | 1h30
//   day      = today | yesterday | Friday | last fri | Nov 3 | Nov 3, 2026 | 11/3 | 11/3/2026 | 2026-11-03; none is today
//   toward   = #strategic-thinking | #strategic (a beginning that fits one) | #ecq-2006/vision; as many as one likes
//   kind     = !formal | !informal; after a title in quotes also without "!"
//   provider = @FEI | @"Federal Executive Institute"
//
// With a bare title, length and day are read at its end, and before it where they cannot be words of a title: a number with
// its unit, a day in numbers, today, yesterday. In between they belong to the title: "The 2 hour workday". What begins with
// # ! or @ is never the title. Length: to the nearest step of three minutes.
#pragma once
#include "core/model/typed.h"
#include "core/packages/packages.h"

namespace broaden::core {

// Fields of learning as typed, date and title always among them. `framework` is where a competency without one is looked for.
// bad_line names the word and what would be accepted.
Result<Typed> learning_in(std::string_view line, Date today, const Packages&, const std::string& framework);
// Words that a shell has split, as one line: a word with blanks in it was in quotes. One word alone is a whole line.
std::string line_of(const std::vector<std::string>& words);

}
