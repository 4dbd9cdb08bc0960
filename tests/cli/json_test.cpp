// Scripts read one JSON value from standard output, from every verb of both programs, and nothing else there or on the other.
#include <set>

#include "app/cli/verb.h"
#include "app/office/verb.h"
#include "tests/cli/scripted.h"

using namespace broaden::tests;

namespace {

template <class V> void add_paths(std::set<std::string>& all, const std::vector<V>& verbs) {
  for (auto& one : verbs) all.insert(one.words.path);
}

std::set<std::string> verbs_of_executive() {
  std::set<std::string> all;
  add_paths(all, broaden::app::cli::all_verbs());
  return all;
}

std::set<std::string> verbs_of_office() {
  namespace staff = broaden::app::staff;
  std::set<std::string> all;
  for (auto* group : {staff::office_verbs, staff::people_verbs, staff::act_verbs, staff::opportunity_verbs, staff::package_verbs, staff::look_verbs}) add_paths(all, group());
  return all;
}

}

TEST_CASE("every verb of both programs answers --json with one value on one line") {
  Job job;
  Scripted me("broaden-cli", {"--record", "ada.broaden"}, job), office("broaden-office", {"--data", "office"}, job);

  office("init", with_secret({"--agency", "Department of Examples"}));
  auto added = office("add-executive", {"--name", "Ada Example", "--out", "letter.txt"});
  std::string executive = added.at("executive");
  auto code = office("new-code", {executive}).at("code").get<std::string>();
  office("certificate", {"--out", "office.pem"});
  office("add-official", with_secret({"--name", "Pat Sample", "--role", "ERB chair"}));
  Process server("broaden-office", with_secret({"--data", "office", "serve", "--listen", "127.0.0.1:0", "--json"}), job.folder);
  auto url = "http://" + server.wait_for("http://");
  url.resize(url.find('"'));
  CHECK(json::parse(server.out()).at("listening") == url);
  office.tried.insert("serve");

  me("init", {"--name", "Ada Example", "--agency", "Department of Examples"});
  try_plans(me);
  me("profile set", {"--title", "Deputy Director"});
  CHECK(me("profile show").at("title") == "Deputy Director");
  auto id = [](const json& answer) { return answer.at("id").get<std::string>(); };
  auto plan = id(me("plan new", {"--from", "2026-10-01", "--to", "2027-09-30"}));
  auto on_paper = id(me("plan new", {"--from", "2025-10-01", "--to", "2026-09-30"}));
  me("plan edit", {plan, "--goal", "Lead"});
  me("plan record-decision", {on_paper, "--decision", "approved", "--by", "Lee Sample", "--role", "ERB chair", "--date", "2025-10-15"});
  auto standing = me("plan show", {on_paper});
  CHECK(standing.at("recorded_by_you") == true);
  CHECK(standing.at("standing").get<std::string>().find("recorded by you, not signed here") != std::string::npos);
  auto objective = id(me("objective add", {"--plan", plan, "--statement", "Lead one project"}));
  me("objective edit", {objective, "--measure", "A memo"});
  me("objective show", {objective});
  CHECK(me("objective list", {"--plan", plan}).size() == 1);
  auto activity = id(me("activity add", {"--objective", objective, "--title", "Detail", "--hours", "640"}));
  me("activity edit", {activity, "--cost", "12.50"});
  me("activity show", {activity});
  CHECK(me("activity list").size() == 1);
  auto entry = id(me("learning add", {"--date", "2026-11-03", "--title", "Book club", "--hours", "2"}));
  me("learning edit", {entry, "--hours", "1.5"});
  CHECK(me("learning show", {entry}).at("hours").dump() == "1.5");
  CHECK(me("learning list").size() == 1);
  me("learning summary");
  try_nouns(me);
  try_formats(me);
  try_archive(me);
  try_growth(me);
  try_copies(me);
  try_reports(me);
  me("learning remove", {entry});
  me("undo");
  me("redo");
  me("search", {"project"});
  me("history");
  me("findings", {"--as-of", "2026-11-22"});
  me("targets list");
  me("targets take-up", {"forty-five-days"});
  auto findings = me("findings", {"--as-of", "2026-11-22"});
  CHECK(std::ranges::any_of(findings, [](auto& one) { return one.at("rule") == "forty-five-days"; }));
  me("backup", {"--out", "copy.broaden"});

  me("enroll", signing({url, "--code", code}));
  me("plan submit", {plan, "--preview"});
  auto first = me("plan submit", signing({plan})).at("document").get<std::string>();
  me("sync");
  CHECK(me("plan compare", {plan, "--with", "submitted"}).at("differences").empty());
  auto connection = me("connection");
  CHECK(connection.at("received").at("plan-submission") == 1);
  CHECK(connection.at("guarded") == true);
  CHECK(connection.at("machine_key_private") == true);
  try_opportunities(me, office, executive);
  try_packages(me, office);
  me("plan withdraw", signing({plan, "--reason", "Too early"}));
  auto submission = me("plan submit", signing({plan})).at("document").get<std::string>();
  CHECK(submission != first);
  auto offer = [&] { return office("offer-agreement", with_secret({"--to", executive, "--template", "mobility-agreement"})).at("document").get<std::string>(); };
  auto agreement = offer(), declined = offer(), withdrawn = offer();
  office("withdraw", with_secret({withdrawn, "--reason", "A mistake"}));
  CHECK(me("sync").at("received") >= 6);
  CHECK(me("agreement list").size() == 3);
  me("agreement show", {agreement});
  me("agreement sign", signing({agreement, "--organizational", "yes", "--functional", "yes", "--geographic", "not-now"}));
  me("agreement decline", signing({declined, "--reason", "Not this year"}));
  me("sync");
  CHECK(!office("inbox").empty());
  CHECK(office("roster").size() == 1);
  office("show", {submission});
  office("review", with_secret({submission, "--decision", "approve", "--official", "Pat Sample"}));
  office("countersign", with_secret({agreement, "--official", "Pat Sample"}));
  office("report", {agreement, "--out", "office.pdf"});
  office("export", {agreement, "--out", "office.json"});
  me("sync");
  CHECK(me("agreement show", {agreement}).at("state") == "in-force");
  CHECK(me("agreement show", {declined}).at("state") == "declined");
  CHECK(me("agreement show", {withdrawn}).at("state") == "withdrawn");
  CHECK(me("plan list").size() == 2);
  CHECK(!me("documents list").empty());
  me("documents show", {submission});
  me("documents export", {agreement, "--out", "agreement.json"});
  CHECK(me("documents verify", {agreement}).at("valid") == true);
  CHECK(me("verify", {"agreement.json", "--trust", "office.pem"}).at("valid") == true);
  CHECK(me("verify", {"office.json", "--trust", "office.pem"}).at("valid") == true);
  me("report edp", {"--plan", plan, "--out", "edp.pdf"});
  me("report agreement", {agreement, "--out", "agreement.html"});
  me("activity remove", {activity});
  me("objective remove", {objective});
  me("plan remove", {plan});
  CHECK(me("doctor").at("ok") == true);
  office("revoke", with_secret({"Pat Sample", "--reason", "Left the agency"}));
  CHECK(me("documents verify", {agreement}).at("valid") == true);      // signed before, by receipt
  CHECK(office("doctor").at("ok") == true);

  for (auto& verb : verbs_of_executive()) CHECK_MESSAGE(me.tried.contains(verb), verb);
  for (auto& verb : verbs_of_office()) CHECK_MESSAGE(office.tried.contains(verb), verb);
}
