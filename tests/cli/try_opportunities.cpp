// Opportunities: offered by the office from a file or by words, read with their fit, answered, withdrawn. Both are connected.
#include <fstream>

#include "tests/cli/scripted.h"

namespace broaden::tests {

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

  me("opportunity withdraw", signing({water, "--reason", "Needed here"}));
  office("withdraw-opportunity", with_secret({other, "--reason", "Filled"}));
  me("sync");
  CHECK(me("opportunity show", {water}).at("interest").is_null());
  CHECK(me("opportunity show", {other}).at("state") == "withdrawn");
  CHECK(office("show", {interest}).at("state") == "withdrawn");
}

}
