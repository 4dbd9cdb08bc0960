// Time and amounts as pictures, each with the same facts in words for those who cannot see it.
#pragma once
#include <span>
#include <string>

#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

struct Span {
  core::Date from, to;                                          // to may be Date{}: still going on
  std::string name;
  Tone tone = Tone::info;
  std::string group = {};                                       // what it is one of: said over the first of those that follow one another
};
void timeline(Ui&, std::string_view name, core::Date from, core::Date to, std::span<const Span>);   // years below, today marked

struct Bar { std::string name; double amount = 0; std::string words; };           // words: "12.5 hours"
void bars(Ui&, std::string_view name, std::span<const Bar>);

enum class Covered { no, partly, yes };
struct CoverageCell { std::string name; Covered covered = Covered::no; std::string words; };   // words: "1 objective · 4 hours"
void coverage(Ui&, std::string_view name, std::span<const CoverageCell>);         // in as many columns as there is room for

}
