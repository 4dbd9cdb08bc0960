#include "sync/protocol/transport.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace broaden::sync {

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

namespace {

bool is_name(std::string_view host) {
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

bool is_ipv6(std::string_view host) {
  return host.size() > 4 && host.front() == '[' && host.back() == ']' && std::all_of(host.begin() + 1, host.end() - 1, [](char c) {
    return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
  });
}

std::optional<int> number_up_to(std::string_view digits, int most) {
  int value = 0;
  auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc{} || end != digits.data() + digits.size() || value < 0 || value > most) return std::nullopt;
  return value;
}

bool is_loopback_quad(std::string_view host) {           // 127.a.b.c and nothing that only looks like it
  for (int part = 0; part < 4; ++part) {
    const auto dot = host.find('.');
    if ((part < 3) == (dot == std::string_view::npos)) return false;
    const auto value = number_up_to(host.substr(0, dot), 255);
    if (!value || (part == 0 && *value != 127)) return false;
    host = part < 3 ? host.substr(dot + 1) : std::string_view{};
  }
  return true;
}

struct Parts { std::string scheme, host, port; };

std::optional<Parts> split(std::string_view url) {
  const auto colon = url.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Parts parts;
  parts.scheme = lowered(url.substr(0, colon));
  auto rest = url.substr(colon + 3);
  if (!rest.empty() && rest.back() == '/') rest.remove_suffix(1);
  const auto bracket = rest.rfind(']');
  const auto port = rest.find(':', bracket == std::string_view::npos ? 0 : bracket);
  parts.host = lowered(rest.substr(0, port));
  if (port != std::string_view::npos) parts.port = std::string(rest.substr(port + 1));
  const bool known = parts.scheme == "https" || parts.scheme == "http";
  const bool reachable = port == std::string_view::npos || number_up_to(parts.port, 65535).value_or(0) > 0;
  if (!known || !reachable || !(is_name(parts.host) || is_ipv6(parts.host))) return std::nullopt;
  if (port != std::string_view::npos) parts.port = std::to_string(*number_up_to(parts.port, 65535));
  if (parts.port == (parts.scheme == "https" ? "443" : "80")) parts.port.clear();
  return parts;
}

bool is_loopback_host(std::string_view host) { return host == "localhost" || host == "[::1]" || is_loopback_quad(host); }

}

const std::string* field(const std::vector<HttpField>& fields, std::string_view name) {
  const std::string* found = nullptr;
  for (const auto& each : fields) {
    if (lowered(each.name) != lowered(name)) continue;
    if (found) return nullptr;
    found = &each.value;
  }
  return found;
}

core::Result<std::string> origin(std::string_view url) {
  const auto parts = split(url);
  if (!parts) return {core::Code::bad_value, "The address has to look like https://office.agency.gov, without anything after it."};
  if (parts->scheme == "http" && !is_loopback_host(parts->host)) return {core::Code::plain_http};
  return parts->scheme + "://" + parts->host + (parts->port.empty() ? "" : ":" + parts->port);
}

bool is_loopback(std::string_view url) {
  const auto parts = split(url);
  return parts && is_loopback_host(parts->host);
}

std::string authority(std::string_view base) {
  const auto parts = split(base);
  if (!parts) return {};
  return parts->host + (parts->port.empty() ? "" : ":" + parts->port);
}

}
