#include "core/policy/fit.h"

#include <algorithm>

#include "core/model/typed.h"
#include "core/policy/weigh.h"

namespace broaden::core {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Words that people typed for the same place or body differ in length: "Denver" and "Denver, CO".
bool alike(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return false;
  auto a = lower(one), b = lower(other);
  return a.find(b) != a.npos || b.find(a) != b.npos;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }
std::string with_reason(const std::string& reason) { return reason.empty() ? "." : ": " + reason + (reason.ends_with('.') ? "" : "."); }

class Weighing {
 public:
  Weighing(const Opportunity& opportunity, const FitFacts& facts, const Packages& packages, Date as_of)
      : opportunity_(opportunity), facts_(facts), packages_(packages), as_of_(as_of) {}

  std::vector<FitReason> run() {
    if (facts_.plan) groups();
    goals();
    clock();
    if (facts_.preferences) wishes(*facts_.preferences);
    conditions();
    std::ranges::stable_sort(out_, {}, &FitReason::bearing);
    return std::move(out_);
  }

 private:
  void say(Bearing bearing, const char* about, std::string words) { out_.push_back({bearing, about, std::move(words)}); }

  // The ECQs that the opportunity builds and no objective of the plan touches.
  void groups() {
    std::set<std::string> touched, told, foreign;
    for (auto& objective : facts_.objectives)
      for (auto& tag : objective.competencies)
        if (auto* competency = packages_.competency(tag); competency && competency->framework == facts_.plan->framework) touched.insert(competency->group);
    auto* framework = packages_.framework(facts_.plan->framework);
    for (auto& tag : opportunity_.competencies) {
      auto* competency = packages_.competency(tag);
      if (!competency || competency->framework != facts_.plan->framework) {
        foreign.insert(tag.substr(0, tag.find('/')));
        continue;
      }
      auto* group = framework ? framework->group(competency->group) : nullptr;
      if (!group || group->fundamental || touched.contains(group->id) || !told.insert(group->id).second) continue;
      say(Bearing::fits, "ecq", "It builds " + competency->name + "; no objective of your plan touches its ECQ, " + group->name + ".");
    }
    for (auto& one : foreign)
      say(Bearing::to_check, "ecq", "It names competencies of " + one + "; your plan uses " + facts_.plan->framework + ". Compare them yourself.");
  }

  void goals() {
    for (auto& goal : facts_.goals)
      for (auto& tag : goal.competencies)
        if (opportunity_.competencies.contains(tag)) {
          say(Bearing::fits, "goal", "It builds " + packages_.competency_name(tag) + ", which your goal " + quoted(goal.statement) + " names.");
          break;
        }
  }

  void clock() {
    auto& found = facts_.clock;
    if (!found || (found->state != FindingState::due && found->state != FindingState::due_soon)) return;
    auto rules = packages_.rules(as_of_);
    auto rule = std::ranges::find(rules, found->rule, &Rule::id);
    if (rule != rules.end() && policy::counts(*rule, names<AssignmentKind>[static_cast<std::size_t>(opportunity_.kind)]))
      say(Bearing::fits, "clock", "An assignment of this kind would count toward your broadening clock. " + found->message);
  }

  void wishes(const PreferenceStatement& said) {
    for (auto& post : said.posts)
      if (alike(post, opportunity_.title) || alike(post, opportunity_.host)) say(Bearing::fits, "post", "You wished for " + quoted(post) + ".");
    place(said);
    bool elsewhere = !alike(opportunity_.host, facts_.profile.organization) && !alike(opportunity_.host, facts_.profile.agency);
    if (elsewhere) wish("organization", said.organizational, said.organizational_reason, "another organization", "the host is " + opportunity_.host, said.date);
    // Whether the work is of another kind is for a person to read.
    if (said.functional == Willing::not_now || said.functional == Willing::yes_if)
      say(Bearing::to_check, "work", "You said " + in_words(said.functional) + " to another kind of work on " + spoken(said.date) + with_reason(said.functional_reason) +
                                         " Judge from the description whether this is one.");
  }

  void place(const PreferenceStatement& said) {
    if (opportunity_.kind == AssignmentKind::virtual_assignment) return;
    auto& where = opportunity_.location;
    if (where.empty()) {
      if (said.geographic == Willing::not_now || said.geographic == Willing::yes_if) say(Bearing::to_check, "place", "Its location is not stated. You said " + in_words(said.geographic) + " to another place.");
      return;
    }
    if (alike(where, facts_.profile.duty_station)) return say(Bearing::fits, "place", "It is where your duty station is: " + where + ".");
    wish("place", said.geographic, said.geographic_reason, "another place", "this is in " + where, said.date);
  }

  static std::string in_words(Willing willing) { return willing == Willing::yes ? "yes" : willing == Willing::yes_if ? "\"yes, if\"" : "not now"; }

  void wish(const char* about, Willing willing, const std::string& reason, const std::string& what, const std::string& here, Date day) {
    if (willing == Willing::unstated) return;
    auto bearing = willing == Willing::yes ? Bearing::fits : willing == Willing::yes_if ? Bearing::to_check : Bearing::against;
    say(bearing, about, "You said " + in_words(willing) + " to " + what + " on " + spoken(day) + ", and " + here + with_reason(reason));
  }

  void conditions() {
    if (!opportunity_.eligibility.empty()) say(Bearing::to_check, "eligibility", "It is for: " + opportunity_.eligibility + (opportunity_.eligibility.ends_with('.') ? "" : "."));
    if (!opportunity_.clearance.empty()) say(Bearing::to_check, "eligibility", "Clearance: " + opportunity_.clearance + (opportunity_.clearance.ends_with('.') ? "" : "."));
  }

  const Opportunity& opportunity_;
  const FitFacts& facts_;
  const Packages& packages_;
  Date as_of_;
  std::vector<FitReason> out_;
};

}

std::string_view name(Bearing bearing) { return bearing == Bearing::fits ? "fits" : bearing == Bearing::against ? "against" : "to-check"; }

std::vector<FitReason> fit(const Opportunity& opportunity, const FitFacts& facts, const Packages& packages, Date as_of) {
  return Weighing(opportunity, facts, packages, as_of).run();
}

}
