// Where every plan, agreement, opportunity and package of one mailbox stands: a pure function of its documents and signatures in mailbox order.
// Signatures given here have been checked before (admit in rules.h); where two acts cross, the first received wins.
#pragma once
#include <map>
#include <set>
#include <variant>

#include "core/document/agreement_offer.h"
#include "core/document/review.h"

namespace broaden::core {

enum class PlanStage { draft, submitted, returned, approved, withdrawn };
enum class AgreementState { offered, signed_, in_force, declined, withdrawn, superseded, expired };
enum class OpportunityState { open, closed, withdrawn };
enum class PackageState { current, replaced, withdrawn };
enum class StatementState { shared, replaced, withdrawn };
std::string_view name(PlanStage);                        // "submitted": stable, for --json
std::string_view name(AgreementState);                   // "in-force"
std::string_view name(OpportunityState);
std::string_view name(PackageState);
std::string_view name(StatementState);
std::string_view words(PlanStage);                       // "In preparation", "Submitted": for people
std::string_view words(AgreementState);                  // "Signed by you, waiting for the agency"
std::string_view words(OpportunityState);                // "Open"
std::string_view words(PackageState);                    // "Withdrawn by the agency"
std::string_view words(StatementState);                  // "Replaced by a newer one"

struct Entry {
  std::int64_t number = 0;                               // in the mailbox, from 1; 0: not received yet, counted after all others
  Instant received;                                      // by receipt; with number 0, when it was made here
  std::variant<Document, Signature> body;
};
const std::string& id(const Entry&);

struct Done {                                            // an act: a document signed by its author, or a signature
  std::string document, signature;                       // ids
  std::int64_t number = 0;                               // the entry that made the act whole; 0: not received yet
  Instant received;
  Identity by;
  std::string title;
  bool operator==(const Done&) const = default;
};

struct SubmissionStanding {
  std::string document, plan;                            // the plan's id in the record
  PlanStage stage = PlanStage::submitted;
  Done submitted;
  std::optional<Done> reviewed, withdrawn;               // reviewed->document is the review
};

struct SignerStanding { RequiredSigner required; std::optional<Done> signed_; };

struct AgreementStanding {
  std::string document;
  AgreementState state = AgreementState::offered;
  Done offered;
  std::vector<SignerStanding> signers;
  std::string preferences;                               // id of the first mobility-preferences about it; "" for none
  std::optional<Done> ended;                             // declined, withdrawn or superseded by this
  Date ends;
  std::int64_t complete = 0;                             // entry number at which every required signer had signed
  bool in_force = false;                                 // every required signer had signed before it ended
};

struct InterestStanding {
  std::string document;
  Done expressed;
  std::optional<Done> withdrawn;
};

struct OpportunityStanding {
  std::string document;
  OpportunityState state = OpportunityState::open;
  Done offered;
  Date last_day;                                         // of being open, in UTC; none: until it is withdrawn
  std::vector<InterestStanding> interests;               // oldest first; only the last one can stand
  std::optional<Done> withdrawn;
  const InterestStanding* interest() const { return interests.empty() || interests.back().withdrawn ? nullptr : &interests.back(); }
};

struct PackageStanding {                                 // of what the agency published, by its kind, id and version
  std::string document, kind, id, version;
  PackageState state = PackageState::current;            // two versions stand side by side: which one counts on a day is theirs to say
  Done published;
  std::optional<Done> ended;                             // withdrawn or replaced by this
};

struct StatementStanding {                               // of preferences, shared without an offer
  std::string document;
  StatementState state = StatementState::shared;
  Done shared;
  std::optional<Done> ended;                             // withdrawn or replaced by this
};

struct Late { std::string document, signature; std::int64_t number = 0; std::string reason; };   // kept, shown, without effect

struct Announced {                                       // a certificate that the office announced here
  Certificate certificate;
  std::string name;
  std::int64_t number = 0;
  Instant received;
  std::optional<Instant> revoked;
  std::string revocation_reason;
};

struct Standing {
  std::vector<SubmissionStanding> submissions;           // in the order they were received
  std::vector<AgreementStanding> agreements;
  std::vector<OpportunityStanding> opportunities;
  std::vector<PackageStanding> packages;                 // in the order they were received
  std::vector<StatementStanding> statements;             // oldest first; only the last one can stand
  std::vector<Announced> certificates;
  std::vector<Late> late;
  std::map<std::string, Document> documents;             // by id
  std::set<std::string> signatures;                      // ids
  std::map<std::string, std::string> first;              // "document key role" to the id of the signature that counts
};

Standing standing(std::span<const Entry>, Date as_of);   // any order in; as_of: agreements past their last day are expired, opportunities closed

const SubmissionStanding* submission(const Standing&, std::string_view document);   // nullptr: none
const SubmissionStanding* latest_submission(const Standing&, std::string_view plan);
PlanStage plan_stage(const Standing&, std::string_view plan);                       // of the latest submission; draft without one
const AgreementStanding* agreement(const Standing&, std::string_view document);
const OpportunityStanding* opportunity(const Standing&, std::string_view document);
const OpportunityStanding* opportunity_of(const Standing&, std::string_view interest);   // that the interest is about, once it was expressed
const PackageStanding* package(const Standing&, std::string_view document);
const StatementStanding* statement(const Standing&, std::string_view document);
const StatementStanding* mobility_statement(const Standing&);                       // that stands: not withdrawn, not replaced; nullptr: none
const Announced* announced(const Standing&, std::string_view fingerprint);

}
