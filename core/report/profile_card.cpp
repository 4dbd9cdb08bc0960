#include "core/report/profile_card.h"

#include <algorithm>

#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

std::vector<std::string> groups(const ProfileCardInput& card) {
  std::vector<std::string> out;
  for (const auto& line : card.lines) if (std::ranges::find(out, line.group) == out.end()) out.push_back(line.group);
  return out;
}

}

Layout profile_card(const ProfileCardInput& card) {
  Layout layout{.title = card.name.empty() ? "Profile card" : card.name, .subtitle = card.headline, .author = card.name, .subject = "Profile card",
                .running = "Profile card · " + spoken(card.prepared), .one_page = true, .made = card.made};
  auto& blocks = layout.blocks;
  if (!card.statement.empty()) blocks.push_back(Paragraph{card.statement});
  for (const auto& group : groups(card)) {
    KeyValues rows{group, {}};
    List plain;                              // lines whose label would only say the heading again
    for (const auto& line : card.lines) {
      if (line.group != group) continue;
      rows.rows.emplace_back(line.label, line.text);
      if (line.label == group) plain.items.push_back(line.text);
    }
    blocks.push_back(Heading{2, group});
    if (plain.items.size() == rows.rows.size()) blocks.push_back(plain);
    else blocks.push_back(rows);
  }
  if (blocks.empty()) blocks.push_back(Paragraph{"Nothing was chosen for this card yet."});
  return layout;
}

}
