// What every package says about itself, and the words of force and verification.
#include "core/packages/parts.h"

namespace broaden::core {

namespace packages {

const std::vector<std::pair<std::string_view, Force>>& force_words() {
  static const std::vector<std::pair<std::string_view, Force>> words{
      {"law", Force::law}, {"regulation", Force::regulation}, {"order", Force::order}, {"guidance", Force::guidance}, {"suggestion", Force::suggestion}};
  return words;
}

const std::vector<std::pair<std::string_view, Verification>>& verification_words() {
  static const std::vector<std::pair<std::string_view, Verification>> words{
      {"verified", Verification::verified}, {"secondary", Verification::secondary}, {"unverified", Verification::unverified}};
  return words;
}

PackageHead read_head(Reader& package) {
  PackageHead head;
  head.id = package.text("id");
  head.version = package.text("version");
  head.title = package.text("title");
  head.effective_from = package.date_or_none("effective_from");
  head.effective_to = package.date_or_none("effective_to");
  head.source = package.text("source");
  head.source_url = package.text_or_empty("source_url");
  head.verification = package.choice("verification", verification_words());
  head.note = package.text_or_empty("note");
  if (slug(head.id) != head.id) package.fail("id", "is not in lower-case letters, digits and hyphens");
  if (slug(head.version) != head.version) package.fail("version", "is not in lower-case letters, digits and hyphens");
  if (head.effective_from && head.effective_to && head.effective_to < head.effective_from) package.fail("effective_to", "is before effective_from");
  return head;
}

Error bad_package(const std::string& where, const std::string& problem) { return {Code::bad_package, where + ": " + problem}; }

bool is_newer(const PackageHead& a, const PackageHead& b) {
  auto number = [](const PackageHead& head) { return std::pair{head.version.size(), head.version}; };
  return std::pair{a.effective_from, number(a)} > std::pair{b.effective_from, number(b)};
}

}

std::string_view name(Force force) {
  for (auto& [word, value] : packages::force_words())
    if (value == force) return word;
  return "";
}

std::string_view name(Verification verification) {
  for (auto& [word, value] : packages::verification_words())
    if (value == verification) return word;
  return "";
}

}
