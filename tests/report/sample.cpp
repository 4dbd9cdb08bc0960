#include "tests/report/sample.h"

#include "core/model/typed.h"

namespace broaden::tests {

using namespace core;
using namespace core::report;

Instant at(const char* time) { return *parse_instant(time); }

SignatureLine signed_by(const char* role, const char* name, const char* title) {
  return {.role = role, .name = name, .title = title, .claimed = at("2026-11-03T15:04:05Z"), .received = at("2026-11-03T15:09:10Z")};
}

static void fill_header(EdpInput& edp) {
  edp.profile = {.name = "Zoë Łącka-Okafor", .title = "Deputy Assistant Secretary for River Basins", .pay_plan = PayPlan::es,
                 .appointment = Appointment::career, .appointed = date(2021, 3, 14), .agency = "Department of Inland Waters (fictional)",
                 .organization = "Bureau of Basin Planning", .duty_station = "Duluth, Minnesota", .rating_official = "Ángel Ruiz-Peña",
                 .framework = "ecq-2025-05"};
  edp.plan = {.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05",
              .strengths = "Builds trust across bureaus quickly, and keeps it when decisions are unpopular. Reads a budget the way others read a map: "
                           "“where does it go, and what does it cost us later?”",
              .needs = "Little exposure to appropriations work outside the Department — and none to a joint program with a State.",
              .evidence = "360-degree feedback of spring 2026; mid-year talk with the rating official.",
              .goals = "Lead one interagency effort from charter to first result.\nLearn to explain data quality to people who decide.",
              .long_goals = "Be ready within three to five years to lead a bureau whose mission is not my own specialty."};
  edp.framework = "Executive Core Qualifications, May 2025";
  edp.stage = "In preparation";
  edp.prepared = date(2026, 11, 2);
  edp.made = at("2026-11-03T15:04:05Z");
  edp.labels = {{"ecq-2025-05/strategic-thinking", "Strategic Thinking"}, {"ecq-2025-05/systems-thinking", "Systems Thinking"},
                {"ecq-2025-05/financial-management", "Financial Management"}};
}

static void fill_goals(EdpInput& edp) {
  edp.plan.midyear = "First exchange with the comptroller’s office went well.";
  edp.plan.yearend = "Two of three practices were adopted.";
  edp.goals = {{"g1", {.term = GoalTerm::short_term, .statement = "Bring one joint program through its first budget.", .need = "No executive here has built a joint budget.",
                       .strategy = "Strategic plan, goal 2", .competencies = {"ecq-2025-05/systems-thinking"}}},
               {"g2", {.term = GoalTerm::long_term, .statement = "Lead a bureau outside my specialty.", .need = "Three bureaus will need a chief by 2030."}}};
  edp.agreements = {{"Mobility Agreement of 2026", "Department of Inland Waters (fictional)", "In force", date(2028, 9, 30),
                     {{"Organizational", "Yes", ""}, {"Geographic", "Not now", "School year"}}}};
}

static void fill_objectives(EdpInput& edp) {
  edp.objectives = {
      {{.statement = "Understand how another department builds, defends, and executes a multi-year capital budget.",
        .competencies = {"ecq-2025-05/strategic-thinking", "ecq-2025-05/financial-management"},
        .measure = "A briefing to the Executive Resources Board on three practices worth adopting, one of them adopted.",
        .target = date(2027, 6, 30), .goal = {"g1"}},
       {{.kind = ActivityKind::course, .title = "Federal appropriations law seminar", .starts = date(2027, 1, 11), .ends = date(2027, 1, 15),
         .minutes = Minutes{2400}, .cost = Cents{350000}, .status = ActivityStatus::deferred, .provider = "Institute of Budgets (fictional)", .funding = "Training fund 12",
         .resources = "Five days away", .expected = "A list of rules we misread", .reason = "The seminar was moved", .actual_cost = Cents{320050}},
        {.kind = ActivityKind::mentoring, .title = "Monthly conversation with a retired comptroller", .starts = date(2026, 11, 10),
         .ends = date(2027, 9, 14), .minutes = Minutes{750}, .status = ActivityStatus::in_progress,
         .outcome = "First two sessions held; reading list agreed."},
        {.kind = ActivityKind::reading, .title = "Three budget histories", .starts = date(2026, 10, 5), .ends = date(2026, 10, 5), .minutes = Minutes{75},
         .status = ActivityStatus::complete, .outcome = "Notes shared with the planning staff."}}},
      {{.statement = "Work inside a State–Federal program long enough to see one decision through.",
        .competencies = {"ecq-2025-05/systems-thinking"},
        .measure = "One shared decision, signed by both sides.",
        .target = date(2027, 9, 1)},
       {{.kind = ActivityKind::detail, .title = "120-day detail to the Great Lakes joint office", .starts = date(2027, 3, 1), .ends = date(2027, 6, 28),
         .minutes = Minutes{40320}, .cost = Cents{1245075}, .status = ActivityStatus::planned, .outcome = "To be agreed with the host."}}}};
}

static void fill_history(EdpInput& edp) {
  edp.broadening = "The last broadening assignment ended Sep 30, 2023. The next one is due between Sep 30, 2026, and Sep 30, 2028.";
  edp.assignments = {{.kind = AssignmentKind::rotation, .title = "Acting chief of the Flood Forecast Center", .host = "Weather Office (fictional)",
                      .starts = date(2023, 6, 1), .ends = date(2023, 9, 30), .objectives = {"Run a 24-hour operation", "Rewrite the handover drill"},
                      .indicators = {"Drill used by all four shifts"}, .return_terms = "Return to the same position; rated by the home office.",
                      .outcome = "Drill adopted in August 2023."}};
  edp.hours = {{"ecq-2025-05/strategic-thinking", 2025, 930}, {"ecq-2025-05/strategic-thinking", 2026, 1215}, {"ecq-2025-05/systems-thinking", 2026, 480}};
  edp.decisions = {{.decision = DecisionKind::approved, .by = "Marguerite D’Arcy", .role = "Board chair", .date = date(2026, 11, 2),
                    .note = "Approved on paper with one remark about timing."}};
}

EdpInput full_edp() {
  EdpInput edp;
  fill_header(edp);
  fill_goals(edp);
  fill_objectives(edp);
  fill_history(edp);
  return edp;
}

AgreementInput full_agreement() {
  AgreementInput agreement{.title = "Senior Executive Mobility Agreement", .draft_note = "This text is a draft for the agency’s counsel. It is not legal advice.",
                           .executive = "Zoë Łącka-Okafor", .agency = "Department of Inland Waters (fictional)", .state = "Offered",
                           .made = at("2026-11-03T15:04:05Z")};
  agreement.fields = {{"Position", "Deputy Assistant Secretary"}, {"Effective date", "Nov 15, 2026"}, {"Authority", ""}};
  for (int i = 1; i <= 10; ++i)
    agreement.clauses.push_back({"Heading of clause " + std::to_string(i),
                                 "Text of clause " + std::to_string(i) + ": the executive and the agency agree that assignments serve both the mission "
                                 "and the executive’s development, and that each assignment has objectives, success indicators and return terms before it starts."});
  agreement.preferences = {{"Organizational", "Yes", "Any bureau of the department."}, {"Functional", "Yes, if", "Work with water, land or data."},
                           {"Geographic", "Not now", "Caring for a parent in Duluth until 2028."}};
  agreement.signatures = {{.role = "executive", .name = "Zoë Łącka-Okafor"}, {.role = "official", .name = "Pat Sample", .title = "Director, Executive Resources"}};
  agreement.verification.document = "5f2b7c1d9e0a4b3c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c";
  return agreement;
}

std::vector<std::string> texts(const EdpInput& edp) {
  std::vector<std::string> out{edp.framework, edp.stage, edp.broadening};
  auto add = [&](const ConstItem& item) {
    for (const auto& field : item.noun.fields) {
      auto value = field.get(item.at);
      if (field.kind == Kind::text) out.push_back(shown(field, value));
      if (auto* lines = std::get_if<Lines>(&value)) out.insert(out.end(), lines->begin(), lines->end());
    }
  };
  auto profile = edp.profile;
  auto plan = edp.plan;
  profile.framework = plan.framework = edp.framework;   // shown by its name
  add(profile);
  add(plan);
  for (const auto& objective : edp.objectives) {
    add(objective.objective);
    for (const auto& activity : objective.activities) add(activity);
  }
  for (const auto& goal : edp.goals) add(goal.goal);
  for (const auto& assignment : edp.assignments) add(assignment);
  for (auto decision : edp.decisions) { decision.scan.clear(); add(decision); }
  std::erase_if(out, [](const std::string& text) { return text.empty(); });
  return out;
}

}
