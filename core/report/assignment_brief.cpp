#include "core/report/assignment_brief.h"

#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

void add_parties(std::vector<Block>& blocks, const AssignmentInput& input) {
  const auto& one = input.assignment;
  KeyValues about{"About the assignment", {{"Executive", or_not_stated(joined({input.executive, input.title}, "\n"))}}};
  about.rows.emplace_back("Home organization", or_not_stated(one.home_agency.empty() ? input.organization : one.home_agency));
  for (const char* field : {"kind", "host", "sector"}) add_field(about, one, field);
  about.rows.emplace_back("Dates", or_not_stated(period(one.starts, one.ends)));
  about.rows.emplace_back("Date prepared", spoken(input.prepared));
  blocks.push_back(Heading{2, "The assignment"});
  blocks.push_back(about);
}

void add_increments(std::vector<Block>& blocks, const AssignmentInput& input) {
  if (input.increments.empty()) return;
  blocks.push_back(Heading{2, "Increments and extensions"});
  Table table{"", {{"Part", 1.4}, {"Dates", 3.2}, {"Days", 0.8, true}, {"Approved by", 3.4}}, {}};
  int number = 0;
  for (const auto& one : input.increments)
    table.rows.push_back({number++ == 0 ? "First period" : "Extension " + std::to_string(number - 1), period(one.starts, one.ends),
                          one.starts && one.ends ? std::to_string(days_between(one.starts, one.ends) + 1) : "", or_not_stated(one.authority)});
  blocks.push_back(table);
}

void add_list(std::vector<Block>& blocks, const char* heading, const Lines& lines) {
  blocks.push_back(Heading{2, heading});
  if (lines.empty()) blocks.push_back(Paragraph{"None recorded."});
  else blocks.push_back(List{lines});
}

void add_text(std::vector<Block>& blocks, const char* heading, const std::string& text) {
  blocks.push_back(Heading{2, heading});
  blocks.push_back(Paragraph{text.empty() ? "None recorded." : text});
}

void add_return(std::vector<Block>& blocks, const Assignment& one) {
  blocks.push_back(Heading{2, "Return: what the agreement says"});
  KeyValues terms{"Return terms of this assignment", {}};
  for (const char* field : {"return_position", "return_by", "return_terms"}) add_field(terms, one, field);
  if (terms.rows.empty()) blocks.push_back(Paragraph{"No return terms are recorded for this assignment."});
  else blocks.push_back(terms);
  blocks.push_back(Paragraph{"These are the terms recorded for this assignment. What else applies on return depends on the agreement and the law behind it.", Voice::small});
}

Layout page(const AssignmentInput& input, const char* title) {
  const auto& one = input.assignment;
  Layout layout{.title = title, .author = input.executive, .made = input.made};
  layout.subtitle = joined({one.title.empty() ? shown_field(one, "kind") : one.title, one.host}, " · ");
  layout.subject = joined({layout.title, layout.subtitle});
  layout.running = joined({input.executive, layout.subtitle}, " · ");
  return layout;
}

}

Layout assignment_brief(const AssignmentInput& input) {
  auto layout = page(input, "Assignment brief");
  auto& blocks = layout.blocks;
  const auto& one = input.assignment;
  add_parties(blocks, input);
  add_increments(blocks, input);
  add_list(blocks, "Skills to gain", one.skills);
  add_list(blocks, "Objectives", one.objectives);
  add_list(blocks, "Success indicators", one.indicators);
  if (!one.results.empty()) add_text(blocks, "What the indicators showed", one.results);
  add_text(blocks, "Appraisal while away", one.appraisal);
  add_text(blocks, "Awards and pay while away", one.awards);
  add_return(blocks, one);
  return layout;
}

Layout re_entry_plan(const AssignmentInput& input) {
  auto layout = page(input, "Re-entry plan");
  auto& blocks = layout.blocks;
  const auto& one = input.assignment;
  add_parties(blocks, input);
  add_return(blocks, one);
  add_text(blocks, "Coming home", one.re_entry);
  add_list(blocks, "Skills to bring home", one.skills);
  add_list(blocks, "Success indicators", one.indicators);
  add_text(blocks, "What the indicators showed", one.results);
  return layout;
}

}
