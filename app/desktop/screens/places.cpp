#include "app/desktop/screens/places.h"

#include <array>
#include <map>

namespace broaden::app::screens {

std::span<const ui::Place> places() {
  static const std::array<ui::Place, 10> all{{{"today", "Today", ui::Icon::today},
                                             {"plan", "Plan", ui::Icon::plan},
                                             {"learning", "Learning", ui::Icon::learning},
                                             {"mobility", "Mobility", ui::Icon::mobility},
                                             {"agreements", "Agreements", ui::Icon::agreements},
                                             {"opportunities", "Opportunities", ui::Icon::opportunities},
                                             {"profile", "Profile", ui::Icon::profile},
                                             {"people", "People", ui::Icon::people},
                                             {"sharing", "Sharing", ui::Icon::sharing},
                                             {"settings", "Settings", ui::Icon::settings}}};
  return all;
}

std::span<const ui::Option> parts(std::string_view place) {
  static const std::map<std::string, std::vector<ui::Option>, std::less<>> all{
      {"plan", {{"plan", "Plan"}, {"goal", "Goals"}, {"review", "Reviews"}}},
      {"learning", {{"learning", "Log"}, {"practice", "Practice"}, {"account", "Accounts"}}},
      {"mobility", {{"assignment", "Assignments"}, {"position", "Positions"}, {"obligation", "Obligations"}, {"preference", "Preferences"}, {"reassignment", "Reassignments"}}},
      {"profile", {{"profile", "About you"}, {"card", "Profile card"}, {"award", "Awards"}}},
      {"people", {{"person", "People"}, {"checklist", "Checklists"}}},
      {"sharing", {{"sharing", "Your agency"}, {"machines", "Your machines"}, {"files", "Files"}}}};
  auto found = all.find(place);
  return found == all.end() ? std::span<const ui::Option>{} : std::span<const ui::Option>(found->second);
}

std::vector<std::string> all_pages() {
  std::vector<std::string> out;
  for (auto& place : places()) {
    auto tabs = parts(place.key);
    if (tabs.empty()) out.push_back(place.key);
    for (auto& tab : tabs) out.push_back(place.key + "/" + tab.value);
  }
  return out;
}

}
