// Reading an archive: every refusal names its place. What is wrong is looked for from the outside in.
#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/bytes.h"
#include "core/formats/archive.h"
#include "core/formats/archive_limits.h"
#include "core/formats/archive_names.h"
#include "core/formats/identity_data.h"
#include "core/model/json.h"
#include "core/model/nouns.h"
#include "core/model/strict_json.h"
#include "core/model/typed.h"

namespace broaden::core {
namespace {

using nlohmann::json;

constexpr std::size_t longest_id = 64;

Error bad(std::string_view place, std::string_view what) { return {Code::bad_import, fmt::format("{} {}", place, what)}; }

std::string cut(const std::string& text) {               // of a name that the file gives, for an error
  constexpr std::size_t most = 60;
  if (text.size() <= most) return text;
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

Error unknown(const std::string& place, const std::string& key, std::string_view what) {
  if (names_identity_data(key)) return bad(place + "." + cut(key), "is refused: Social Security numbers and dates of birth are never kept here");
  return bad(place + "." + cut(key), what);
}

bool is_id(const std::string& text) {
  return !text.empty() && text.size() <= longest_id &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// Errors of a field say its label; the place comes before.
Error at(const std::string& place, const Error& error) {
  auto what = words(error).what;
  while (!what.empty() && what.back() == '.') what.pop_back();
  return {Code::bad_import, fmt::format("{}: {}", place, what)};
}

class ArchiveReading {
 public:
  ArchiveReading(const json& whole, ArchiveKind kind) : whole_(whole) { out_.kind = kind; }

  Result<Archive> run() {
    CHECKED(head());
    for (auto& [key, value] : whole_.items()) {
      if (key == name_of::format || key == name_of::version) continue;
      if (key == name_of::made || key == name_of::record) continue;
      if (key == name_of::items) continue;
      bool record = out_.kind == ArchiveKind::whole_record;
      if (record && key == name_of::files) CHECKED(files(value));
      else if (record && key == name_of::targets) CHECKED(targets(value));
      else if (out_.kind != ArchiveKind::plan_draft && key == name_of::documents) CHECKED(documents(value));
      else if (names_identity_data(key)) return bad(cut(key), "is refused: Social Security numbers and dates of birth are never kept here");
      else return bad("\"" + cut(key) + "\"", "is nothing that this format holds");
    }
    CHECKED(items());
    return std::move(out_);
  }

 private:
  Result<> head() {
    if (!whole_.is_object()) return bad("it", "is not a JSON object");
    auto format = whole_.find(name_of::format);
    if (format == whole_.end() || !format->is_string()) return bad("it", "does not say that it is Broaden's: \"format\" is missing");
    auto& name = format->get_ref<const std::string&>();
    if (name != format_name(out_.kind)) return bad("it", fmt::format("is \"{}\", where \"{}\" is expected", cut(name), format_name(out_.kind)));
    auto version = whole_.find(name_of::version);
    if (version == whole_.end() || !version->is_number_integer() || *version < 1) return bad("\"version\"", "is no version number");
    if (*version > archive_version) return bad("it", fmt::format("was made by a newer Broaden (version {} of the format; this one reads {})", version->dump(), archive_version));
    auto made = whole_.find(name_of::made);
    auto when = made != whole_.end() && made->is_string() ? parse_instant(made->get<std::string>()) : std::nullopt;
    if (!when) return bad("\"made\"", "is no time of the form 2026-11-22T12:51:08Z");
    auto record = whole_.find(name_of::record);
    if (record == whole_.end() || !record->is_string() || !is_id(record->get<std::string>())) return bad("\"record\"", "is no record's id");
    out_.made = *when;
    out_.record = record->get<std::string>();
    return {};
  }

  Result<> items() {
    auto all = whole_.find(name_of::items);
    if (all == whole_.end() || !all->is_object()) return bad("\"items\"", "is missing, or no object with a list for each kind of item");
    for (auto& [name, list] : all->items()) {
      auto* of = noun(name);
      if (!of) return unknown("items", name, "is no kind of item that this Broaden knows");
      if (std::ranges::none_of(of->fields, [&](auto& field) { return may_hold(out_.kind, *of, field); })) return bad("items." + name, "does not belong into a file of this kind");
      if (!list.is_array()) return bad("items." + name, "is not a list");
    }
    for (auto* of : nouns()) {                           // in this order: what others hang on comes before them
      auto list = all->find(of->name);
      if (list == all->end()) continue;
      for (std::size_t i = 0; i < list->size(); ++i) CHECKED(one(*of, (*list)[i], fmt::format("items.{}[{}]", of->name, i)));
    }
    return {};
  }

  Result<> one(const Noun& of, const json& given, const std::string& place) {
    if (!given.is_object()) return bad(place, "is not an object");
    auto id = given.find(name_of::id);
    if (id == given.end() || !id->is_string() || !is_id(id->get<std::string>())) return bad(place + ".id", "is missing, or no id (small letters, digits and -, at most 64)");
    ArchiveItem out{id->get<std::string>(), blank(of)};
    if (of.fixed_id && out.id != of.fixed_id) return bad(place + ".id", fmt::format("is not \"{}\": there is one {} a record", of.fixed_id, of.name));
    if (!of.fixed_id && std::ranges::any_of(nouns(), [&](auto* other) { return other->fixed_id && out.id == other->fixed_id; })) return bad(place + ".id", "belongs to something else");
    if (!ids_.insert(out.id).second) return bad(place + ".id", fmt::format("\"{}\" stands in the file twice", out.id));
    auto fields = given;
    fields.erase(name_of::id);
    for (auto& [key, value] : fields.items()) {
      auto* field = of.field(key);
      if (!field || field->name != key) return unknown(place, key, fmt::format("is no field of {}", of.label));
      if (!may_hold(out_.kind, of, *field)) return bad(place + "." + key, "never leaves a record, and is not taken from such a file");
    }
    if (auto read = from_json(item(out.item), fields); !read) return at(place, read.error());
    return checked(std::move(out), place);
  }

  Result<> checked(ArchiveItem one, const std::string& place) {
    auto known = item(std::as_const(one.item));
    for (auto& field : known.noun.fields)
      if (auto fine = check_value(field, field.get(known.at)); !fine) return at(place + "." + field.name, fine.error());
    for (auto& problem : check(known)) {
      auto* field = known.noun.field(problem.field);
      if (field && !may_hold(out_.kind, known.noun, *field)) continue;   // it was left behind on purpose
      return bad(place + "." + problem.field + ":", fmt::format("{} {}", field ? field->label : known.noun.label, problem.what));
    }
    out_.items.push_back(std::move(one));
    return {};
  }

  Result<> files(const json& all) {
    if (!all.is_array()) return bad("\"files\"", "is not a list");
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto place = fmt::format("files[{}]", i);
      auto& one = all[i];
      auto text = [&](const char* key) -> const std::string* {
        auto found = one.is_object() ? one.find(key) : one.end();
        return one.is_object() && found != one.end() ? found->get_ptr<const std::string*>() : nullptr;
      };
      auto *hash = text(name_of::sha256), *coded = text(name_of::base64);
      if (!hash || !coded || one.size() != 2) return bad(place, "is not {\"sha256\": …, \"base64\": …}");
      auto bytes = from_base64(*coded);
      if (!bytes) return bad(place + ".base64", "is not base64");
      if (hash->size() != 64 || hash->find_first_not_of("0123456789abcdef") != hash->npos) return bad(place + ".sha256", "is no SHA-256 in hex");
      if (!out_.files.emplace(*hash, broaden::core::text(*bytes)).second) return bad(place + ".sha256", "stands in the file twice");
    }
    return {};
  }

  Result<> targets(const json& all) {
    if (!all.is_array()) return bad("\"targets\"", "is not a list");
    for (auto& one : all) {
      if (!one.is_string() || !is_id(one.get<std::string>())) return bad("\"targets\"", "holds what is no rule's name");
      out_.targets.push_back(one.get<std::string>());
    }
    return {};
  }

  Result<> documents(const json& all) {
    if (!all.is_array()) return bad("\"documents\"", "is not a list");
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto& one = all[i];
      auto place = fmt::format("documents[{}]", i);
      bool fits = one.is_object() && one.size() == 3 && one.contains(name_of::item) && one[name_of::item].is_string() && one.contains(name_of::office_certificate) &&
                  one[name_of::office_certificate].is_string() && one.contains(name_of::jws) && one[name_of::jws].is_object();
      if (!fits) return bad(place, "is not {\"item\": …, \"office_certificate\": …, \"jws\": {…}}");
      out_.documents.push_back({one[name_of::item].get<std::string>(), one[name_of::office_certificate].get<std::string>(), one[name_of::jws].dump()});
    }
    return {};
  }

  const json& whole_;
  Archive out_;
  std::set<std::string> ids_;
};

}

Result<> within_limits(std::istream& file) {
  if (auto what = json_fault(file, {largest_archive, deepest_archive}, longest_archived); !what.empty()) return Error{Code::bad_import, what};
  return {};
}

Result<Archive> read_archive(std::string_view text, ArchiveKind expected) {
  if (text.size() > largest_archive) return bad("it", "is larger than 64 MB");
  if (auto what = json_fault(text, {largest_archive, deepest_archive}); !what.empty()) return Error{Code::bad_import, what};
  auto whole = json::parse(text, nullptr, false);
  return ArchiveReading(whole, expected).run();
}

}
