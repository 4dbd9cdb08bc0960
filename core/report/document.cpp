#include "core/report/parts.h"

namespace broaden::core::report {

Layout document(const DocumentInput& document) {
  Layout layout{.title = document.title.empty() ? "Document" : document.title, .subtitle = document.subtitle, .subject = document.subtitle, .made = document.made};
  layout.running = document.subtitle.empty() ? layout.title : document.subtitle;
  auto& blocks = layout.blocks;
  for (const auto& section : document.sections) {
    if (!section.heading.empty()) blocks.push_back(Heading{2, section.heading});
    if (!section.text.empty()) blocks.push_back(Paragraph{section.text});
    KeyValues lines{section.heading, {}};
    for (const auto& line : section.lines) lines.rows.emplace_back(line.label, or_not_stated(line.value));
    if (!lines.rows.empty()) blocks.push_back(lines);
  }
  if (!document.signatures.empty()) {
    blocks.push_back(Heading{2, "Signatures"});
    for (const auto& line : document.signatures) blocks.push_back(signature_block(role_in_words(line.role), line, document.verification));
  }
  add_verification(blocks, document.verification);
  return layout;
}

}
