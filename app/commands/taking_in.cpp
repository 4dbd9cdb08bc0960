#include "app/commands/taking_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "app/commands/accept.h"
#include "core/base/platform.h"
#include "core/crypto/hash.h"
#include "core/formats/archive_limits.h"
#include "core/model/nouns.h"
#include "core/model/title.h"
#include "core/model/typed.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr std::size_t longest_title = 60;

std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string cut(std::string text) {
  if (text.size() <= longest_title) return text;
  auto end = longest_title;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

Difference difference(Difference::What what, const std::string& id, ConstItem item) {
  return {what, &item.noun, id, short_title(item), {}};
}

std::string words_of_error(const Error& error) {
  auto what = words(error).what;
  while (!what.empty() && what.back() == '.') what.pop_back();
  return what;
}

class Judge {
 public:
  Judge(const Session& session, const KnownItems& known, const Archive& archive) : session_(session), known_(known), archive_(archive) {
    for (auto& one : archive.items) coming_[one.id] = &one.item;
  }

  Result<> run() {
    std::map<const Noun*, std::size_t> counts;
    for (auto& one : archive_.items) {
      auto known = item(one.item);
      place_ = fmt::format("items.{}[{}]", known.noun.name, counts[&known.noun]++);
      CHECKED(free_or_same(one.id, known.noun));
      CHECKED(linked(one.id, known));
      CHECKED(serves_its_plan(one));
      if (auto fine = known_competencies(session_.packages, known); !fine) return bad(words_of_error(fine.error()));
      CHECKED(file_is_there(one.item));
    }
    return no_circle();
  }

 private:
  Error bad(std::string_view what) const { return {Code::bad_import, fmt::format("{}: {}", place_, what)}; }

  // An id that this copy has yet to give must not be taken by a file: a later item would be written over it.
  Result<> free_or_same(const std::string& id, const Noun& noun) const {
    TRY(was, ever_known(session_.record, id));
    if (!was.empty() && was != noun.name) return bad(fmt::format("\"{}\" is a {} in this record", id, was));
    if (was.empty() && id.ends_with("-" + session_.record.writer())) return bad(fmt::format("\"{}\" is no id that this record has given", id));
    return {};
  }

  const Any* then(const std::string& id) const {         // as it would be when the file was taken in
    if (auto one = coming_.find(id); one != coming_.end()) return one->second;
    auto here = known_.find(id);
    return here == known_.end() ? nullptr : &here->second;
  }

  Result<> linked(const std::string& id, ConstItem known) {
    auto& links = links_[id];
    for (auto& field : known.noun.fields) {
      if (!field.linked()) continue;
      auto value = field.get(known.at);
      auto* to = std::get_if<std::string>(&value);
      if (!to) continue;
      auto* any = then(*to);
      if (!any) return bad(fmt::format("{} is \"{}\", which is neither in the file nor in this record", field.label, *to));
      if (item(*any).noun.name != std::string_view(field.linked())) return bad(fmt::format("{} is \"{}\", which is no {}", field.label, *to, field.linked()));
      links.push_back(*to);
    }
    return {};
  }

  // As an edit may not either: see accept.cpp. What a merge made so here, and the file leaves alone, is not its fault.
  Result<> serves_its_plan(const ArchiveItem& one) const {
    if (auto* objective = std::get_if<Objective>(&one.item); objective && !objective->goal.text.empty())
      if (std::get<Goal>(*then(objective->goal.text)).plan != objective->plan) return bad(fmt::format("Goal is \"{}\", which is one of another plan", objective->goal.text));
    auto* goal = std::get_if<Goal>(&one.item);
    auto was = goal ? known_.find(one.id) : known_.end();
    if (was == known_.end() || std::get<Goal>(was->second).plan == goal->plan) return {};
    for (auto& [id, any] : known_)
      if (auto* left = std::get_if<Objective>(&any); left && !coming_.contains(id) && left->goal.text == one.id && left->plan != goal->plan)
        return bad(fmt::format("Plan is \"{}\", while the objective \"{}\" of another plan serves this goal", goal->plan.text, id));
    return {};
  }

  Result<> file_is_there(const Any& any) const {
    auto* hash = file_of(any);
    if (!hash || hash->empty() || archive_.files.contains(*hash)) return {};
    if (!kept_file(session_.record, *hash)) return bad(fmt::format("the file {} is neither in the file nor in this record", *hash));
    return {};
  }

  Result<> no_circle() {
    auto all = links_;
    for (auto& [id, any] : known_) {
      if (all.contains(id)) continue;
      auto here = item(any);
      for (auto& field : here.noun.fields)
        if (auto value = field.get(here.at); field.linked() && std::holds_alternative<std::string>(value)) all[id].push_back(std::get<std::string>(value));
    }
    auto round = circle(all);
    auto ours = std::ranges::find_if(round, [&](auto& id) { return links_.contains(id); });
    if (ours == round.end()) return {};
    std::string way;
    for (auto& id : round) way += id + " → ";
    return Error{Code::bad_import, fmt::format("items lead back to themselves: {}{}", way, round.front())};
  }

  const Session& session_;
  const KnownItems& known_;
  const Archive& archive_;
  std::map<std::string, const Any*> coming_;
  std::map<std::string, std::vector<std::string>> links_;
  std::string place_;
};

}

