// Reads published checklists.
#include <algorithm>
#include <set>

#include "core/packages/parts.h"

namespace broaden::core::packages {
namespace {

ChecklistStep read_step(Reader& at) {
  ChecklistStep step;
  step.id = at.text("id");
  step.title = at.text("title");
  step.note = at.text("note");
  auto due = at.number_map("due");
  step.months = static_cast<int>(due["months"]);
  step.days = static_cast<int>(due["days"]);
  step.force = at.choice("force", force_words());
  step.verification = at.choice("verification", verification_words());
  step.citation = at.text("citation");
  step.source_url = at.text_or_empty("source_url");
  if (slug(step.id) != step.id) at.fail("id", "is not in lower-case letters, digits and hyphens");
  if (due.size() != 2 || step.months > 120 || step.days > 3'660) at.fail("due", "is not so many \"months\" or \"days\", ten years at most");
  at.finish();
  return step;
}

}

Checklist read_checklist(Reader& package, PackageHead head) {
  Checklist list;
  list.head = std::move(head);
  std::set<std::string> ids;
  for (auto& each : package.objects("items")) {
    list.steps.push_back(read_step(each));
    if (!ids.insert(list.steps.back().id).second) each.fail("id", "stands twice in this list");
  }
  package.finish();
  std::ranges::stable_sort(list.steps, {}, [](auto& step) { return std::pair{step.months, step.days}; });
  return list;
}

}
