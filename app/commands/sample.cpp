#include "app/commands/sample.h"

#include <map>
#include <nlohmann/json.hpp>

#include "app/commands/past_office.h"
#include "core/model/any.h"
#include "core/model/json.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"

namespace broaden::app {
namespace {

using namespace core;

Result<Any> read_item(const SampleItem& from, const std::map<std::string, std::string>& ids) {
  auto* noun = core::noun(from.noun);
  if (!noun) return Error{Code::bad_package, from.noun};
  auto any = blank(*noun);
  auto json = nlohmann::json::parse(from.fields, nullptr, false);
  for (auto& [field, key] : from.links) {
    auto linked = ids.find(key);
    if (linked == ids.end()) return Error{Code::bad_package, from.key};
    json[field] = linked->second;
  }
  CHECKED(from_json(item(any), json));
  return any;
}

}

Result<> make_sample(Record& record, const Packages& packages) {
  TRY(sample, packages.sample());
  std::map<std::string, std::string> ids;
  for (auto& one : sample.items) {
    TRY(any, read_item(one, ids));
    auto as_item = item(std::as_const(any));
    TRY(id, add(record, as_item, as_item.noun.fixed_id ? as_item.noun.fixed_id : ""));
    ids[one.key] = id;
  }
  return sign_past_agreement(record, packages, sample);
}

}
