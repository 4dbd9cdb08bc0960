// What an agency publishes, as it counts at an executive: on every machine, and only while office, signature and content are in order.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands/agency_packages.h"
#include "app/commands/facts.h"
#include "app/commands/print.h"
#include "core/document/withdrawal.h"
#include "core/store/enrollment.h"
#include "tests/commands/desk.h"
#include "tests/support/agency_policy.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;

namespace {

struct PublishedThere : Connected {
  core::Packages ours = assets();

  core::About about_of(const std::string& document = {}) { return {a.connection().office, "ana", clock.now(), {}, document}; }
  void send(const core::Document& document) {
    office.append("ana", office.signed_by_office(document, clock.now()), clock.now());
    must(a.sync());
  }
  std::string publish(const std::string& text, const std::string& kind = "policy") {
    auto document = must(core::build(must(core::read_package_text(kind, text)), about_of()));
    send(document);
    return document.id;
  }
  PackagesHere here() { return must(packages_here(a.record, ours)); }
  AgencyPackageView view(const std::string& id) {
    auto all = here().published;
    auto at = std::ranges::find(all, id, &AgencyPackageView::document);
    REQUIRE(at != all.end());
    return *at;
  }
  static core::Rule broadening(const core::Packages& packages) {
    auto rules = packages.rules(core::date(2026, 11, 22));
    return *std::ranges::find(rules, "broadening-assignment", &core::Rule::id);
  }
  std::int64_t months() { return broadening(here().packages).numbers.at("due_months"); }
};

}

TEST_CASE("what the agency publishes counts after the next sync, on both machines, with both values and whose they are") {
  PublishedThere there;
  CHECK(there.months() == 60);
  auto id = there.publish(agency_policy());
  CHECK(there.months() == 48);
  CHECK(there.view(id).counts);
  auto rule = PublishedThere::broadening(there.here().packages);
  auto months = std::ranges::find(rule.overrides, "numbers.due_months", &core::Override::field);
  REQUIRE(months != rule.overrides.end());
  CHECK(months->base == "60");
  CHECK(months->by == "Directive 412-1");

  Machine b{there.office, there.clock, "Desktop"};
  REQUIRE(b.enroll(there.invite("ana", "Ana Reyes")));
  must(b.sync());
  auto at_b = must(packages_here(b.record, there.ours));
  REQUIRE(at_b.published.size() == 1);
  CHECK(at_b.published[0].counts);
  CHECK(PublishedThere::broadening(at_b.packages).numbers.at("due_months") == 48);
  auto found = must(findings(b.record, at_b.packages, core::date(2026, 11, 22)));
  CHECK(std::ranges::any_of(found, [](auto& one) { return one.rule == "one-course-a-year"; }));
}

TEST_CASE("a version published again counts in the place of the former, and what is withdrawn counts no more") {
  PublishedThere there;
  auto first = there.publish(agency_policy("1", 48)), again = there.publish(agency_policy("1", 44));
  CHECK(there.months() == 44);
  CHECK(there.view(first).words.starts_with("Replaced by a newer text on "));
  auto second = there.publish(agency_policy("2", 40));
  CHECK(there.months() == 40);
  there.send(must(core::build(core::Withdrawal{"A mistake"}, there.about_of(second))));
  CHECK(there.months() == 44);
  CHECK(there.view(second).words.starts_with("Withdrawn by the agency on "));
  CHECK(there.view(again).counts);
}

TEST_CASE("a package that does not hold together is kept, does not count, and says what is wrong and what would do") {
  PublishedThere there;
  auto changed = [](std::string text, const std::string& from, const std::string& to) { return text.replace(text.find(from), from.size(), to); };
  struct Broken { std::string text, kind, says; };
  for (const auto& [text, kind, says] : {Broken{changed(agency_policy(), "\"due_months\": 48", "\"due_months\": \"soon\""), "policy", "not a whole number"},
                                         Broken{changed(agency_policy(), "us-ses-baseline", "uk-baseline"), "policy", "not known here"},
                                         Broken{changed(agency_policy(), "\"force\": \"order\"", "\"force\": \"decree\""), "policy", "none of the words allowed"},
                                         Broken{agency_policy(), "lottery", "policy, scheme and checklist"},
                                         Broken{agency_policy(), "checklist", "items is not a list"}}) {
    CAPTURE(says);
    auto id = there.publish(text, kind);
    CHECK(there.months() == 60);
    auto view = there.view(id);
    CHECK(!view.counts);
    CHECK_MESSAGE(view.words.find(says) != std::string::npos, view.words);
    CHECK_MESSAGE(view.words.find("fresh copy") != std::string::npos, view.words);
  }
  auto good = there.publish(agency_policy());              // the bad ones stand in nobody's way
  CHECK(there.view(good).counts);
  CHECK(there.months() == 48);
}

TEST_CASE("a rule of a kind that this version does not know is told, and the rest of its package counts") {
  PublishedThere there;
  auto text = agency_policy();
  text.replace(text.find("at-least-per-window"), 19, "lottery");
  CHECK(there.view(there.publish(text)).counts);
  CHECK(there.months() == 48);
  auto found = must(findings(there.a.record, there.here().packages, core::date(2026, 11, 22)));
  auto one = std::ranges::find(found, "one-course-a-year", &core::Finding::rule);
  REQUIRE(one != found.end());
  CHECK_MESSAGE(one->message.find("newer") != std::string::npos, one->message);
}

TEST_CASE("a package without the office's signature does not count") {
  PublishedThere there;
  auto document = must(core::build(must(core::read_package_text("policy", agency_policy())), there.about_of()));
  auto entries = there.office.signed_by_office(document, there.clock.now());
  entries.signatures.clear();
  there.office.append("ana", entries, there.clock.now());
  must(there.a.sync());
  CHECK(there.months() == 60);
  CHECK(!there.view(document.id).counts);
  CHECK(there.view(document.id).words.find("signature on it is not here") != std::string::npos);
}

TEST_CASE("when the connection is closed, the agency's rules count no more, and its documents can still be verified") {
  PublishedThere there;
  auto id = there.publish(agency_policy());
  auto connection = there.a.connection();
  connection.closed = true;
  auto tx = must(core::Tx::begin(there.a.record.db()));
  must(core::save(there.a.record, tx, connection));
  must(tx.commit());
  CHECK(there.months() == 60);
  CHECK(there.view(id).words.find("no longer connected to") != std::string::npos);
  CHECK(must(verify_document(there.a.record, id)).valid);
}
