#include "core/model/quantity.h"
#include "core/report/appraisal.h"

#include "core/model/typed.h"
#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

constexpr const char* none = "None recorded in this period.";

std::string counted(int count, const char* one, const char* many) { return std::to_string(count) + " " + (count == 1 ? one : many); }

void add_header(std::vector<Block>& blocks, const AppraisalInput& input) {
  KeyValues header{"Who this is from and for", {{"Name", or_not_stated(input.executive)}}};
  add_row(header, "Title", input.title);
  add_row(header, "Organization", input.organization);
  add_row(header, "Rating official", input.rating_official);
  header.rows.emplace_back("Period", period(input.from, input.to));
  header.rows.emplace_back("Date prepared", spoken(input.prepared));
  blocks.push_back(header);
}

void add_goals(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "What the organization needed, and my goals for it"});
  if (input.goals.empty()) blocks.push_back(Paragraph{none});
  int number = 0;
  for (const auto& goal : input.goals) {
    blocks.push_back(Heading{3, "Goal " + std::to_string(++number)});
    blocks.push_back(Paragraph{goal.statement});
    KeyValues about{"About goal " + std::to_string(number), {{"Organizational need", or_not_stated(goal.need)}}};
    add_field(about, goal, "strategy");
    add_row(about, "Competencies", in_words(input.labels, goal.competencies));
    blocks.push_back(about);
  }
}

void add_objectives(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "Objectives carried through"});
  if (input.objectives.empty()) return blocks.push_back(Paragraph{none});
  Table table{"", {{"Objective", 3.4}, {"Measure of success", 3}, {"Activities done", 1.2, true}}, {}};
  for (const auto& [objective, goal, activities] : input.objectives)
    table.rows.push_back({joined({objective.statement, goal.empty() ? "" : "Goal: " + goal}, "\n"), or_not_stated(objective.measure), std::to_string(activities)});
  blocks.push_back(table);
  blocks.push_back(Paragraph{"Counted here: objectives of which every activity that was not canceled is complete, the last one in this period.", Voice::small});
}

void add_activities(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "Activities completed"});
  if (input.activities.empty()) return blocks.push_back(Paragraph{none});
  Table table{"", {{"Activity and kind", 2.8}, {"Dates", 1.7}, {"Outcome", 4}}, {}};
  for (const auto& one : input.activities)
    table.rows.push_back({joined({one.title, shown_field(one, "kind")}, "\n"), period(one.starts, one.ends, " –\n"), or_not_stated(one.outcome)});
  blocks.push_back(table);
}

void add_assignments(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "Assignments"});
  if (input.assignments.empty()) blocks.push_back(Paragraph{none});
  for (const auto& one : input.assignments) {
    auto kind = shown_field(one, "kind");
    blocks.push_back(Heading{3, one.title.empty() ? kind : one.title});
    KeyValues about{"About this assignment", {{"Kind", kind}, {"Host", one.host}, {"Dates", period(one.starts, one.ends)}}};
    add_row(about, "Objectives", in_lines(one.objectives));
    add_row(about, "Success indicators", in_lines(one.indicators));
    for (const char* field : {"results", "skills", "appraisal"}) add_field(about, one, field);
    blocks.push_back(about);
  }
}

void add_people(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "People developed"});
  List list;
  if (input.people.mentees > 0) list.items.push_back(counted(input.people.mentees, "person", "people") + " mentored");
  if (input.people.meetings_with_mentees > 0) {
    auto minutes = input.people.minutes_with_mentees;
    list.items.push_back(counted(input.people.meetings_with_mentees, "meeting", "meetings") + " with them" + (minutes > 0 ? ", " + hours_words(minutes) : ""));
  }
  for (const auto& one : input.activities)
    if (one.kind == ActivityKind::teaching) list.items.push_back("Teaching: " + one.title);
  auto others = input.people.meetings - input.people.meetings_with_mentees;
  if (others > 0) list.items.push_back(counted(others, "meeting", "meetings") + " with mentors, coaches, peers and others");
  if (list.items.empty()) blocks.push_back(Paragraph{none});
  else blocks.push_back(list);
}

void add_rest(std::vector<Block>& blocks, const AppraisalInput& input) {
  blocks.push_back(Heading{2, "Learning"});
  if (input.formal + input.informal == 0) blocks.push_back(Paragraph{none});
  else blocks.push_back(KeyValues{"Hours of learning", {{"Formal learning", hours_words(input.formal)}, {"Informal learning", hours_words(input.informal)}}});
  if (input.awards.empty()) return;
  blocks.push_back(Heading{2, "Awards and recognition"});
  Table table{"", {{"Date", 1.3}, {"Award", 4}, {"Kind", 1.5}, {"Given by", 2.6}}, {}};
  for (const auto& one : input.awards) table.rows.push_back({spoken(one.date), one.title, shown_field(one, "kind"), one.by});
  blocks.push_back(table);
}

}

Layout appraisal(const AppraisalInput& input) {
  Layout layout{.title = "Appraisal input", .subtitle = "What I did for the organization’s long-term capacity", .author = input.executive, .made = input.made};
  layout.subject = joined({layout.title, period(input.from, input.to)});
  layout.running = joined({input.executive, period(input.from, input.to)}, " · ");
  auto& blocks = layout.blocks;
  add_header(blocks, input);
  add_goals(blocks, input);
  add_objectives(blocks, input);
  add_activities(blocks, input);
  add_assignments(blocks, input);
  add_people(blocks, input);
  add_rest(blocks, input);
  return layout;
}

}
