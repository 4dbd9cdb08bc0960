#include "app/commands/sample.h"

#include <map>
#include <nlohmann/json.hpp>

#include "app/commands/past_office.h"
#include "core/model/any.h"
#include "core/model/json.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

using Ids = std::map<std::string, std::string>;          // of what was added, by the sample's own keys

// The card names what stands on it: "award/aw1" in the sample, "award/<id>" in a record.
void rename_lines(nlohmann::json& lines, const Ids& ids) {
  for (auto& line : lines) {
    auto words = line.get<std::string>();
    auto slash = words.find('/');
    auto known = slash == words.npos ? ids.end() : ids.find(words.substr(slash + 1));
    if (known != ids.end()) line = words.substr(0, slash + 1) + known->second;
  }
}

Result<> keep_evidence(Record& record, const Sample& sample, nlohmann::json& json) {
  auto known = sample.files.find(json.value("file", ""));
  if (known == sample.files.end()) return Error{Code::bad_package, "the sample's evidence names no file of its own"};
  TRY(hash, keep_bytes(record, known->second));
  json["file"] = hash;
  return {};
}

Result<Any> read_item(Record& record, const Sample& sample, const SampleItem& from, const Ids& ids) {
  auto* noun = core::noun(from.noun);
  if (!noun) return Error{Code::bad_package, from.noun};
  auto any = blank(*noun);
  auto json = nlohmann::json::parse(from.fields, nullptr, false);
  for (auto& [field, key] : from.links) {
    auto linked = ids.find(key);
    if (linked == ids.end()) return Error{Code::bad_package, from.key};
    json[field] = linked->second;
  }
  if (noun == &Card::noun && json.contains("lines")) rename_lines(json["lines"], ids);
  if (noun == &Evidence::noun) CHECKED(keep_evidence(record, sample, json));
  CHECKED(from_json(item(any), json));
  return any;
}

}

Result<> make_sample(Record& record, const Packages& packages) {
  TRY(sample, packages.sample());
  Ids ids;
  for (auto& one : sample.items) {
    TRY(any, read_item(record, sample, one, ids));
    auto as_item = item(std::as_const(any));
    TRY(id, add(record, as_item, as_item.noun.fixed_id ? as_item.noun.fixed_id : ""));
    ids[one.key] = id;
  }
  return sign_past_agreement(record, packages, sample);
}

}
