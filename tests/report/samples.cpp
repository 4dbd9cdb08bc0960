// A full input of each further kind of page, and all kinds together.
#include "core/model/nouns.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core;
using namespace core::report;

TranscriptInput full_transcript() {
  TranscriptInput out{.executive = "Zoë Łącka-Okafor", .title = "Deputy Assistant Secretary", .organization = "Bureau of Basin Planning", .from = date(2025, 10, 1),
                      .to = date(2026, 9, 30), .prepared = date(2026, 11, 2), .made = at("2026-11-03T15:04:05Z")};
  out.lines = {{date(2025, 10, 16), "Appropriations law seminar", "Institute of Examples", 960, {"ecq-2025-05/financial-management"}, true, "cpe", 1250},
               {date(2026, 2, 3), "Book club: two budget histories", "", 90, {"ecq-2025-05/strategic-thinking", "ecq-2025-05/systems-thinking"}, false, "", 0},
               {date(2026, 3, 9), "Audit update", "Society of Examples", 120, {}, true, "cpe", 200},
               {date(2026, 5, 4), "Acquisition day", "", 0, {}, true, "clp", 800}};
  out.hours = {{"ecq-2025-05/financial-management", 2026, 960}, {"ecq-2025-05/strategic-thinking", 2026, 90}, {"ecq-2025-05/systems-thinking", 2026, 90}, {"", 2026, 120}};
  out.schemes = {{"cpe", {"Continuing professional education", "CPE"}}};
  out.labels = full_edp().labels;
  return out;
}

AppraisalInput full_appraisal() {
  auto edp = full_edp();
  AppraisalInput out{.executive = "Zoë Łącka-Okafor", .title = "Deputy Assistant Secretary", .organization = "Bureau of Basin Planning", .rating_official = "Ángel Ruiz-Peña",
                     .from = date(2025, 10, 1), .to = date(2026, 9, 30), .prepared = date(2026, 11, 2), .made = at("2026-11-03T15:04:05Z")};
  out.goals = {{.statement = "Three people can run the bureau for a month.", .need = "A third of the executives can retire by 2029.", .strategy = "Goal 3, a ready workforce",
                .competencies = {"ecq-2025-05/systems-thinking"}}};
  out.objectives = {{edp.objectives[0].objective, out.goals[0].statement, 3}};
  out.activities = edp.objectives[0].activities;
  out.activities.push_back({.kind = ActivityKind::teaching, .title = "Budget for new chiefs", .starts = date(2026, 5, 4), .outcome = "Twelve chiefs taught"});
  out.assignments = edp.assignments;
  out.assignments[0].results = "All four shifts use the drill";
  out.people = {.mentees = 2, .meetings = 9, .meetings_with_mentees = 5, .minutes_with_mentees = 450};
  out.awards = {{.date = date(2026, 3, 3), .title = "Meritorious Executive", .kind = AwardKind::rank, .by = "The President (fictional)", .note = "PRIVATE-AWARD-NOTE"}};
  out.formal = 2880;
  out.informal = 345;
  out.labels = edp.labels;
  return out;
}

AssignmentInput full_assignment() {
  AssignmentInput out{.executive = "Zoë Łącka-Okafor", .title = "Deputy Assistant Secretary", .organization = "Department of Inland Waters", .prepared = date(2026, 11, 2),
                      .made = at("2026-11-03T15:04:05Z"), .assignment = full_edp().assignments[0]};
  auto& one = out.assignment;
  one.sector = Sector::federal;
  one.home_agency = "Department of Inland Waters (fictional)";
  one.skills = {"Running a 24-hour operation", "Speaking to the press"};
  one.results = "All four shifts use the drill";
  one.appraisal = "Rated by the home office on elements 1 and 4, with the host’s written input.";
  one.awards = "Stays in the home office’s award pool.";
  one.return_position = "Position of record";
  one.return_by = date(2023, 10, 2);
  one.re_entry = "First week: meet each branch.\nFirst month: brief the board.";
  one.outcome = "PRIVATE-OUTCOME";
  out.increments = {{.starts = date(2023, 6, 1), .ends = date(2023, 8, 31), .authority = "Board chair", .note = "PRIVATE-INCREMENT-NOTE"},
                    {.starts = date(2023, 9, 1), .ends = date(2023, 9, 30), .authority = "Deputy Secretary"}};
  return out;
}

