// The sample record: items with local keys, in an order in which every link points back, and one past agreement.
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/nouns.h"
#include "core/packages/parts.h"

namespace broaden::core::packages {

namespace {

using nlohmann::json;

void read_links(const Noun& noun, const json& fields, const std::set<std::string>& keys, SampleItem& item, Reader& at) {
  for (auto& [name, value] : fields.items()) {
    auto* field = noun.field(name);
    if (!field || name != field->name) return at.fail("fields." + name, "is not a field of this noun");
    if (field->kind != Kind::link) continue;
    auto* key = value.get_ptr<const json::string_t*>();
    if (!key || !keys.contains(std::string(field->linked()) + "/" + *key))
      return at.fail("fields." + name, "is not the key of an earlier item of its noun");
    item.links[name] = *key;
  }
}

SampleAgreement read_agreement(Reader& at) {
  SampleAgreement made;
  made.template_id = at.text("template");
  made.offered = at.day("offered");
  made.signed_on = at.day("signed");
  made.countersigned = at.day("countersigned");
  made.ends = at.day("ends");
  made.official_name = at.text("official_name");
  made.official_title = at.text("official_title");
  made.fields = at.text_map("fields");
  for (auto& each : at.objects("preferences")) {
    made.preferences.push_back({each.text("scope"), each.text("answer"), each.text_or_empty("reason")});
    each.finish();
  }
  if (made.signed_on < made.offered || made.countersigned < made.signed_on) at.fail("signed", "is not between offered and countersigned");
  if (made.ends < made.countersigned) at.fail("ends", "is before it was countersigned");
  at.finish();
  return made;
}

}

Sample read_sample(Reader& package, PackageHead head) {
  Sample sample;
  sample.head = std::move(head);
  sample.agency = package.text("agency");
  std::set<std::string> keys;
  for (auto& each : package.objects("items")) {
    SampleItem item{each.text("noun"), each.text("key"), {}, {}};
    auto* what = noun(item.noun);
    auto* fields = each.raw("fields");
    if (!what) each.fail("noun", "is no noun of a record");
    if (!fields || !fields->is_object()) each.fail("fields", "is not an object");
    if (!each.fine()) return sample;
    read_links(*what, *fields, keys, item, each);
    if (!keys.insert(item.noun + "/" + item.key).second) each.fail("key", "stands twice for this noun");
    item.fields = fields->dump();
    sample.items.push_back(std::move(item));
    each.finish();
  }
  sample.files = package.text_map("files");
  if (auto agreement = package.object("past_agreement")) sample.past_agreement = read_agreement(*agreement);
  else package.fail("past_agreement", "is missing");
  package.finish();
  return sample;
}

}
