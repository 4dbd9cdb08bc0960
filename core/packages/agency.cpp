// Packages of agencies: taken in beside ours, and policies laid over ours field by field on the day that is asked for.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/packages/parts.h"

namespace broaden::core {

using packages::bad_package;
using packages::pick;
using packages::Reader;

namespace {

bool are_versions(const PolicySource& a, const PolicySource& b) { return a.where == b.where && a.head.id == b.head.id; }

// What agencies put over ours on that day: of each package its newest version in force.
std::vector<PolicySource> counting(const std::vector<PolicySource>& overlays, Date day) {
  std::vector<PolicySource> out;
  for (auto& each : overlays) {
    bool outdone = std::ranges::any_of(overlays, [&](auto& other) { return are_versions(other, each) && other.head.in_force(day) && packages::is_newer(other.head, each.head); });
    if (each.head.in_force(day) && !outdone) out.push_back(each);
  }
  return out;
}

constexpr std::pair<std::string_view, PackageKind> package_words[] = {
    {"policy", PackageKind::policy}, {"scheme", PackageKind::scheme}, {"checklist", PackageKind::checklist}};

// An agency's own, beside those of ours: the first `own` of them.
template <class T> Result<> take_in(std::string_view text, const std::string& where, T (*read)(Reader&, PackageHead), std::vector<T>& all, std::size_t own) {
  TRY(value, packages::parse_package(text, where));
  std::string problem;
  Reader reader(value, "", problem);
  auto head = packages::read_head(reader);
  auto made = read(reader, head);
  if (!problem.empty()) return bad_package(where, problem);
  auto agencies = all.begin() + static_cast<std::ptrdiff_t>(own);
  if (std::any_of(all.begin(), agencies, [&](auto& ours) { return ours.head.id == made.head.id; }))
    return bad_package(where, "its id \"" + made.head.id + "\" is that of a package that comes with Broaden; give it one of its own");
  all.erase(std::remove_if(agencies, all.end(), [&](auto& other) { return other.head.id == made.head.id && other.head.version == made.head.version; }), all.end());
  all.push_back(std::move(made));
  return {};
}

}

std::string_view name(PackageKind kind) {
  for (auto& [word, value] : package_words)
    if (value == kind) return word;
  return "";
}

std::optional<PackageKind> package_kind(std::string_view typed) {
  for (auto& [word, value] : package_words)
    if (word == typed) return value;
  return {};
}

Result<> Packages::add(PackageKind kind, std::string_view text, const std::string& where) {
  switch (kind) {
    case PackageKind::policy: return overlay(text, where);
    case PackageKind::scheme: return take_in(text, where, packages::read_scheme, schemes_, own_schemes_);
    case PackageKind::checklist: return take_in(text, where, packages::read_checklist, checklists_, own_checklists_);
  }
  return bad_package(where, "it is of no kind that is known here");
}

Result<> Packages::overlay(std::string_view text, const std::string& where) {
  TRY(value, packages::parse_package(text, where));
  TRY(source, packages::read_source(value, where));
  if (source.overlays.empty()) return bad_package(where, "it does not say which policy it is put over (\"overlays\")");
  if (std::ranges::none_of(sources_, [&](auto& base) { return base.head.id == source.overlays; }))
    return bad_package(where, "it is put over \"" + source.overlays + "\", which is not known here");
  auto with = overlays_;
  std::erase_if(with, [&](auto& other) { return are_versions(other, source) && other.head.version == source.head.version; });
  auto always = with;                      // checked as if in force from ever to ever, so that no later day can fail
  std::erase_if(always, [&](auto& other) { return are_versions(other, source); });
  always.push_back(source);
  for (auto& each : always) each.head.effective_from = each.head.effective_to = Date{};
  for (auto& base : sources_) {
    CHECKED(packages::merged(base, always, Date{}));
    CHECKED(packages::merged(base, {always.back()}, Date{}));
  }
  with.push_back(std::move(source));
  overlays_ = std::move(with);
  return {};
}

std::vector<Rule> Packages::rules(Date day) const {
  std::vector<Rule> all;
  auto over = counting(overlays_, day);
  for (auto& source : sources_) {
    if (pick(sources_, source.head.id, day) != &source) continue;
    bool overlaid = std::ranges::any_of(over, [&](auto& agency) { return agency.overlays == source.head.id; });
    if (!overlaid) {                                            // read when it was loaded; merging reads it anew
      auto& own = policies_[static_cast<std::size_t>(&source - sources_.data())].rules;
      all.insert(all.end(), own.begin(), own.end());
    } else if (auto rules = packages::merged(source, over, day))
      all.insert(all.end(), std::make_move_iterator(rules->begin()), std::make_move_iterator(rules->end()));
  }
  return all;
}

}
