#include "core/model/title.h"

#include "core/model/typed.h"

namespace broaden::core {
namespace {

std::string text(ConstItem item, std::string_view name) {
  auto* field = item.noun.field(name);
  return field ? shown(*field, field->get(item.at)) : std::string{};
}

// For what has no name of its own: what kind it is, and when it was.
std::string by_kind(ConstItem item) {
  std::string what = item.noun.label;
  for (auto* name : {"kind", "decision"})
    if (item.noun.field(name)) what = text(item, name);
  if (auto host = text(item, "host"); !host.empty()) return what + ", " + host;
  if (auto year = text(item, "year"); !year.empty()) return "FY " + year;
  if (auto day = text(item, "date"); !day.empty()) return what + ", " + day;
  auto period = period_of(item);
  return period.empty() ? what : what + " " + period;
}

}

std::string period_of(ConstItem item) {
  auto from = text(item, "starts"), to = text(item, "ends");
  if (from.empty()) return {};
  return to.empty() ? "From " + from : from + " to " + to;
}

std::string title_of(ConstItem item) {
  for (auto* name : {"title", "statement", "commitment", "topic", "basis", "headline", "name"})
    if (auto found = text(item, name); !found.empty()) return found;
  return by_kind(item);
}

}
