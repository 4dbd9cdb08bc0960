#include "core/report/profile_card.h"

#include <algorithm>

#include "core/report/parts.h"

namespace broaden::core::report {
std::vector<CardGroup> card_groups(const ProfileCardInput& card) {
  std::vector<CardGroup> out;
  for (const auto& line : card.lines) {
    auto group = std::ranges::find(out, line.group, &CardGroup::name);
    if (group == out.end()) group = out.insert(out.end(), {line.group, {}});
    group->rows.emplace_back(line.label, line.text);
    group->plain = group->plain && line.label == line.group;
  }
  return out;
}

Layout profile_card(const ProfileCardInput& card) {
  Layout layout{.title = card.name.empty() ? "Profile card" : card.name, .subtitle = card.headline, .author = card.name, .subject = "Profile card",
                .running = "Profile card · " + spoken(card.prepared), .one_page = true, .made = card.made};
  auto& blocks = layout.blocks;
  if (!card.statement.empty()) blocks.push_back(Paragraph{card.statement});
  for (const auto& group : card_groups(card)) {
    blocks.push_back(Heading{2, group.name});
    if (!group.plain) {
      blocks.push_back(KeyValues{group.name, group.rows});
      continue;
    }
    List plain;
    for (const auto& [label, text] : group.rows) plain.items.push_back(text);
    blocks.push_back(plain);
  }
  if (blocks.empty()) blocks.push_back(Paragraph{"Nothing was chosen for this card yet."});
  return layout;
}

}
