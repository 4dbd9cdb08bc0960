#include "sync/office/desk/line.h"

#include <algorithm>

#include "sync/protocol/entry.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Result;

void keep_document(core::Standing& standing, const core::Entry& entry) {
  if (auto* document = std::get_if<core::Document>(&entry.body)) standing.documents.try_emplace(document->id, *document);
}

Result<> add(Line& line, const Row& row) {
  if (row.kind == core::EntryKind::document) {
    TRY(read, core::read_document(row.bytes));
    line.entries.push_back({row.number, row.accepted, std::move(read)});
  } else if (row.kind == core::EntryKind::signature) {
    TRY(read, sync::read_signature_entry(row.id, row.bytes));
    line.entries.push_back({row.number, row.accepted, std::move(read)});
  }
  return {};
}

}

Result<> catch_up(const Office& office, Line& line, core::Date as_of) {
  return office.mailbox->at_once([&]() -> Result<> {
    TRY(head, office.mailbox->head(line.name.executive));
    const bool same = head.number == line.head.number && head.digest == line.head.digest;
    const bool restored = head.generation != line.head.generation || head.number < line.head.number || (head.number == line.head.number && !same);
    if (!restored && same && as_of == line.as_of) return {};
    if (restored) { line.entries.clear(); line.head = {}; }
    TRY(rows, office.mailbox->rows(line.name.executive, line.head.number, head.number - line.head.number));
    for (const auto& row : rows)
      if (auto added = add(line, row); !added) return Error{Code::record_damaged, "entry " + std::to_string(row.number)};
    // A document decides nothing before it is signed: only signatures, and the calendar, move where things stand.
    const bool acts = restored || as_of != line.as_of || std::ranges::any_of(rows, [](const Row& row) { return row.kind == core::EntryKind::signature; });
    line.head = head;
    line.as_of = as_of;
    if (acts) line.standing = core::standing(line.entries, as_of);
    else for (const auto& entry : line.entries) keep_document(line.standing, entry);
    return {};
  });
}

Result<Line> read_line(const Office& office, const std::string& executive, core::Date as_of) {
  Line line;
  line.name = office.name(executive);
  CHECKED(catch_up(office, line, as_of));
  return line;
}

const core::Document* document(const Line& line, const std::string& id) {
  auto found = line.standing.documents.find(id);
  return found == line.standing.documents.end() ? nullptr : &found->second;
}

const core::Signature* signature(const Line& line, const std::string& id) {
  for (const auto& entry : line.entries)
    if (auto* one = std::get_if<core::Signature>(&entry.body); one && one->id == id) return one;
  return nullptr;
}

std::vector<core::Signature> signatures(const Line& line, const std::string& document) {
  std::vector<core::Signature> found;
  for (const auto& entry : line.entries)
    if (auto* one = std::get_if<core::Signature>(&entry.body); one && one->document == document) found.push_back(*one);
  return found;
}

}
