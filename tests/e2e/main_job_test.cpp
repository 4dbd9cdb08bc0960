// The main job of the product, from an empty folder to a verified agreement, as a stranger would script it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/e2e/job.h"

using namespace broaden::tests;

namespace {

constexpr const char* secret = "PRIVATE-REFLECTION";

json without_chance(json payload) {                      // all but what no two payloads have alike
  payload.erase("nonce");
  payload.erase("issued");
  return payload;
}

void check_offline_half(Job& job) {
  CHECK(job.my({"learning", "edit", job.entry, "--hours", "2"}).at("hours").dump() == "2");
  CHECK(job.me({"undo"}).exit == 0);
  CHECK(job.my({"learning", "list"})[0].at("hours").dump() == "1.5");
  CHECK(job.me({"redo"}).exit == 0);
  CHECK(job.my({"learning", "list"})[0].at("hours").dump() == "2");
  CHECK(job.my({"search", "systems"})[0].at("id") == job.entry);
  auto findings = job.my({"findings", "--as-of", "2026-11-22"});
  REQUIRE(!findings.empty());
  for (auto& one : findings)
    for (auto* key : {"rule", "force", "message", "citation", "verification", "as_of"}) CHECK_MESSAGE(!one.at(key).get<std::string>().empty(), key);
}

void check_submission(Job& job, const std::string& submission) {
  CHECK(job.me({"documents", "export", submission, "--out", "submission.jws.json"}).exit == 0);
  CHECK(files_with(job.folder, secret) == std::vector<std::string>{job.record()});
  auto first = job.my({"sync"});
  CHECK(first.at("sent") >= 1);
  auto again = job.my({"sync"});
  CHECK(again.at("sent") == 0);
  CHECK(again.at("received") == 0);
  auto inbox = job.its({"inbox"});
  CHECK(std::ranges::count_if(inbox, [&](auto& row) { return row.at("document") == submission; }) == 1);
}

void check_verified(Job& job) {
  auto verified = job.my({"documents", "verify", job.agreement});
  CHECK(verified.at("valid") == true);
  CHECK(verified.at("complete") == true);
  std::vector<std::string> roles;
  for (auto& one : verified.at("signatures")) {
    roles.push_back(one.at("role"));
    CHECK(one.at("valid") == true);
    CHECK(!one.at("signer").get<std::string>().empty());
    CHECK(!one.at("signed_at").get<std::string>().empty());
    CHECK(one.at("received_at").is_string());
  }
  for (auto* role : {"office", "executive", "official"}) CHECK_MESSAGE(std::ranges::find(roles, role) != roles.end(), role);
}

void check_stranger(Job& job) {
  CHECK(job.me({"documents", "export", job.agreement, "--out", "agreement.jws.json"}).exit == 0);
  auto file = json::parse(bytes_of(job.path("agreement.jws.json")));
  CHECK(file.at("payload").is_string());
  CHECK(file.at("signatures").size() >= 2);
  auto trusting = run("broaden-cli", {"verify", "agreement.jws.json", "--trust", "office.pem", "--json"}, job.folder);
  CHECK(trusting.exit == 0);
  CHECK(json::parse(trusting.out).at("valid") == true);
  auto alone = run("broaden-cli", {"verify", "agreement.jws.json", "--json"}, job.folder);
  CHECK(alone.exit == 1);
  CHECK(json::parse(alone.out).at("valid") == false);
}

void check_pages(Job& job, const std::string& submission) {
  CHECK(job.me({"report", "edp", "--plan", job.plan, "--out", "edp.pdf"}).exit == 0);
  CHECK(job.me({"report", "agreement", job.agreement, "--out", "agreement.pdf"}).exit == 0);
  CHECK(job.office({"report", submission, "--out", "office-edp.pdf"}).exit == 0);
  CHECK(job.office({"report", job.agreement, "--out", "office-agreement.pdf"}).exit == 0);
  CHECK(job.office({"report", job.agreement, "--out", "office-agreement.html"}).exit == 0);
  for (auto* page : {"edp.pdf", "agreement.pdf", "office-edp.pdf", "office-agreement.pdf"}) CHECK_MESSAGE(bytes_of(job.path(page)).starts_with("%PDF-"), page);
  CHECK(bytes_of(job.path("office-agreement.html")).find("Pat Sample") != std::string::npos);
}

}

TEST_CASE("a plan is submitted and approved, an agreement signed by both sides, and a stranger can verify it") {
  Job job;
  job.found();
  job.keep_record();
  job.plan_and_learning();
  check_offline_half(job);

  job.serve();
  job.enroll();
  auto seen = job.my({"plan", "submit", job.plan, "--preview"});
  CHECK(seen.dump().find(secret) == std::string::npos);
  auto submission = job.submit();
  check_submission(job, submission);
  auto sent = payload_of(job.path("submission.jws.json"));
  CHECK(without_chance(sent) == without_chance(seen));
  CHECK(job.my({"plan", "show", job.plan}).at("status") == "submitted");

  job.offer();
  job.sync();
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "offered");
  job.sign();
  job.sync();
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "signed");
  job.its(with_secret({"countersign", job.agreement, "--official", "Pat Sample"}));
  job.its(with_secret({"review", submission, "--decision", "approve", "--comment", "Approved as written", "--official", "Pat Sample"}));
  job.sync();
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "in-force");
  auto plan = job.my({"plan", "show", job.plan});
  CHECK(plan.at("status") == "approved");
  CHECK(plan.at("comment") == "Approved as written");

  check_verified(job);
  check_stranger(job);
  check_pages(job, submission);
  CHECK(job.my({"doctor"}).at("ok") == true);
  CHECK(job.its({"doctor"}).at("ok") == true);
  job.stop();
  auto leaks = files_with(job.path("office"), secret);
  CHECK(leaks.empty());
}