Result<std::vector<ArchiveItem>> all_items(const Record& record) {
  std::vector<ArchiveItem> out;
  for (auto* noun : nouns())
    CHECKED(visit_items(record, *noun, [&](std::string_view id) { return item(out.emplace_back(ArchiveItem{std::string(id), blank(*noun)}).item); }));
  return out;
}

Result<KnownItems> known_items(const Record& record) {
  TRY(all, all_items(record));
  KnownItems out;
  for (auto& one : all) out.emplace(std::move(one.id), std::move(one.item));
  return out;
}

Result<Archive> archive_in(const std::string& path, ArchiveKind kind) {
  TRY(size, platform::file_size(path));
  if (size > largest_archive) return Error{Code::file_too_large, path};
  std::ifstream pieces(path, std::ios::binary);
  if (!pieces) return Error{Code::file_unreadable, path};
  CHECKED(within_limits(pieces));
  TRY(text, platform::read_file(path, largest_archive));
  return read_archive(text, kind);
}

std::string short_title(ConstItem item) { return cut(one_line(title_of(item))); }

std::string reads(const Field& field, const Value& value, const Packages& packages) {
  auto* tags = std::get_if<Tags>(&value);
  if (!tags) return one_line(shown(field, value));
  std::string out;
  for (auto& tag : *tags) (out += out.empty() ? "" : ", ") += packages.competency_name(tag);
  return out;
}

Taking compare(const KnownItems& known, const std::vector<ArchiveItem>& coming, const Packages& packages, bool (*fields)(const Noun&, const Field&)) {
  Taking out;
  for (auto& one : coming) {
    auto then = item(one.item);
    auto here = known.find(one.id);
    if (here == known.end()) {
      auto row = difference(Difference::What::added, one.id, then);
      for (auto& field : then.noun.fields)
        if (auto words = reads(field, field.get(then.at), packages); !words.empty()) row.lines.push_back({&field, "", std::move(words)});
      out.edits.push_back(adding(then, one.id));
      out.differences.push_back(std::move(row));
      continue;
    }
    auto after = here->second;
    auto row = difference(Difference::What::changed, one.id, item(here->second));
    for (auto& field : then.noun.fields) {
      if (!fields(then.noun, field)) continue;
      auto now = field.get(item(std::as_const(after)).at), will = field.get(then.at);
      if (now == will) continue;
      row.lines.push_back({&field, reads(field, now, packages), reads(field, will, packages)});
      field.set(item(after).at, will);
    }
    if (row.lines.empty()) {
      ++out.unchanged;
      continue;
    }
    out.edits.push_back({ItemEdit::Act::change, &then.noun, one.id, changes(item(here->second), item(std::as_const(after)))});
    out.differences.push_back(std::move(row));
  }
  return out;
}

Result<> acceptable(const Session& session, const KnownItems& known, const Archive& archive) { return Judge(session, known, archive).run(); }

const std::string* file_of(const Any& any) {
  if (auto* one = std::get_if<Evidence>(&any)) return &one->file;
  if (auto* one = std::get_if<Decision>(&any)) return &one->scan;
  return nullptr;
}

}
