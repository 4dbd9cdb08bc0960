#include "core/document/document.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/crypto/hash.h"
#include "core/document/agreement_offer.h"
#include "core/document/agreement_refusal.h"
#include "core/document/checkpoint.h"
#include "core/document/identity_events.h"
#include "core/document/mobility_preferences.h"
#include "core/document/agency_package.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/document/receipt.h"
#include "core/document/withdrawal.h"
#include "tests/document/scene.h"
#include "tests/support/agency_policy.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

// The document again, with its body changed as told.
template <class Change> Result<Document> changed(const Document& document, Change change) {
  auto json = Json::parse(document.payload);
  change(json);
  return read_document(canonical(json));
}

}

TEST_CASE("a document's id is the hash of its exact bytes, and two of the same content differ") {
  Scene scene;
  auto one = scene.submission(), two = scene.submission();
  CHECK(one.id == hex(sha256(one.payload)));
  CHECK(one.id != two.id);
  CHECK(content_digest(one) == content_digest(two));
  CHECK(content_digest(one) != content_digest(scene.submission("plan-1", "Other goals")));
  CHECK(one.header.type == "plan-submission");
  CHECK(one.header.executive == "ada");
  CHECK(one.header.nonce.size() == 32);
  auto read = read_document(one.payload);
  REQUIRE(read);
  CHECK(read->header == one.header);
}

TEST_CASE("a document with a broken header is refused") {
  Scene scene;
  auto document = scene.submission();
  for (auto key : {"type", "v", "office", "executive", "issued", "nonce"})
    CHECK(changed(document, [&](Json& json) { json.erase(key); }).error().code == Code::bad_document);
  auto with = [&](const char* key, Json value) { return changed(document, [&](Json& json) { json[key] = value; }); };
  CHECK(!with("type", "Plan Submission"));
  CHECK(!with("v", "1"));
  CHECK(!with("v", 0));
  CHECK(!with("v", 1.5));
  CHECK(!with("issued", "2026-11-22"));
  CHECK(!with("issued", 5));
  CHECK(!with("nonce", "short"));
  CHECK(!with("about", "not an id"));
  CHECK(!with("supersedes", nullptr));
  CHECK(!read_document("[]"));
  CHECK(read_document(document.payload + " ").error().code == Code::not_canonical);
}

TEST_CASE("a type that is not known here is kept as it is") {
  auto document = make_document("package", {"0123456789abcdef", "ada", start, {}, {}}, {{"anything", {1, 2, 3}}});
  REQUIRE(document);
  CHECK(body(*document) == Json{{"anything", {1, 2, 3}}});
  CHECK(read_document(document->payload)->header.type == "package");
}

TEST_CASE("a document too large or not in UTF-8 never leaves") {
  About about{"0123456789abcdef", "ada", start, {}, {}};
  CHECK(make_document("note", about, {{"text", std::string(largest_document, 'x')}}).error().code == Code::too_long);
  CHECK(!make_document("note", about, {{"text", "\xff\xfe"}}));
  CHECK(!make_document("note", about, {{"nonce", "mine"}}));
}

