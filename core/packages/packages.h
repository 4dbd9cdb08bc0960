// Policy as data: frameworks, policies, credit schemes, checklists, agreement templates and the sample, read from JSON
// packages and strictly checked.
// Says what the rules are and where they come from; weighing a record against them is core/policy's.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/packages/checklist.h"
#include "core/packages/head.h"
#include "core/packages/scheme.h"

namespace broaden::core {

// ---- Frameworks -----------------------------------------------------------------------------------------------------

struct Competency {
  std::string framework, id, name;        // "ecq-2006", "strategic-thinking", "Strategic Thinking"
  std::string group;                      // id of its ECQ
  std::optional<std::string> definition;  // none: no source gave us one
  Verification name_verification{}, definition_verification{};
  std::string note;
  std::string tag() const { return framework + "/" + id; }   // how plans, objectives and learning name it
  std::string shown_definition() const;   // the definition, or "not published to us"
};

struct CompetencyGroup {                  // an ECQ, or the fundamental competencies of 2006
  std::string id, name;
  bool fundamental = false;               // cross-cutting: no ECQ, and not asked for one by one
  std::optional<std::string> definition;
  Verification definition_verification{};
  std::vector<Competency> competencies;
  std::string shown_definition() const;
};

struct Framework {
  PackageHead head;
  std::vector<CompetencyGroup> groups;    // in the framework's own order
  std::size_t count() const;              // 28 and 15 for the two that we ship
  const Competency* find(std::string_view id) const;          // by slug, without the framework
  const CompetencyGroup* group(std::string_view id) const;
};

std::string slug(std::string_view name);  // "Influencing/Negotiating" -> "influencing-negotiating"

// ---- Policies -------------------------------------------------------------------------------------------------------

// The closed set of what a rule can ask. A word that is not here stays in the list as `unknown`, and is reported.
enum class RuleKind {
  within_last,          // the last one (an assignment, a learning item) ended no longer ago than
  at_least_per_window,  // at least so much in the last so many months
  at_most_per_window,   // at most so much in the last so many months
  required_before,      // filled in before an assignment, or what a service obligation is owed for, starts
  review_due,           // looked at again by its day: a plan, a practice, preferences, a checklist
  notice_period,        // so many days between an event (notice, an appointment) and what it is about
  obligation,           // something has to be in place or kept: a plan whose period covers the day, promised service
  coverage,             // the plan's objectives touch every ECQ of its framework
  unknown
};

// What a limit or a target is counted over. "fiscal-year" and "common-period" stand still; "rolling" ends today.
enum class WindowKind { rolling, fiscal, common, career, single, continuous };   // single: each by itself; continuous: with its short breaks

struct Override {                         // an agency changed this field of a rule; both values stay visible
  std::string field, base, agency;        // "numbers.due_months", "60", "48"
  std::string by;                         // the agency package's title
};

struct Settle { std::string settled_by, action; };

struct Rule {
  std::string id, title;                  // "broadening-assignment", "A broadening assignment"
  std::string policy;                     // id/version of the package it stands in
  RuleKind kind = RuleKind::unknown;
  std::string kind_word;                  // as the package says it, also for kinds that this version does not know
  std::string subject;                    // what is looked at: "assignment", "learning", "plan", "service", "reassignment", …
  std::vector<std::string> kinds;         // which kinds of the subject count; empty: all
  std::vector<std::string> fields;        // required_before: the fields that must be filled
  WindowKind window{};
  Date window_start;                      // a common period's first day; the periods before and after it follow from window_months
  std::map<std::string, std::int64_t> numbers;
  std::map<std::string, std::string> messages;   // by what is seen ("met", "due-soon", "due", "none", …), with {slots}
  Force force{};
  Verification verification{};
  std::string citation, source_url;
  std::string note;                       // what is ours in it and not the source's: arithmetic, a choice of window
  std::string settled_by, action;         // words; and the screen or command that does it ("assignment.add")
  std::map<std::string, Settle> settled_otherwise;   // by message key, where something else settles that
  bool off_until_taken_up = false;        // a suggestion that one takes up as a target
  std::string not_understood;             // what a newer version would understand; "": all of it. Such a rule is never weighed
  std::vector<Override> overrides;
  std::int64_t number(std::string_view key, std::int64_t otherwise) const;
};

struct Policy {
  PackageHead head;
  std::vector<Rule> rules;
};

struct PolicySource {                     // as its file says it, before agencies' packages are laid over it
  PackageHead head;
  std::string overlays, where;            // the policy that an agency's package is put over; its place, for errors
  std::vector<std::pair<std::string, std::string>> rules;   // id, JSON text
};

// ---- Agreement templates --------------------------------------------------------------------------------------------

struct TemplateField {                    // what the office fills in
  std::string id, label, help;
  std::optional<std::string> fallback;    // used where the office says nothing; none: "not stated"
};

struct Clause { std::string id, title, text; };   // text with {slots} in a template, without in an offer

struct AgreementTemplate {
  PackageHead head;
  std::string draft_notice;               // "a draft for the agency's counsel"
  std::vector<TemplateField> fields;
  std::vector<Clause> clauses;
  std::vector<std::string> signers;       // roles that have to sign: "executive", "official"
};

// "ended on {day}" with {"day", …}: one pass, so that a value's own braces stay as they are; an unknown slot stays too.
std::string with_slots(std::string_view text, const std::map<std::string, std::string>& slots);
std::vector<std::string> slots_in(std::string_view text);

struct FilledField { std::string id, label, value; };
struct FilledTemplate { std::vector<FilledField> fields; std::vector<Clause> clauses; };   // the full text as shown and signed

// A key that the template does not have is refused (bad_value); what is not given becomes its fallback or "not stated".
Result<FilledTemplate> fill(const AgreementTemplate&, const std::map<std::string, std::string>& values);

// ---- The sample -----------------------------------------------------------------------------------------------------

struct SampleItem {
  std::string noun, key;                  // "activity", "a3"; the profile's key is "profile"
  std::string fields;                     // a JSON object by the model's stored names; a link holds another item's key
  std::map<std::string, std::string> links;   // which of its fields are links: field -> key
};

struct SampleAgreement {                  // for the sample maker, who has a throw-away office really sign it
  std::string template_id;
  Date offered, signed_on, countersigned;
  Date ends;                              // last day in force
  std::string official_name, official_title;
  std::map<std::string, std::string> fields;                    // as `offer-agreement --field` takes them
  struct Answer { std::string scope, answer, reason; };         // "organizational", "yes-if", words
  std::vector<Answer> preferences;
};

struct Sample {
  PackageHead head;                       // head.note marks it: fictional people and agency
  std::string agency;
  std::vector<SampleItem> items;          // in an order in which every link points to an earlier item
  std::map<std::string, std::string> files;   // by name: the bytes of evidence, which names one of them as its file
  SampleAgreement past_agreement;
};

// ---- All of them ----------------------------------------------------------------------------------------------------

// BROADEN_ASSETS, else ../share/broaden/assets beside the program, else the source tree. assets_missing if none is there.
Result<std::string> assets_folder();

// What an agency may publish of its own: a policy over one of ours, a credit scheme, a checklist.
enum class PackageKind { policy, scheme, checklist };
std::string_view name(PackageKind);                            // "policy": the word in documents and on the command line
std::optional<PackageKind> package_kind(std::string_view);

class Packages {
 public:
  static Result<Packages> load();                              // from assets_folder()
  static Result<Packages> load(const std::string& folder);     // bad_package names the file and what is wrong in it

