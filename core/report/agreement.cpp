#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

void add_facts(std::vector<Block>& blocks, const AgreementInput& agreement) {
  KeyValues facts{"The parties and what the office stated",
                  {{"Executive", or_not_stated(agreement.executive)}, {"Agency", or_not_stated(agreement.agency)}, {"State", or_not_stated(agreement.state)}}};
  for (const auto& field : agreement.fields) facts.rows.emplace_back(field.label, or_not_stated(field.value));
  blocks.push_back(Heading{2, "Parties and terms"});
  blocks.push_back(facts);
}

void add_clauses(std::vector<Block>& blocks, const AgreementInput& agreement) {
  if (agreement.clauses.empty()) return;
  blocks.push_back(Heading{2, "Clauses"});
  int number = 0;
  for (const auto& clause : agreement.clauses) {
    blocks.push_back(Heading{3, std::to_string(++number) + ". " + clause.heading});
    blocks.push_back(Paragraph{clause.text});
  }
}

void add_preferences(std::vector<Block>& blocks, const AgreementInput& agreement) {
  blocks.push_back(Heading{2, "The executive’s preferences"});
  if (agreement.preferences.empty()) {
    blocks.push_back(Paragraph{"Not yet answered."});
    return;
  }
  Table table{"", {{"Scope", 1.4}, {"Answer", 1.1}, {"Reason", 4}}, {}};
  for (const auto& preference : agreement.preferences) table.rows.push_back({preference.scope, preference.answer, or_not_stated(preference.reason)});
  blocks.push_back(table);
}

}

Layout agreement(const AgreementInput& agreement) {
  Layout layout{.title = agreement.title.empty() ? "Mobility Agreement" : agreement.title, .author = agreement.agency, .made = agreement.made};
  layout.subtitle = joined({agreement.executive, agreement.agency}, " · ");
  layout.subject = layout.title + (agreement.executive.empty() ? "" : ", " + agreement.executive);
  layout.running = layout.subtitle;
  auto& blocks = layout.blocks;
  if (!agreement.draft_note.empty()) blocks.push_back(Callout{"Draft", agreement.draft_note, Tone::warning});
  blocks.push_back(Callout{"Signing is not a waiver of notice",
                           "The advance notice, the consultation and the other protections that law gives a senior executive stay as they are, "
                           "whether or not this agreement is signed."});
  add_facts(blocks, agreement);
  add_clauses(blocks, agreement);
  add_preferences(blocks, agreement);
  blocks.push_back(Heading{2, "Signatures"});
  for (const auto& line : agreement.signatures) blocks.push_back(signature_block(role_in_words(line.role), line, agreement.verification));
  if (agreement.signatures.empty()) blocks.push_back(Paragraph{"No signer is named."});
  add_verification(blocks, agreement.verification);
  return layout;
}

}
