// Weighs a record's facts against the rules of the packages. A finding is a prompt with its reason and what settles it,
// never a verdict. Arguments in, values out: no database and no clock; the sentences are the packages' own.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/checklist.h"
#include "core/model/decision.h"
#include "core/model/goal.h"
#include "core/model/increment.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/obligation.h"
#include "core/model/plan.h"
#include "core/model/position.h"
#include "core/model/practice.h"
#include "core/model/preference.h"
#include "core/model/profile.h"
#include "core/model/reassignment.h"
#include "core/packages/packages.h"

namespace broaden::core {

template <class T> struct Known { std::string id; T item; };   // an item with its id in the record

struct PlanFact {
  Known<Plan> plan;
  std::string stage;       // "draft", "submitted", "returned", "approved", "withdrawn": from documents and recorded decisions
  Date submitted;          // of the latest submission; Date{}: never
  Date reviewed;           // of the latest review or recorded decision, whatever it decided; Date{}: never
};

struct Facts {             // what the record says, without what was removed
  std::optional<Known<Profile>> profile;
  std::vector<PlanFact> plans;
  std::vector<Known<Objective>> objectives;
  std::vector<Known<Activity>> activities;
  std::vector<Known<Learning>> learning;
  std::vector<Known<Assignment>> assignments;
  std::vector<Known<Decision>> decisions;
  std::vector<Known<Goal>> goals;
  std::vector<Known<Position>> positions;
  std::vector<Known<Increment>> increments;
  std::vector<Known<Obligation>> obligations;
  std::vector<Known<PreferenceStatement>> preferences;
  std::vector<Known<Reassignment>> reassignments;
  std::vector<Known<Event>> events;
  std::vector<Known<Practice>> practices;
  std::vector<Known<ChecklistItem>> checklist;
};

struct FindingOptions {
  std::set<std::string> taken_up;   // ids of suggestions that the executive made their own targets
};

enum class FindingState { met, due_soon, due, cannot_tell, needs_newer };
std::string_view name(FindingState);    // "met", "due-soon", "due", "cannot-tell", "needs-newer"

struct Figure {            // the number that decided, and what was counted for it
  std::string value;       // an exact decimal, "2" never "2.0"; "" where there is nothing to count
  std::string target;      // what it is held against; "" where there is none
  std::string unit;        // "days", "months", "ECQs", "plans", "fields"
  std::string counted;     // "development hours from Nov 23, 2023 to Nov 22, 2026, at 8 hours a day"
};

struct Finding {
  std::string rule;        // id of the rule: "broadening-assignment"
  std::string policy;      // id/version of the package that the rule stands in: "us-ses-baseline/1"
  std::map<std::string, std::int64_t> numbers;   // the rule's, as used: an agency's where it has its own
  std::string title;       // "A broadening assignment"
  Force force{};
  std::string message;     // one or two sentences: what was seen and why it is asked
  Figure number;
  std::string citation, source_url;
  Verification verification{};
  std::string note;        // what in the rule is ours and not its source's; may be ""
  Date as_of;
  std::string settled_by;  // words: "Add the assignment to your record."
  std::string action;      // the screen or command that does it: "assignment.add"
  std::string item;        // id of the item that it is about; "" for none
  FindingState state{};
  Date starts, ends;       // of the service that it is about, both days included; Date{}: not about one, or not to be said
  int urgency = 0;         // 0 nothing to do, 1 for when there is time, 2 soon, 3 its date has passed
  Date next_change;        // the first day after as_of on which this could read differently by itself; Date{}: none
  std::vector<Override> overrides;   // where an agency's number or words replaced ours: both
};

// One finding a rule, or one an item where the rule looks at single items; none where nothing in the record concerns the
// rule and its package has no words for that. Most urgent first, then in the packages' order. Suggestions that are off until taken up appear only when `taken_up` names them. A rule that this
// version does not understand is always there, as needs_newer. None at all if as_of is no date.
std::vector<Finding> findings(const Facts&, const Packages&, Date as_of, const FindingOptions& = {});

struct Suggestion {        // a target that one can take up
  std::string rule, policy, title, message, citation, source_url, note;   // policy: as a finding's
  Force force{};
  Verification verification{};
  bool taken_up = false;
};

// From which day on the rules in use look at learning: Date{}: all of it; nullopt: none of them looks at any.
std::optional<Date> learning_needed(const Packages&, Date as_of, const FindingOptions&);

std::vector<Suggestion> suggestions(const Packages&, Date as_of, const FindingOptions& = {});

}