  // Takes in an agency's package; `where` says whose it is, in errors, and keeps the ids of two agencies apart. The same id and
  // version again takes the place of the former. On an error (bad_package) nothing is changed.
  Result<> add(PackageKind, std::string_view json, const std::string& where);

  // Puts an agency's policy over the one it names in "overlays", field by field, while it is in force; it may add rules.
  // Of its versions the newest in force counts. Rules of a kind or with numbers that this version does not know are kept and reported.
  Result<> overlay(std::string_view json, const std::string& where);

  const std::vector<Framework>& frameworks() const { return frameworks_; }   // oldest first
  const Framework* framework(std::string_view id) const;       // nullptr: not known here
  const Framework* framework_on(Date) const;                   // the one in force that day; nullptr: none
  const Competency* competency(std::string_view tag) const;    // "ecq-2025-05/strategic-thinking"; nullptr: not known
  std::string competency_name(std::string_view tag) const;     // "Strategic Thinking"; the tag itself if not known
  std::map<std::string, std::string> competency_names() const; // tag -> name, of every framework

  const std::vector<Policy>& policies() const { return policies_; }
  std::vector<Rule> rules(Date) const;                         // of all policies in force that day, overridden

  const AgreementTemplate* agreement_template(std::string_view id, Date) const;    // newest in force that day
  std::vector<const CreditScheme*> schemes() const;            // the newest version of each, by id
  const CreditScheme* scheme(std::string_view id) const;       // its newest version; nullptr: not known here
  std::vector<const Checklist*> checklists() const;
  const Checklist* checklist(std::string_view id) const;
  Result<Sample> sample(std::string_view id = "five-years") const;   // read only when asked for

 private:
  std::string folder_;
  std::vector<Framework> frameworks_;
  std::vector<Policy> policies_;
  std::vector<PolicySource> sources_, overlays_;   // what rules() merges: the policies' own rules, and what agencies put over them
  std::vector<AgreementTemplate> templates_;
  std::size_t own_schemes_ = 0, own_checklists_ = 0;           // how many of them are ours; agencies' come after
  std::vector<CreditScheme> schemes_;
  std::vector<Checklist> checklists_;
};

}