TEST_CASE("a plan submission comes back as it was sent, without what is private") {
  Scene scene;
  PlanSubmission sent;
  sent.profile.name = "Ada Example";
  sent.profile.appointed = date(2020, 1, 1);             // stays: its line does not say that it leaves
  sent.plan = {"p", {.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05", .goals = "Lead \"across\" agencies\n– twice"}};
  sent.goals = {{"g", {.plan = {"p"}, .term = GoalTerm::long_term, .statement = "Lead a cross-agency program", .need = "Fewer hand-offs", .strategy = "Goal 2"}}};
  sent.objectives = {{"o", {.plan = {"p"}, .statement = "One project", .competencies = {"ecq-2025-05/strategic-thinking"}, .target = date(2027, 6, 30), .goal = {"g"}}}};
  sent.activities = {{"a", {.objective = {"o"}, .kind = ActivityKind::detail, .title = "Detail", .minutes = Minutes{38'400}, .cost = Cents{150},
                            .provider = "A state", .reason = "Funds", .actual_cost = Cents{140}}}};
  sent.learning = {{"l", {.date = date(2026, 11, 3), .title = "Book club", .minutes = Minutes{120}, .outcome = "Read", .reflection = "PRIVATE"}}};
  sent.assignments = {{"s", {.kind = AssignmentKind::ipa, .host = "A state", .starts = date(2025, 1, 1), .objectives = {"Learn"}}}};
  sent.hours = {{"ecq-2025-05/strategic-thinking", 2027, 120}};
  auto document = build(sent, scene.about());
  REQUIRE(document);
  CHECK(document->payload.find("PRIVATE") == std::string::npos);
  CHECK(document->payload.find("2020-01-01") == std::string::npos);
  auto read = read_plan_submission(*document);
  REQUIRE(read);
  sent.learning[0].item.reflection.clear();
  CHECK(read->profile.name == "Ada Example");
  CHECK(read->plan == sent.plan);
  CHECK(read->goals == sent.goals);
  CHECK(read->objectives == sent.objectives);
  CHECK(read->activities == sent.activities);
  CHECK(read->learning == sent.learning);
  CHECK(read->assignments == sent.assignments);
  CHECK(read->hours == sent.hours);
}

TEST_CASE("a plan submission made before plans had goals of their own still reads") {
  Scene scene;
  PlanSubmission sent;
  sent.plan = {"p", {.starts = date(2026, 10, 1), .ends = date(2027, 9, 30)}};
  sent.objectives = {{"o", {.plan = {"p"}, .statement = "One project"}}};
  sent.activities = {{"a", {.objective = {"o"}, .title = "Detail"}}};
  auto older = changed(must(build(sent, scene.about())), [](Json& json) {
    json.erase("goals");
    json["objectives"][0].erase("goal");
    for (auto key : {"provider", "funding", "resources", "expected", "reason", "actual_cost"}) json["activities"][0].erase(key);
  });
  auto read = read_plan_submission(must(older));
  REQUIRE(read);
  CHECK(read->goals.empty());
  CHECK(read->objectives == sent.objectives);
  CHECK(read->activities == sent.activities);
  CHECK(!read_plan_submission(*changed(*older, [](Json& json) { json["goals"] = 5; })));
}

TEST_CASE("a plan submission with a private or unknown field is refused") {
  Scene scene;
  auto document = scene.submission();
  auto with = [&](const char* part, const char* key, Json value) {
    return read_plan_submission(*changed(document, [&](Json& json) { json[part][key] = value; }));
  };
  CHECK(read_plan_submission(document));
  CHECK(with("profile", "appointed", "2020-01-01").error().code == Code::bad_document);
  CHECK(!with("profile", "salary", 1));
  CHECK(!with("plan", "starts", "2027-02-29"));
  CHECK(!with("plan", "id", ""));
  CHECK(!with("plan", "goals", 5));
  CHECK(!read_plan_submission(*changed(document, [](Json& json) { json["secrets"] = 1; })));
  CHECK(!read_plan_submission(*changed(document, [](Json& json) { json.erase("hours"); })));
  CHECK(!read_plan_submission(*changed(document, [](Json& json) { json["hours"] = {{{"competency", "x"}, {"fiscal_year", 2027}, {"minutes", -1}}}; })));
  CHECK(!read_plan_submission(*changed(document, [](Json& json) { json["v"] = 2; })));
  CHECK(!read_plan_submission(scene.offer()));
}

TEST_CASE("learning leaves as hours by fiscal year and competency") {
  std::vector<Learning> learning(4);
  learning[0] = {.date = date(2026, 9, 30), .minutes = Minutes{60}, .competencies = {"f/a"}};
  learning[1] = {.date = date(2026, 10, 1), .minutes = Minutes{30}, .competencies = {"f/a", "f/b"}};
  learning[2] = {.date = date(2027, 9, 30), .minutes = Minutes{15}};
  learning[3] = {.date = date(2027, 9, 30), .competencies = {"f/a"}};   // no time given
  CHECK(learning_hours(learning) == std::vector<LearningHours>{{"f/a", 2026, 60}, {"", 2027, 15}, {"f/a", 2027, 30}, {"f/b", 2027, 30}});
}

TEST_CASE("an offer says \"not stated\" rather than nothing, and needs the executive among its signers") {
  Scene scene;
  auto offer = read_agreement_offer(scene.offer({}, date(2029, 11, 21)));
  REQUIRE(offer);
  CHECK(offer->fields[0].value == "not stated");
  CHECK(offer->clauses[1].text == "Signing is not a waiver.");
  CHECK(offer->signers[1] == RequiredSigner{Role::official, "pat", "Pat Sample"});
  CHECK(offer->ends == date(2029, 11, 21));
  auto without = *offer;
  without.signers.erase(without.signers.begin());
  CHECK(build(without, scene.about()).error().code == Code::bad_value);
  without = *offer;
  without.clauses.clear();
  CHECK(!build(without, scene.about()));
  without = *offer;
  without.title = "two\nlines";
  CHECK(!build(without, scene.about()));
}

TEST_CASE("the short documents come back as they were sent, and are about something") {
  Scene scene;
  auto offer = scene.offer();
  auto preferences = read_mobility_preferences(scene.preferences(offer));
  REQUIRE(preferences);
  CHECK(*preferences == MobilityPreferences{{Answer::yes, ""}, {Answer::yes_if, "With training"}, {Answer::not_now, "School year"}});
  CHECK(*read_agreement_refusal(scene.refusal(offer)) == AgreementRefusal{"Not this year"});
  CHECK(*read_withdrawal(scene.withdrawal(offer)) == Withdrawal{"Sent too early"});
  CHECK(*read_review(scene.review(offer)) == Review{ReviewDecision::approve, "As written"});
  CHECK(build(Withdrawal{"x"}, scene.about()).error().code == Code::bad_value);
  CHECK(!read_mobility_preferences(*changed(scene.preferences(offer), [](Json& json) { json["geographic"]["answer"] = "never"; })));
  CHECK(!read_review(*changed(scene.review(offer), [](Json& json) { json["decision"] = "maybe"; })));
  CHECK(!read_review(*changed(scene.review(offer), [](Json& json) { json.erase("about"); })));

  Receipt receipt{EntryKind::signature, 7, std::string(64, 'b'), start};
  CHECK(*read_receipt(*build(receipt, scene.about(offer.id))) == receipt);
  CHECK(!read_receipt(*changed(*build(receipt, scene.about(offer.id)), [](Json& json) { json["number"] = 0; })));
  Checkpoint checkpoint{"generation-1", 0, std::string(64, 'c'), start};
  CHECK(*read_checkpoint(*build(checkpoint, scene.about())) == checkpoint);
}

TEST_CASE("a package comes back as its text said it, and keeps to its form") {
  Scene scene;
  auto document = scene.package("3", 40);
  auto read = must(read_agency_package(document));
  CHECK(read.kind == "policy");
  CHECK(read.id == "example-policy");
  CHECK(read.version == "3");
  CHECK(read.title == "Directive 412-3");
  CHECK(read == must(read_package_text("policy", agency_policy("3", 40))));
  auto with = [&](auto change) { return read_agency_package(*changed(document, change)); };
  CHECK(!with([](Json& json) { json.erase("kind"); }));
  CHECK(!with([](Json& json) { json["package"] = "text"; }));
  CHECK(!with([](Json& json) { json["package"].erase("id"); }));
  CHECK(!with([](Json& json) { json["package"]["version"] = 3; }));
  CHECK(!with([](Json& json) { json["more"] = 1; }));
  for (auto* broken : {"", "[]", "5", "{\"id\":\"a\"}", "{\"id\":\"a\",\"id\":\"b\"}"}) CHECK(read_package_text("policy", broken).error().code == Code::bad_value);
}

TEST_CASE("an opportunity comes back as it was offered, says nothing where nothing is stated, and keeps to its form") {
  Scene scene;
  Opportunity offered{.reference = "2027-01", .title = "Deputy director", .host = "A state", .kind = AssignmentKind::ipa, .description = "Run it.\nFor a year.",
                      .objectives = {"Learn how a state works", "Bring it home"}, .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO",
                      .telework = "Two days a week", .starts = date(2027, 3, 1), .length = "120 days", .eligibility = "Career SES", .clearance = "None",
                      .cost_share = "Half each", .contact = "Lee Sample", .source = "Executive resources office", .closes = date(2027, 1, 31), .expires = date(2027, 2, 28)};
  auto document = must(build(offered, scene.about()));
  CHECK(*read_opportunity(document) == offered);
  CHECK(parse_canonical(document.payload));
  CHECK(offered.last_day() == date(2027, 1, 31));
  auto bare = must(build(Opportunity{.title = "Deputy director", .host = "A state"}, scene.about()));
  CHECK(body(bare) == Json{{"host", "A state"}, {"kind", "detail"}, {"title", "Deputy director"}});
  CHECK(!read_opportunity(bare)->last_day());

  CHECK(build(Opportunity{.title = "Deputy director"}, scene.about()).error().code == Code::bad_value);
  offered.expires = date(2027, 1, 1);
  CHECK(build(offered, scene.about()).error() == Error{Code::bad_value, "Expires is before it closes."});
  offered.expires = {};
  offered.title = "two\nlines";
  CHECK(!build(offered, scene.about()));
  auto with = [&](const char* key, Json value) { return read_opportunity(*changed(document, [&](Json& json) { json[key] = value; })); };
  CHECK(with("salary", 5).error().code == Code::bad_document);
  CHECK(!with("kind", "holiday"));
  CHECK(!with("closes", "2027-02-30"));
  CHECK(!with("closes", nullptr));
  CHECK(!with("objectives", Json{"one", 2}));
  CHECK(!with("objectives", Json::array()));
  CHECK(!with("host", std::string(500, 'x')));
  CHECK(!read_opportunity(*changed(document, [](Json& json) { json.erase("host"); })));

  CHECK(*read_interest(scene.interest(document)) == Interest{"Free from March"});
  CHECK(build(Interest{}, scene.about()).error().code == Code::bad_value);
  CHECK(!read_interest(*changed(scene.interest(document), [](Json& json) { json["rank"] = 1; })));
}

TEST_CASE("preferences are shared item by item: what was not chosen is not there, and nothing else is taken") {
  Scene scene;
  auto document = scene.statement();
  for (auto* hidden : {"functional", "geographic", "constraints"}) CHECK(document.payload.find(hidden) == std::string::npos);
  auto read = must(read_mobility_statement(document));
  CHECK(read.organizational == Preference{Answer::yes_if, "With a team"});
  CHECK(!read.functional);
  CHECK(read.posts == std::vector<std::string>{"Director, water program"});
  CHECK(build(MobilityStatement{date(2026, 11, 22), {}, {}, {}, {}}, scene.about()).error().code == Code::bad_value);
  CHECK(!build(MobilityStatement{date(2026, 11, 22), {}, {}, {}, {"a", "b", "c", "d"}}, scene.about()));
  CHECK(!build(MobilityStatement{date(2026, 11, 22), {}, {}, {}, {"two\nlines"}}, scene.about()));
  auto with = [&](const char* key, Json value) { return read_mobility_statement(*changed(document, [&](Json& json) { json[key] = value; })); };
  CHECK(with("constraints", "School year").error().code == Code::bad_document);
  CHECK(!with("organizational", nullptr));
  CHECK(!with("organizational", Json{{"answer", "maybe"}, {"reason", ""}}));
  CHECK(!with("organizational", Json{{"answer", "yes"}}));
  CHECK(!with("functional", Json{{"answer", "yes"}, {"reason", ""}, {"rank", 1}}));
  CHECK(!with("as_of", nullptr));
  CHECK(!with("as_of", "2026-02-30"));
  for (auto& posts : {Json::array(), Json{"a", "b", "c", "d"}, Json{"a", "a"}, Json{""}, Json{7}, Json("a")}) CHECK(!with("posts", posts));
  CHECK(!read_mobility_statement(*changed(document, [](Json& json) { json.erase("organizational"), json.erase("posts"); })));
  CHECK(!read_mobility_preferences(document));           // and an answer to an offer is whole, as ever
}

TEST_CASE("an announcement says what the certificate says, or is refused") {
  Scene scene;
  auto read = read_certificate_issued(scene.announcement(scene.ada));
  REQUIRE(read);
  CHECK(read->certificate == scene.ada.certificate);
  CHECK(!read_certificate_issued(*changed(scene.announcement(scene.ada), [](Json& json) { json["role"] = "official"; })));
  CHECK(!read_certificate_issued(*changed(scene.announcement(scene.ada), [](Json& json) { json["person"] = "eve"; })));
  CHECK(!read_certificate_issued(*changed(scene.announcement(scene.ada), [](Json& json) { json["certificate"] = "AAAA"; })));
  CHECK(read_certificate_revoked(scene.revocation(scene.ada))->fingerprint == scene.ada.certificate.fingerprint());

  auto key = SigningKey::generate()->public_key();
  MachineAdded added{key.thumbprint(), "Laptop", key};
  CHECK(*read_machine_added(*build(added, scene.about())) == added);
  added.machine = std::string(64, '0');
  CHECK(!read_machine_added(*build(added, scene.about())));
  MachineRemoved removed{key.thumbprint(), "Lost"};
  CHECK(*read_machine_removed(*build(removed, scene.about())) == removed);
  KeyRotated rotated{scene.office.certificate.fingerprint(), scene.online.certificate};
  CHECK(*read_key_rotated(*build(rotated, scene.about())) == rotated);
}
