// Pages about the executive themselves: the profile card, an assignment before and after it, the whole record.
#include <algorithm>

#include "app/commands/card.h"
#include "app/commands/print_input.h"
#include "core/model/nouns.h"
#include "core/store/documents.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<> add_items(const Record& record, const Noun& noun, std::vector<report::RecordItem>& out) {
  return visit_items(record, noun, [&](std::string_view id) {
    auto& one = out.emplace_back(report::RecordItem{std::string(id), blank(noun)});
    return item(one.item);
  });
}

}

Result<report::ProfileCardInput> profile_card_input(const Session& session, const std::vector<CardLine>& chosen) {
  report::ProfileCardInput out;
  TRY(who, profile(session.record));
  out.name = who.name;
  out.prepared = session.clock.today();
  out.made = session.clock.now();
  Card card;
  CHECKED(load(session.record, Card::id, Item(card)));   // there may be none yet
  out.headline = card.headline;
  out.statement = card.statement;
  for (auto& line : chosen) if (!line.gone) out.lines.push_back({line.group, line.label, line.text});
  return out;
}

Result<report::AssignmentInput> assignment_input(const Session& session, const std::string& assignment) {
  report::AssignmentInput out;
  TRY(who, profile(session.record));
  out.executive = who.name;
  out.title = who.title;
  out.organization = who.agency;
  out.prepared = session.clock.today();
  out.made = session.clock.now();
  TRY(found, load(session.record, assignment, Item(out.assignment)));
  if (!found) return Error{Code::no_such_item, assignment};
  TRY(parts, items_of<Increment>(session.record, "assignment", assignment));
  for (auto& [id, one] : parts) out.increments.push_back(one);
  std::ranges::stable_sort(out.increments, {}, &Increment::starts);
  return out;
}

Result<report::WholeRecordInput> whole_record_input(const Session& session) {
  report::WholeRecordInput out;
  TRY(who, profile(session.record));
  out.executive = who.name;
  out.prepared = session.clock.today();
  out.made = session.clock.now();
  out.labels = session.packages.competency_names();
  for (auto& framework : session.packages.frameworks()) out.labels[framework.head.id] = framework.head.title;
  for (auto* noun : nouns()) CHECKED(add_items(session.record, *noun, out.items));
  TRY(kept, documents(session.record));
  for (auto& one : kept)
    out.documents.push_back({one.document.header.type, one.document.id, one.document.header.issued, one.number ? std::optional(one.received) : std::nullopt});
  return out;
}

}
