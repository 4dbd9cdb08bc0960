#include "core/report/compose.h"

#include "core/report/blocks.h"

namespace broaden::core::report {
namespace {

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block); }

double space(const Flow& flow, const Block* before, const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    if (before && is_heading(*before)) return style::after_heading;
    if (flow.tight) return style::before_h2_tight;
    return heading->level <= 2 ? style::before_h2 : style::before_h3;
  }
  if (before && is_heading(*before)) return std::holds_alternative<Paragraph>(block) ? style::after_heading - 2 : style::after_heading;
  if (std::holds_alternative<SignatureBlock>(block) || (before && std::holds_alternative<SignatureBlock>(*before))) return 2 * style::between_blocks;
  return style::between_blocks;
}

void put_title(Flow& flow, const Layout& layout) {
  flow.text("H1", flow.type.set(layout.title, style::title, flow.wide()), flow.sheet.left);
  if (!layout.subtitle.empty()) {
    flow.y += 3;
    flow.text("P", flow.type.set(layout.subtitle, style::subtitle, flow.wide()), flow.sheet.left);
  }
  flow.y += 10;
  flow.rule(flow.sheet.left, flow.wide(), style::title_rule, style::blue);
  flow.y += style::title_rule;
}

// A sentence or two between a heading and the table or list that it leads to; small words lead to a heading too.
bool leads_in(const Flow& flow, const std::vector<Block>& blocks, std::size_t at) {
  const auto* words = std::get_if<Paragraph>(&blocks[at]);
  if (!words || at == 0 || at + 1 == blocks.size() || !is_heading(blocks[at - 1])) return false;
  return (words->voice == Voice::small || !is_heading(blocks[at + 1])) && opening(flow, blocks[at]) >= whole_height(flow, *words);
}

// A heading stays with the beginning of what it heads, through any headings and few words between.
void keep_with_next(Flow& flow, const std::vector<Block>& blocks, std::size_t at) {
  double least = 0;
  for (std::size_t i = at; i < blocks.size(); ++i) {
    least += (i > at ? space(flow, &blocks[i - 1], blocks[i]) : 0) + opening(flow, blocks[i]);
    if (!is_heading(blocks[i]) && !leads_in(flow, blocks, i)) break;
  }
  if (least <= flow.tall()) flow.need(least);
}

std::string shortened(const Flow& flow, const std::string& text, double width) {
  if (flow.type.set(text, style::running, width).lines == 1) return text;
  std::string cut = text;
  while (!cut.empty() && flow.type.set(cut + "…", style::running, width).lines > 1) {
    do cut.pop_back(); while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80);
    if (!cut.empty() && static_cast<unsigned char>(cut.back()) >= 0xC0) cut.pop_back();
  }
  return cut + "…";
}

// Untagged on purpose: finish.cpp makes it an artifact, so that no screen reader reads it once a page.
void put_running(std::vector<Page>& pages, const Flow& flow, const Layout& layout) {
  const auto& sheet = flow.sheet;
  auto face = style::running;
  auto left = flow.type.set(shortened(flow, layout.running, flow.wide() * 0.75), face, flow.wide() * 0.75);
  auto head = flow.type.set(shortened(flow, layout.title, flow.wide()), face, flow.wide());
  face.right = true;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    double foot = sheet.height - 44;
    auto number = flow.type.set("Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size()), face, flow.wide() * 0.25);
    Page running{Box{sheet.left, foot - 7, flow.wide(), style::hair, style::hairline}, Ink{left, 0, 1, sheet.left, foot},
                 Ink{number, 0, 1, sheet.left + flow.wide() * 0.75, foot}};
    if (i > 0) {
      running.push_back(Ink{head, 0, 1, sheet.left, 34});
      running.push_back(Box{sheet.left, 49, flow.wide(), style::hair, style::hairline});
    }
    pages[i].insert(pages[i].begin(), running.begin(), running.end());
  }
}

}

std::vector<Page> compose(const Layout& layout, const Type& type, const Frame& sheet) {
  Flow flow(type, sheet, layout.one_page);
  flow.open("Document");
  put_title(flow, layout);
  for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
    const auto& block = layout.blocks[i];
    flow.gap(space(flow, i ? &layout.blocks[i - 1] : nullptr, block));
    if (is_heading(block)) keep_with_next(flow, layout.blocks, i);
    std::visit([&](const auto& shown) { place(flow, shown); }, block);
  }
  flow.close("Document");
  auto pages = flow.take();
  put_running(pages, flow, layout);
  return pages;
}

}
