#include "core/formats/archive.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/base/bytes.h"
#include "core/formats/archive_names.h"
#include "core/model/json.h"
#include "core/model/nouns.h"

namespace broaden::core {

using nlohmann::ordered_json;

std::string_view format_name(ArchiveKind kind) {
  return kind == ArchiveKind::whole_record ? "broaden-record" : kind == ArchiveKind::plan_draft ? "broaden-plan-draft" : "broaden-handover";
}

bool may_hold(ArchiveKind kind, const Noun& noun, const Field& field) {
  if (kind == ArchiveKind::whole_record) return true;
  bool in_plan = &noun == &Plan::noun || &noun == &Goal::noun || &noun == &Objective::noun || &noun == &Activity::noun;
  return field.more.leaves && (kind == ArchiveKind::handed_over || in_plan);
}

std::string print(const Archive& archive) {
  ordered_json out;
  out[name_of::format] = format_name(archive.kind);
  out[name_of::version] = archive_version;
  out[name_of::made] = iso(archive.made);
  out[name_of::record] = archive.record;
  auto& items = out[name_of::items] = ordered_json::object();
  for (auto* noun : nouns()) {
    auto list = ordered_json::array();
    for (auto& one : archive.items) {
      auto known = item(one.item);
      if (&known.noun != noun) continue;
      ordered_json fields{{name_of::id, one.id}};
      auto values = to_json(known, archive.kind == ArchiveKind::whole_record ? For::archive : For::office);
      for (auto& field : noun->fields)                   // in the order people meet them
        if (auto value = values.find(field.name); value != values.end() && may_hold(archive.kind, *noun, field)) fields[field.name] = *value;
      list.push_back(std::move(fields));
    }
    if (!list.empty()) items[noun->name] = std::move(list);
  }
  if (archive.kind == ArchiveKind::whole_record) {
    auto& files = out[name_of::files] = ordered_json::array();
    for (auto& [hash, bytes] : archive.files) files.push_back({{name_of::sha256, hash}, {name_of::base64, base64(view(bytes))}});
    out[name_of::targets] = archive.targets;
  }
  if (archive.kind != ArchiveKind::plan_draft) {
    auto& documents = out[name_of::documents] = ordered_json::array();
    for (auto& one : archive.documents)
      documents.push_back({{name_of::item, one.item}, {name_of::office_certificate, one.root_pem}, {name_of::jws, ordered_json::parse(one.jws)}});
  }
  return out.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::vector<std::string> circle(const std::map<std::string, std::vector<std::string>>& links) {
  // Everything that leads nowhere, or only to such, is no part of a circle: what is left over leads round.
  std::map<std::string, std::size_t> open;
  std::map<std::string, std::vector<const std::string*>> comes_from;
  std::vector<const std::string*> done;
  for (auto& [from, all] : links) {
    std::size_t count = 0;
    for (auto& to : all) if (links.contains(to)) ++count, comes_from[to].push_back(&from);
    open[from] = count;
    if (!count) done.push_back(&from);
  }
  while (!done.empty()) {
    auto* one = done.back();
    done.pop_back();
    for (auto* from : comes_from[*one]) if (--open[*from] == 0) done.push_back(from);
  }
  std::vector<std::string> out;
  for (auto& [start, count] : open) {
    if (!count) continue;
    std::set<std::string> seen;
    auto at = start;
    for (;;) {                                           // every one left over leads on to another one left over
      if (!seen.insert(at).second) break;
      for (auto& to : links.at(at)) if (auto next = open.find(to); next != open.end() && next->second) { at = to; break; }
    }
    auto first = at;
    do {
      out.push_back(at);
      for (auto& to : links.at(at)) if (auto next = open.find(to); next != open.end() && next->second) { at = to; break; }
    } while (at != first);
    return out;
  }
  return out;
}

}
