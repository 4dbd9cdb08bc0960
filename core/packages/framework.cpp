// Competency frameworks: groups (the ECQs) with their competencies. A competency's id is the slug of its name.
#include <set>

#include "core/packages/parts.h"

namespace broaden::core {

namespace {

constexpr const char* not_published = "not published to us";

using packages::Reader;

Competency read_competency(Reader& item, const std::string& framework, const std::string& group) {
  Competency competency;
  competency.framework = framework;
  competency.group = group;
  competency.id = item.text("id");
  competency.name = item.text("name");
  competency.definition = item.text_or_none("definition");
  competency.name_verification = item.choice("name_verification", packages::verification_words());
  competency.definition_verification = item.choice("definition_verification", packages::verification_words());
  competency.note = item.text_or_empty("note");
  if (competency.id != slug(competency.name)) item.fail("id", "is not the slug of the name, \"" + slug(competency.name) + "\"");
  item.finish();
  return competency;
}

CompetencyGroup read_group(Reader& item, const std::string& framework) {
  CompetencyGroup group;
  group.id = item.text("id");
  group.name = item.text("name");
  group.fundamental = item.flag("fundamental");
  group.definition = item.text_or_none("definition");
  group.definition_verification = item.choice("definition_verification", packages::verification_words());
  if (slug(group.id) != group.id) item.fail("id", "is not in lower-case letters, digits and hyphens");
  for (auto& each : item.objects("competencies")) group.competencies.push_back(read_competency(each, framework, group.id));
  item.finish();
  return group;
}

}

namespace packages {

Framework read_framework(Reader& package, PackageHead head) {
  Framework framework;
  framework.head = std::move(head);
  std::set<std::string> groups, competencies;
  for (auto& each : package.objects("groups")) {
    framework.groups.push_back(read_group(each, framework.head.id));
    if (!groups.insert(framework.groups.back().id).second) each.fail("id", "stands twice in this framework");
    for (auto& competency : framework.groups.back().competencies)
      if (!competencies.insert(competency.id).second) each.fail("competencies", "has \"" + competency.id + "\", which stands twice in this framework");
  }
  package.finish();
  return framework;
}

}

std::string Competency::shown_definition() const { return definition.value_or(not_published); }
std::string CompetencyGroup::shown_definition() const { return definition.value_or(not_published); }

std::size_t Framework::count() const {
  std::size_t all = 0;
  for (auto& each : groups) all += each.competencies.size();
  return all;
}

const Competency* Framework::find(std::string_view id) const {
  for (auto& each : groups)
    for (auto& competency : each.competencies)
      if (competency.id == id) return &competency;
  return nullptr;
}

const CompetencyGroup* Framework::group(std::string_view id) const {
  for (auto& each : groups)
    if (each.id == id) return &each;
  return nullptr;
}

std::string slug(std::string_view name) {
  std::string made;
  bool gap = false;
  for (char c : name) {
    char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (kept && gap && !made.empty()) made += '-';
    if (kept) made += lower;
    gap = !kept;
  }
  return made;
}

}
