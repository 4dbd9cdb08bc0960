// The agency's own rules: published by the office, used and shown at the executive's, withdrawn. Both are connected.
#include <fstream>

#include "tests/cli/scripted.h"
#include "tests/support/agency_policy.h"

namespace broaden::tests {

void try_packages(Scripted& me, Scripted& office) {
  auto& folder = me.job().folder;
  std::ofstream(folder + "/policy.json") << agency_policy();
  auto broken = agency_policy();
  broken.replace(broken.find("\"minutes\": 480"), 14, "\"minutes\": -1");
  std::ofstream(folder + "/broken.json") << broken;
  auto mine = [&](const std::string& package) { return me("package show", {package}); };
  auto broadening = [&](const json& package) {
    return *std::ranges::find_if(package.at("rules"), [](auto& one) { return one.at("id") == "broadening-assignment"; });
  };
  CHECK(office("packages").empty());
  CHECK(std::ranges::none_of(me("package list"), [](auto& one) { return one.at("from") != "Broaden"; }));
  CHECK(broadening(mine("us-ses-baseline")).at("numbers").at("due_months") == 60);

  auto published = office("publish-package", with_secret({"policy.json", "--kind", "policy"}));
  CHECK(published.at("package") == "example-policy/1");
  auto document = published.at("published").at(0).at("document").get<std::string>();
  CHECK(office("packages").at(0).at("title") == "Directive 412-1");
  CHECK(office("show", {document}).at("state") == "current");
  me("sync");
  auto listed = me("package list");
  auto at = std::ranges::find_if(listed, [&](auto& one) { return one.at("document") == document; });
  REQUIRE(at != listed.end());
  CHECK(at->at("from") == "Department of Examples");
  CHECK(at->at("state") == "current");
  for (auto& package : {std::string("example-policy"), std::string("us-ses-baseline"), document}) {
    auto rule = broadening(mine(package));
    CHECK(rule.at("numbers").at("due_months") == 48);
    CHECK(std::ranges::any_of(rule.at("overrides"), [](auto& one) { return one.at("field") == "numbers.due_months" && one.at("base") == "60" && one.at("agency") == "48"; }));
  }
  CHECK(std::ranges::any_of(me("findings", {"--as-of", "2026-11-22"}), [](auto& one) { return one.at("rule") == "one-course-a-year"; }));
  CHECK(me("documents verify", {document}).at("valid") == true);

  auto office_not = [&](Words words, const std::string& code, int exit = 1) {
    words.insert(words.begin(), {"--data", "office"});
    refuses("broaden-office", words, folder, code, exit);
  };
  office_not(with_secret({"publish-package", "broken.json", "--kind", "policy"}), "bad_package");
  office_not(with_secret({"publish-package", "policy.json", "--kind", "scheme"}), "bad_package");
  office_not(with_secret({"publish-package", "policy.json"}), "wrong_usage", 2);
  office_not(with_secret({"publish-package", "no-such-file.json", "--kind", "policy"}), "file_missing");
  office_not(with_secret({"withdraw-package", "nothing/1"}), "no_such_item");
  refuses("broaden-cli", {"--record", "ada.broaden", "package", "show", "nothing"}, folder, "no_such_item", 1);

  office("withdraw-package", with_secret({"example-policy/1", "--reason", "A mistake"}));
  me("sync");
  CHECK(mine(document).at("state") == "withdrawn");
  CHECK(broadening(mine("us-ses-baseline")).at("numbers").at("due_months") == 60);
}

}
