// What each report says: plain facts in, a layout out. Gathering the facts belongs to the callers, drawing them to pdf.h and html.h.
// The EDP has the fields that OPM guidance calls for; it is not an OPM form, and never says so.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/decision.h"
#include "core/model/goal.h"
#include "core/model/objective.h"
#include "core/model/plan.h"
#include "core/model/profile.h"
#include "core/report/layout.h"

namespace broaden::core::report {

struct SignatureLine {                       // one signer; without a claimed time a line for pen or card is drawn
  std::string role;                          // "executive", "rating official", "official", "office": as the document names it
  std::string name, title;                   // may be known before anyone signed: printed under the blank line
  std::optional<Instant> claimed, received;  // when the signer says; when the office's receipt says
  bool valid = true;                         // false: shown as "does not hold", never as a signature
};

struct ReceiptLine { std::string what, number; Instant time; };      // "Offer", "17"
struct Fingerprint { std::string whose, sha256; };
struct Verification {                        // how a stranger checks it; empty parts are left out
  std::string document;                      // the document's id
  std::vector<Fingerprint> certificates;
  std::vector<ReceiptLine> receipts;
  std::string file;                          // name to use in the command; default "FILE"
};

using Labels = std::map<std::string, std::string>;        // framework/competency -> its name; a tag not found is shown as it stands
struct Preference { std::string scope, answer, reason; };            // "Geographic", "Not now", "…"

struct EdpGoal { std::string id; Goal goal; };             // the id is how objectives say which goal they serve
struct EdpObjective { Objective objective; std::vector<Activity> activities; };
struct MobilityLine {                        // a mobility agreement, with the preferences that it was signed with
  std::string title, agency, state;          // "In force"
  Date ends;
  std::vector<Preference> preferences;
};
struct HoursRow { std::string competency; int fiscal_year = 0; std::int64_t minutes = 0; };  // a label, or a tag found in labels
struct ReviewLine { std::string decision, by, title, comment; Instant time; };               // signed by the office

struct EdpInput {
  Profile profile;
  Plan plan;
  std::string framework;                     // the framework's name in words; empty: its id
  std::string stage;                         // "In preparation", "Approved"
  Date prepared;
  Instant made;                              // from the clock, by the caller: the file's date
  std::vector<EdpGoal> goals;
  std::vector<EdpObjective> objectives;
  std::vector<MobilityLine> agreements;
  std::vector<Assignment> assignments;       // newest first
  std::string broadening;                    // the clock in words: "Next broadening due between … and …"; empty: nothing known
  std::vector<HoursRow> hours;
  std::vector<Decision> decisions;           // made on paper: "recorded by you, not signed here"
  std::vector<ReviewLine> reviews;
  // Role "executive" fills the executive's line; a role or title with "rating" the rating official's; any other the ERB chair's.
  std::vector<SignatureLine> signatures;
  Labels labels;
  Verification verification;
};
Layout edp(const EdpInput&);

struct Stated { std::string label, value; };                         // an empty value is shown as "not stated"
struct Clause { std::string heading, text; };

struct AgreementInput {
  std::string title;                         // "Mobility Agreement"
  std::string draft_note;                    // the template's "draft for counsel" note; empty: none
  std::string executive, agency, state;      // "In force"
  Instant made;
  std::vector<Stated> fields;                // what the office filled
  std::vector<Clause> clauses;               // numbered here
  std::vector<Preference> preferences;       // empty: "not yet answered"
  std::vector<SignatureLine> signatures;     // one for each required signer, signed or not, in order
  Verification verification;
};
Layout agreement(const AgreementInput&);

struct Section { std::string heading; std::vector<Stated> lines; std::string text; };
struct DocumentInput {                       // any document, as the office's report shows it
  std::string title, subtitle;
  Instant made;
  std::vector<Section> sections;
  std::vector<SignatureLine> signatures;
  Verification verification;
};
Layout document(const DocumentInput&);

}
