// The learning transcript of a period: what counts as formal, what is informal and continuing education credits, each apart.
// A line has no room for a private reflection.
#pragma once
#include "core/report/reports.h"

namespace broaden::core::report {

struct TranscriptLine {
  Date date;
  std::string title, provider;
  std::int64_t minutes = 0;                  // 0: not stated
  Tags competencies;
  bool formal = false;
  std::string scheme;                        // by its id; "": no credits
  std::int64_t credits = 0;                  // hundredths of the scheme's unit
};
struct SchemeWords { std::string name, unit; };            // "National Registry of CPE", "CPE"

struct TranscriptInput {
  std::string executive, title, organization;
  Date from, to, prepared;
  Instant made;
  std::vector<TranscriptLine> lines;         // oldest first
  std::vector<HoursRow> hours;               // of the period, by competency
  std::map<std::string, SchemeWords> schemes;  // what is not found is shown by its id
  Labels labels;
};
Layout transcript(const TranscriptInput&);

}
