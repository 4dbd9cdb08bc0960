#include "sync/protocol/signature_base.h"

#include <algorithm>

namespace broaden::sync {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string path_of(const Message& message) {
  const auto path = message.path.substr(0, message.path.find('?'));
  return path.empty() ? "/" : path;
}

std::string query_of(const Message& message) {
  const auto mark = message.path.find('?');
  return mark == std::string::npos ? "?" : message.path.substr(mark);
}

std::string scheme_of(const Message& message) { return lowered(message.base.substr(0, message.base.find("://"))); }

std::optional<std::string> derived(const Message& message, std::string_view name) {
  if (name == "@status") return message.status ? std::optional(std::to_string(message.status)) : std::nullopt;
  if (message.status) return std::nullopt;               // the others are of requests
  if (name == "@method") return message.method;
  if (name == "@authority") return authority(message.base);
  if (name == "@scheme") return scheme_of(message);
  if (name == "@path") return path_of(message);
  if (name == "@query") return query_of(message);
  if (name == "@request-target") return message.path;
  if (name == "@target-uri") return message.base + message.path;
  return std::nullopt;
}

std::optional<std::string> whole_field(const Message& message, std::string_view name) {
  std::optional<std::string> out;
  for (const auto& each : message.fields) {
    if (lowered(each.name) != name) continue;
    out = (out ? *out + ", " : std::string()) + std::string(trimmed(each.value));
  }
  return out;
}

}

std::optional<std::string> signature_base(const Message& message, const InnerList& covered) {
  std::string out;
  for (auto item = covered.items.begin(); item != covered.items.end(); ++item) {
    const auto* name = std::get_if<std::string>(&item->value);
    if (!name || name->empty() || *name != lowered(*name) || *name == "@signature-params") return std::nullopt;
    if (!item->parameters.empty() || std::find(covered.items.begin(), item, *item) != item) return std::nullopt;
    const auto value = name->front() == '@' ? derived(message, *name) : whole_field(message, *name);
    if (!value || value->find_first_of("\r\n") != std::string::npos) return std::nullopt;
    out += print(*item) + ": " + *value + "\n";
  }
  return out + "\"@signature-params\": " + print(covered);
}

}
