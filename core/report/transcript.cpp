#include "core/model/quantity.h"
#include "core/report/transcript.h"

#include "core/model/typed.h"
#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

struct Totals { std::int64_t formal = 0, informal = 0; };

Totals totals(const TranscriptInput& transcript) {
  Totals out;
  for (const auto& one : transcript.lines) (one.formal ? out.formal : out.informal) += one.minutes;
  return out;
}

std::string hours_or_blank(std::int64_t minutes) { return minutes > 0 ? hours_read(minutes) : std::string{}; }

void add_header(std::vector<Block>& blocks, const TranscriptInput& transcript) {
  auto sum = totals(transcript);
  KeyValues header{"Whose transcript it is, and its totals", {{"Name", or_not_stated(transcript.executive)}}};
  add_row(header, "Title", transcript.title);
  add_row(header, "Organization", transcript.organization);
  header.rows.emplace_back("Period", period(transcript.from, transcript.to));
  header.rows.emplace_back("Formal learning", hours_words(sum.formal));
  header.rows.emplace_back("Informal learning", hours_words(sum.informal));
  header.rows.emplace_back("Date prepared", spoken(transcript.prepared));
  blocks.push_back(header);
}

void add_learning(std::vector<Block>& blocks, const TranscriptInput& transcript, bool formal) {
  blocks.push_back(Heading{2, formal ? "Formal learning" : "Informal learning"});
  Table table{"", {{"Date", 1.35}, {"Learning", 3.9}, {"Competencies", 2.6}, {"Hours", 0.8, true}}, {}};
  std::int64_t sum = 0;
  for (const auto& one : transcript.lines) {
    if (one.formal != formal) continue;
    table.rows.push_back({spoken(one.date), joined({one.title, one.provider}, "\n"), in_words(transcript.labels, one.competencies), hours_or_blank(one.minutes)});
    sum += one.minutes;
  }
  if (table.rows.empty()) return blocks.push_back(Paragraph{"None recorded in this period."});
  table.rows.push_back({"Total", "", "", hours_read(sum)});
  blocks.push_back(table);
}

// Units of different schemes are never added up.
void add_credits(std::vector<Block>& blocks, const TranscriptInput& transcript) {
  std::map<std::string, std::vector<const TranscriptLine*>> by_scheme;
  for (const auto& one : transcript.lines) if (!one.scheme.empty()) by_scheme[one.scheme].push_back(&one);
  if (by_scheme.empty()) return;
  blocks.push_back(Heading{2, "Continuing education credits"});
  for (const auto& [scheme, lines] : by_scheme) {
    auto found = transcript.schemes.find(scheme);
    auto words = found == transcript.schemes.end() ? SchemeWords{scheme, "Credits"} : found->second;
    blocks.push_back(Heading{3, words.name});
    Table table{"", {{"Date", 1.35}, {"Learning", 5.5}, {words.unit, 1.4, true}}, {}};
    std::int64_t sum = 0;
    for (const auto* one : lines) {
      table.rows.push_back({spoken(one->date), joined({one->title, one->provider}, "\n"), decimal(one->credits)});
      sum += one->credits;
    }
    table.rows.push_back({"Total", "", decimal(sum)});
    blocks.push_back(table);
  }
}

void add_totals(std::vector<Block>& blocks, const TranscriptInput& transcript) {
  std::map<int, Totals> years;
  for (const auto& one : transcript.lines) {
    auto& year = years[fiscal_year(one.date)];
    (one.formal ? year.formal : year.informal) += one.minutes;
  }
  if (years.empty()) return;
  blocks.push_back(Heading{2, "Hours by fiscal year"});
  Table table{"", {{"Fiscal year", 3}, {"Formal", 1, true}, {"Informal", 1, true}, {"Together", 1, true}}, {}};
  for (const auto& [year, sum] : years)
    table.rows.push_back({"FY " + std::to_string(year), hours_read(sum.formal), hours_read(sum.informal), hours_read(sum.formal + sum.informal)});
  blocks.push_back(table);
  if (transcript.hours.empty()) return;
  blocks.push_back(Heading{2, "Hours by competency"});
  add_hours(blocks, transcript.hours, transcript.labels);
  blocks.push_back(Paragraph{"Learning toward several competencies counts in full for each, so these hours do not add up to the totals.", Voice::small});
}

}

Layout transcript(const TranscriptInput& transcript) {
  Layout layout{.title = "Learning transcript", .author = transcript.executive, .made = transcript.made};
  layout.subtitle = joined({transcript.executive, period(transcript.from, transcript.to)}, " · ");
  layout.subject = joined({layout.title, period(transcript.from, transcript.to)});
  layout.running = layout.subtitle;
  auto& blocks = layout.blocks;
  add_header(blocks, transcript);
  add_learning(blocks, transcript, true);
  add_learning(blocks, transcript, false);
  add_credits(blocks, transcript);
  add_totals(blocks, transcript);
  blocks.push_back(Paragraph{"Kept by the executive. Formal learning is what the executive recorded as such; informal learning is counted apart.", Voice::small});
  return layout;
}

}
