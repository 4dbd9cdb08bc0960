// Opportunities: offered by the office from a file or by words, read with their fit, answered, withdrawn. Both are connected.
#include <fstream>

#include "tests/cli/scripted.h"

namespace broaden::tests {
namespace {

// What was named leaves, and not a word of the rest; it is seen before, kept by the office, replaced and withdrawn.
void share_preferences(Scripted& me, Scripted& office, const std::string& folder) {
  auto id = me("preference add", {"--date", "2026-11-03", "--organizational", "yes-if", "--organizational-reason", "With a team", "--functional", "not-now",
                                  "--functional-reason", "MARKER kind of work", "--post", "Director, water program", "--post", "Chief of staff",
                                  "--constraints", "MARKER school year"}).at("id").get<std::string>();
  auto seen = me("preference submit", {"--share", "organizational,posts", "--preview"});
  CHECK(seen.at("type") == "mobility-statement");
  CHECK(seen.at("organizational").at("reason") == "With a team");
  CHECK(seen.at("posts").size() == 2);
  CHECK(seen.dump().find("MARKER") == std::string::npos);
  CHECK(!seen.contains("functional"));
  Words mine{"--record", "ada.broaden", "preference", "submit", "--share", "organizational,posts", "--preview"};
  auto plain = run("broaden-cli", mine, folder).out;
  for (auto* part : {"Yes, if: With a team", "Chief of staff", "What stays here: Another kind of work; What else matters."}) CHECK_MESSAGE(plain.find(part) != plain.npos, plain);

  auto refused = [&](Words words, const std::string& code) {
    words.insert(words.begin(), {"--record", "ada.broaden"});
    return refuses("broaden-cli", words, folder, code);
  };
  CHECK(refused(signing({"preference", "submit", "--share", "organizational,mood"}), "bad_value").find("mood") != std::string::npos);
  CHECK(refused(signing({"preference", "submit", "--share", "geographic"}), "bad_value").find("Another place") != std::string::npos);
  refused(signing({"preference", "submit", "--share", "posts", "--statement", "nothing"}), "no_such_item");
  refused(signing({"preference", "withdraw"}), "wrong_state");
  refused({"preference", "submit", "--share", "posts", "--yes"}, "passphrase_needed");

  auto first = me("preference submit", signing({"--share", "organizational,posts", "--statement", id})).at("document").get<std::string>();
  me("sync");
  auto shown = office("show", {first});
  CHECK(shown.at("state") == "shared");
  CHECK(shown.at("valid") == true);
  CHECK(shown.at("content").at("posts").at(0) == "Director, water program");
  auto page = run("broaden-office", {"--data", "office", "show", first}, folder).out;
  for (auto* part : {"Organizational", "Yes, if: With a team", "Chief of staff"}) CHECK_MESSAGE(page.find(part) != page.npos, page);
  CHECK(files_with(folder + "/office", "MARKER kind").empty());
  me("documents export", {first, "--out", "shared.jws.json"});
  CHECK(me("verify", {"shared.jws.json", "--trust", "office.pem"}).at("valid") == true);

  auto second = me("preference submit", signing({"--share", "functional"})).at("document").get<std::string>();
  me("sync");
  CHECK(office("show", {first}).at("state") == "replaced");
  auto mine_shared = me("preference shared");
  REQUIRE(mine_shared.size() == 2);
  CHECK(mine_shared.at(0).at("document") == second);
  CHECK(mine_shared.at(0).at("state") == "shared");
  CHECK(mine_shared.at(0).at("lines").at("Functional").at(0) == "Not now: MARKER kind of work");
  CHECK(mine_shared.at(1).at("state") == "replaced");
  me("preference withdraw", signing({"--reason", "Thinking again"}));
  me("sync");
  CHECK(office("show", {second}).at("state") == "withdrawn");
  CHECK(me("preference shared").at(0).at("standing").get<std::string>().find("Withdrawn on") != std::string::npos);
}

}

void try_opportunities(Scripted& me, Scripted& office, const std::string& executive) {
  auto& folder = me.job().folder;
  std::ofstream(folder + "/opportunity.json") << R"({"title":"Deputy director, water program","host":"Agency for Demonstrations","kind":"detail",
    "competencies":["ecq-2025-05/strategic-thinking"],"location":"Denver, CO","closes":"2099-01-31"})";
  auto document = [](const json& answer) { return answer.at("offered").at(0).at("document").get<std::string>(); };
  auto water = document(office("offer-opportunity", with_secret({"--to", executive, "--file", "opportunity.json", "--clearance", "Secret"})));
  auto other = document(office("offer-opportunity", with_secret({"--all", "--title", "Chief of staff", "--host", "A state", "--kind", "ipa", "--objective", "Learn"})));
  me("sync");
  CHECK(me("opportunity list").size() == 2);
  auto shown = me("opportunity show", {water});
  CHECK(shown.at("state") == "open");
  CHECK(shown.at("clearance") == "Secret");
  CHECK(shown.at("last_day") == "2099-01-31");
  CHECK(std::ranges::any_of(shown.at("fit"), [](auto& one) { return one.at("bearing") == "fits" && one.at("about") == "ecq"; }));
  CHECK(std::ranges::all_of(shown.at("fit"), [](auto& one) { return !one.at("words").template get<std::string>().empty(); }));

  auto interest = me("opportunity interest", signing({water, "--note", "Free from March"})).at("document").get<std::string>();
  me("sync");
  CHECK(me("opportunity show", {water}).at("interest").at("note") == "Free from March");
  CHECK(std::ranges::any_of(office("inbox"), [&](auto& one) { return one.at("waits") == "interest" && one.at("document") == interest; }));
  CHECK(office("roster").at(0).at("interests").at(0) == "Deputy director, water program");
  CHECK(office("show", {interest}).at("state") == "expressed");
  CHECK(office("show", {water}).at("state") == "open");
  office("export", {water, "--out", "opportunity.jws.json"});
  CHECK(me("verify", {"opportunity.jws.json", "--trust", "office.pem"}).at("valid") == true);
  me("documents export", {interest, "--out", "interest.jws.json"});
  CHECK(me("verify", {"interest.jws.json", "--trust", "office.pem"}).at("valid") == true);
  CHECK(me("documents verify", {interest}).at("valid") == true);

  auto refused = [&](const char* program, Words before, Words words, const std::string& code, int exit = 1) {
    words.insert(words.begin(), before.begin(), before.end());
    refuses(program, words, folder, code, exit);
  };
  auto me_not = [&](Words words, const std::string& code, int exit = 1) { refused("broaden-cli", {"--record", "ada.broaden"}, std::move(words), code, exit); };
  auto office_not = [&](Words words, const std::string& code, int exit = 1) { refused("broaden-office", {"--data", "office"}, std::move(words), code, exit); };
  me_not(signing({"opportunity", "interest", water}), "wrong_state");
  me_not(signing({"opportunity", "withdraw", other}), "wrong_state");
  me_not({"opportunity", "show", "ffffffff"}, "no_such_document");
  me_not({"opportunity", "interest", other, "--yes"}, "passphrase_needed");
  auto offering = [](Words words) { return words.insert(words.begin(), "offer-opportunity"), with_secret(std::move(words)); };
  office_not(offering({"--title", "X", "--host", "Y"}), "wrong_usage", 2);
  office_not(offering({"--all", "--to", executive, "--title", "X", "--host", "Y"}), "wrong_usage", 2);
  office_not(offering({"--all", "--title", "X"}), "bad_value");
  office_not(offering({"--all", "--title", "X", "--host", "Y", "--closes", "2001-01-31"}), "bad_value");
  office_not(offering({"--all", "--title", "X", "--host", "Y", "--closes", "2099-02-30"}), "bad_date");
  office_not(offering({"--all", "--title", "X", "--host", "Y", "--competency", "ecq-2025-05/telepathy"}), "unknown_competency");
  office_not(offering({"--all", "--file", "no-such-file.json"}), "file_missing");
  office_not(offering({"--to", "Nobody", "--title", "X", "--host", "Y"}), "no_such_person");

  share_preferences(me, office, folder);
  me("opportunity withdraw", signing({water, "--reason", "Needed here"}));
  office("withdraw-opportunity", with_secret({other, "--reason", "Filled"}));
  me("sync");
  CHECK(me("opportunity show", {water}).at("interest").is_null());
  CHECK(me("opportunity show", {other}).at("state") == "withdrawn");
  CHECK(office("show", {interest}).at("state") == "withdrawn");
}

}
