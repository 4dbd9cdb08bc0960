// Finds the packages on disk, loads them, and picks by date.
#include "core/packages/packages.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/platform.h"
#include "core/packages/parts.h"

namespace broaden::core {

using nlohmann::json;
using packages::bad_package;
using packages::newest;
using packages::pick;
using packages::Reader;

namespace {

struct Loaded { std::string where; json value; };

// Every <folder>/<kind>/<id>/<version>.json, by id and then version.
Result<std::vector<Loaded>> load_kind(const std::string& folder, const std::string& kind) {
  std::vector<Loaded> all;
  for (auto& id : platform::list_folder(folder + "/" + kind)) {
    for (auto& file : platform::list_folder(folder + "/" + kind + "/" + id)) {
      if (!file.ends_with(".json")) continue;
      auto where = kind + "/" + id + "/" + file;
      TRY(text, platform::read_file(folder + "/" + where, packages::largest_package));
      TRY(value, packages::parse_package(text, where));
      if (value.value("id", json()) != json(id) || value.value("version", json()) != json(file.substr(0, file.size() - 5)))
        return Error{Code::bad_package, where + ": its id and version are not those of its place"};
      all.push_back({where, std::move(value)});
    }
  }
  return all;
}

template <class T> Result<> load_all(const std::string& folder, const char* kind, T (*read)(Reader&, PackageHead), std::vector<T>& all) {
  TRY(files, load_kind(folder, kind));
  for (auto& each : files) {
    std::string problem;
    Reader reader(each.value, "", problem);
    auto head = packages::read_head(reader);
    all.push_back(read(reader, head));
    if (!problem.empty()) return bad_package(each.where, problem);
  }
  return {};
}

template <class T> std::vector<const T*> newest_of_each(const std::vector<T>& all) {
  std::vector<const T*> out;
  for (auto& each : all)
    if (newest(all, each.head.id) == &each) out.push_back(&each);
  return out;
}

}

Result<std::string> assets_folder() {
  std::vector<std::string> tried;
  if (auto named = platform::environment("BROADEN_ASSETS")) tried = {*named};
  else tried = {platform::program_folder() + "/../share/broaden/assets", BROADEN_SOURCE_ASSETS};
  for (auto& folder : tried)
    if (platform::exists(folder + "/frameworks")) return folder;
  return Error{Code::assets_missing, tried.front()};
}

Result<Packages> Packages::load() {
  TRY(folder, assets_folder());
  return load(folder);
}

Result<Packages> Packages::load(const std::string& folder) {
  Packages made;
  made.folder_ = folder;
  if (!platform::exists(folder + "/frameworks")) return Error{Code::assets_missing, folder};
  CHECKED(load_all(folder, "frameworks", packages::read_framework, made.frameworks_));
  std::ranges::stable_sort(made.frameworks_, {}, [](auto& framework) { return framework.head.effective_from; });
  TRY(policies, load_kind(folder, "policies"));
  for (auto& each : policies) {
    TRY(source, packages::read_source(each.value, each.where));
    if (!source.overlays.empty()) return bad_package(each.where, "it is an agency's package, which does not belong among our own");
    TRY(rules, packages::merged(source, {}, Date{}));
    made.policies_.push_back({source.head, std::move(rules)});
    made.sources_.push_back(std::move(source));
  }
  CHECKED(load_all(folder, "templates", packages::read_template, made.templates_));
  CHECKED(load_all(folder, "schemes", packages::read_scheme, made.schemes_));
  CHECKED(load_all(folder, "checklists", packages::read_checklist, made.checklists_));
  made.own_schemes_ = made.schemes_.size();
  made.own_checklists_ = made.checklists_.size();
  return made;
}

const Framework* Packages::framework(std::string_view id) const { return newest(frameworks_, id); }

const Framework* Packages::framework_on(Date day) const {
  const Framework* best = nullptr;
  for (auto& each : frameworks_)
    if (each.head.in_force(day) && (!best || packages::is_newer(each.head, best->head))) best = &each;
  return best;
}

const Competency* Packages::competency(std::string_view tag) const {
  auto slash = tag.find('/');
  if (slash == std::string_view::npos) return nullptr;
  auto* found = framework(tag.substr(0, slash));
  return found ? found->find(tag.substr(slash + 1)) : nullptr;
}

std::map<std::string, std::string> Packages::competency_names() const {
  std::map<std::string, std::string> out;
  for (auto& framework : frameworks_)
    for (auto& group : framework.groups)
      for (auto& competency : group.competencies) out[competency.tag()] = competency.name;
  return out;
}

std::string Packages::competency_name(std::string_view tag) const {
  auto* found = competency(tag);
  return found ? found->name : std::string(tag);
}

const AgreementTemplate* Packages::agreement_template(std::string_view id, Date day) const { return pick(templates_, id, day); }

std::vector<const CreditScheme*> Packages::schemes() const { return newest_of_each(schemes_); }
const CreditScheme* Packages::scheme(std::string_view id) const { return newest(schemes_, id); }
std::vector<const Checklist*> Packages::checklists() const { return newest_of_each(checklists_); }
const Checklist* Packages::checklist(std::string_view id) const { return newest(checklists_, id); }

Result<Sample> Packages::sample(std::string_view id) const {
  TRY(samples, load_kind(folder_, "samples"));
  for (auto& each : samples) {
    if (each.value.value("id", "") != id) continue;
    std::string problem;
    Reader reader(each.value, "", problem);
    auto head = packages::read_head(reader);
    auto sample = packages::read_sample(reader, head);
    if (!problem.empty()) return bad_package(each.where, problem);
    return sample;
  }
  return Error{Code::no_such_item, std::string(id)};
}

}