ProfileCardInput full_card() {
  return {.name = "Zoë Łącka-Okafor", .headline = "Brings rivers and budgets together", .statement = "I look for work that joins two agencies.", .prepared = date(2026, 11, 2),
          .made = at("2026-11-03T15:04:05Z"),
          .lines = {{"Position", "Title", "Deputy Assistant Secretary"}, {"Career", "Oct 5, 2020 to now", "Director of Basins"}, {"Position", "Agency", "Department of Inland Waters"},
                    {"Accomplishments", "Accomplishments", "Wrote the flood drill"}, {"Accomplishments", "Accomplishments", "Joined two budgets"}}};
}

WholeRecordInput full_record() {
  WholeRecordInput out{.executive = "Zoë Łącka-Okafor", .prepared = date(2026, 11, 2), .made = at("2026-11-03T15:04:05Z")};
  for (auto* noun : nouns()) {
    auto any = blank(*noun);
    for (auto& field : noun->fields) {
      auto at = item(any).at;
      auto words = std::string(noun->name) + " " + field.name;
      if (field.kind == Kind::text) field.set(at, Value{words});
      if (field.kind == Kind::lines) field.set(at, Value{Lines{words, words + " again"}});
      if (field.kind == Kind::date) field.set(at, Value{std::string("2026-11-03")});
      if (field.kind == Kind::link) field.set(at, Value{std::string("id-of-") + field.linked()});
      if (field.kind == Kind::tags) field.set(at, Value{Tags{"ecq-2025-05/systems-thinking"}});
      if (field.kind == Kind::minutes || field.kind == Kind::cents || field.kind == Kind::amount || field.kind == Kind::number) field.set(at, Value{std::int64_t{2025}});
    }
    out.items.push_back({std::string("id-of-") + noun->name, std::move(any)});
  }
  out.documents = {{"plan-submission", std::string(64, 'a'), at("2026-11-03T15:04:05Z"), at("2026-11-03T15:09:10Z")}, {"withdrawal", std::string(64, 'b'), at("2026-11-04T15:04:05Z"), {}}};
  out.labels = full_edp().labels;
  return out;
}

std::vector<Layout> full_layouts() {
  auto plan = full_edp();
  plan.signatures = {signed_by("executive", "Zoë Łącka-Okafor", "Deputy")};
  return {edp(plan), agreement(full_agreement()), transcript(full_transcript()), appraisal(full_appraisal()), assignment_brief(full_assignment()),
          re_entry_plan(full_assignment()), profile_card(full_card()), whole_record(full_record())};
}

std::vector<Layout> empty_layouts() {
  return {edp({}), agreement({}), transcript({}), appraisal({}), assignment_brief({}), re_entry_plan({}), profile_card({}), whole_record({}), document({})};
}

std::vector<Layout> long_layouts() {
  std::string story;
  for (int i = 0; i < 3000; ++i) story += "word ";
  auto plan = full_edp();
  plan.plan.needs = plan.goals[0].goal.need = plan.objectives[0].objective.measure = plan.objectives[0].activities[1].outcome = story;
  auto learned = full_transcript();
  for (int i = 0; i < 200; ++i) learned.lines.push_back(learned.lines[static_cast<std::size_t>(i % 4)]);
  auto input = full_appraisal();
  input.activities[0].outcome = input.goals[0].statement = story;
  auto away = full_assignment();
  away.assignment.re_entry = away.assignment.return_terms = story;
  away.assignment.skills.assign(150, "A skill worth its line");
  auto record = full_record();
  for (int i = 0; i < 60; ++i) record.items.push_back(record.items.back());
  return {edp(plan), transcript(learned), appraisal(input), assignment_brief(away), re_entry_plan(away), whole_record(record)};
}

}
