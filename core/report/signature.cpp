// One signer's block: signature, name and title, date, each on its line; kept on one page.
#include <algorithm>
#include <array>

#include "core/report/blocks.h"

namespace broaden::core::report {
namespace {

constexpr double room_for_a_pen = 30, under = 2.5;

struct Signer {
  Text role;
  std::array<Text, 3> on, below;             // what stands on each line, and the label under it
  std::array<bool, 3> filled;
  std::vector<Text> notes;
  std::array<double, 3> x, width;
  double lines_at, height;                   // from the top of the block
};

Signer set(const Flow& flow, const SignatureBlock& block) {
  Signer signer;
  double free = flow.wide() - 2 * 18, x = flow.sheet.left;
  signer.role = flow.type.set(block.role, style::strong, flow.wide());
  std::string named = block.name + (block.name.empty() || block.title.empty() ? "" : "\n") + block.title;
  const std::array<std::string, 3> on{block.signed_here ? block.standing : "", named, block.date};
  const std::array<const char*, 3> below{"Signature", "Name and title", "Date"};
  const std::array<double, 3> share{0.38, 0.40, 0.22};
  double tallest = room_for_a_pen;
  for (std::size_t i = 0; i < 3; ++i) {
    signer.x[i] = x;
    signer.width[i] = free * share[i];
    x += signer.width[i] + 18;
    signer.on[i] = flow.type.set(on[i], style::body, signer.width[i]);
    signer.below[i] = flow.type.set(below[i], style::under_line, signer.width[i]);
    signer.filled[i] = !on[i].empty();
    tallest = std::max(tallest, signer.on[i].height());
  }
  signer.lines_at = signer.role.height() + tallest + 1;
  signer.height = signer.lines_at + style::pen_line + under + style::under_line.leading;
  for (const auto& note : block.notes) {
    signer.notes.push_back(flow.type.set(note, style::small, flow.wide()));
    signer.height += signer.notes.back().height();
  }
  if (!signer.notes.empty()) signer.height += 3;
  return signer;
}

}

double opening(const Flow& flow, const SignatureBlock& block) { return std::min(set(flow, block).height, flow.tall()); }

void place(Flow& flow, const SignatureBlock& block) {
  auto signer = set(flow, block);
  flow.need(signer.height);
  double top = flow.y;
  flow.open("Div");
  flow.whole("P", signer.role, flow.sheet.left);
  for (std::size_t i = 0; i < 3; ++i) {      // label first: that is how it is read aloud
    flow.y = top + signer.lines_at;
    flow.rule(signer.x[i], signer.width[i], style::pen_line, style::pen);
    flow.y += style::pen_line + under;
    flow.whole("P", signer.below[i], signer.x[i]);
    flow.y = top + signer.lines_at - 1 - signer.on[i].height();
    if (signer.filled[i]) flow.whole("P", signer.on[i], signer.x[i]);
  }
  flow.y = top + signer.lines_at + style::pen_line + under + style::under_line.leading;
  if (!signer.notes.empty()) flow.y += 3;
  for (const auto& note : signer.notes) flow.text("P", note, flow.sheet.left);
  flow.close("Div");
}

}
