#include "core/report/whole_record.h"

#include <algorithm>

#include "core/model/title.h"
#include "core/model/typed.h"
#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

constexpr std::size_t longest_heading = 120;               // bytes

using Titles = std::map<std::string, std::string>;         // id -> what people would call the item

std::string words(const WholeRecordInput& record, const Titles& titles, const Field& field, const void* at) {
  auto value = field.get(at);
  if (const auto* tags = std::get_if<Tags>(&value)) return in_words(record.labels, *tags);
  auto text = shown(field, value);
  if (std::string_view(field.name) == "framework") return label(record.labels, text);
  if (!field.linked()) return text;
  auto found = titles.find(text);
  return found == titles.end() ? text : found->second;
}

std::string heading_of(ConstItem one) {                    // one line of it: a statement may be a story
  auto title = title_of(one);
  auto end = std::min(title.find('\n'), longest_heading);
  if (end >= title.size()) return title;
  while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
  return title.substr(0, end) + "…";
}

void add_items(std::vector<Block>& blocks, const WholeRecordInput& record, const Titles& titles, std::size_t first, std::size_t last) {
  const auto& noun = item(record.items[first].item).noun;
  blocks.push_back(Heading{2, noun.label});
  if (!noun.fixed_id) blocks.push_back(Paragraph{std::to_string(last - first) + " recorded, in the order they were added.", Voice::small});
  for (auto i = first; i < last; ++i) {
    const auto one = item(record.items[i].item);
    auto title = noun.fixed_id ? std::string{} : heading_of(one);
    if (!noun.fixed_id) blocks.push_back(Heading{3, title});
    KeyValues rows{noun.fixed_id ? noun.label : title, {}};
    for (const auto& field : noun.fields)
      if (auto text = words(record, titles, field, one.at); text != title) add_row(rows, field.label, text);   // the heading said it
    if (!rows.rows.empty()) blocks.push_back(rows);
  }
}

void add_documents(std::vector<Block>& blocks, const WholeRecordInput& record) {
  if (record.documents.empty()) return;
  blocks.push_back(Heading{2, "Documents sent and received"});
  Table table{"", {{"Document", 1.9}, {"Issued", 1.3}, {"Received by the office", 1.5}, {"Known by", 3.6}}, {}};
  for (const auto& one : record.documents)
    table.rows.push_back({words_of(one.type), day(one.issued), one.received ? day(*one.received) : "not yet", one.id});
  blocks.push_back(table);
}

}

Layout whole_record(const WholeRecordInput& record) {
  Layout layout{.title = "My whole record", .author = record.executive, .subject = "Private: the whole record", .made = record.made};
  layout.subtitle = joined({record.executive, spoken(record.prepared)}, " · ");
  layout.running = joined({"Private", record.executive}, " · ");
  auto& blocks = layout.blocks;
  blocks.push_back(Callout{"Private", "This holds everything in the record, private reflections and notes too. It is for you alone: printing it sends nothing to anyone.", Tone::warning});
  Titles titles;
  for (const auto& one : record.items) titles[one.id] = title_of(item(one.item));
  for (std::size_t first = 0; first < record.items.size();) {
    auto last = first + 1;
    while (last < record.items.size() && record.items[last].item.index() == record.items[first].item.index()) ++last;
    add_items(blocks, record, titles, first, last);
    first = last;
  }
  if (record.items.empty()) blocks.push_back(Paragraph{"Nothing is recorded yet."});
  add_documents(blocks, record);
  return layout;
}

}
