#include "app/commands/archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/commands/command.h"
#include "app/commands/counted.h"
#include "app/commands/facts.h"
#include "app/commands/print.h"
#include "app/commands/taking_in.h"
#include "core/base/platform.h"
#include "core/base/steps.h"
#include "core/crypto/hash.h"
#include "core/document/identity_events.h"
#include "core/store/enrollment.h"
#include "core/store/keepsakes.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

bool every_field(const Noun&, const Field&) { return true; }

// What points at something that is gone says so no more: a file has nothing that leads nowhere.
void drop_lost_links(std::vector<ArchiveItem>& items) {
  std::set<std::string_view> there;
  for (auto& one : items) there.insert(one.id);
  for (auto& one : items) {
    auto here = item(one.item);
    for (auto& field : here.noun.fields) {
      auto value = field.get(here.at);
      if (auto* to = std::get_if<std::string>(&value); field.more.refers && to && !there.contains(*to)) field.set(here.at, Value{});
    }
  }
}

Result<std::vector<ArchivedDocument>> kept_documents(const Record& record) {
  std::map<std::string, std::string> roots;
  TRY(connections, enrollments(record));
  for (auto& one : connections) roots[one.office] = one.root_pem;
  std::map<std::string, ArchivedDocument> by_id;
  TRY(elsewhere, keepsakes(record));
  for (auto& one : elsewhere) by_id[one.document] = {one.item, one.root_pem, one.bytes};
  TRY(all, documents(record));
  for (auto& one : all) {
    if (is_identity_event(one.document.header.type)) continue;   // they go along with what they bear on
    TRY(whole, bundle(record, one.document.id));
    by_id[one.document.id] = {one.subject, roots[one.document.header.office], export_jws(whole)};
  }
  std::vector<ArchivedDocument> out;
  for (auto& [id, one] : by_id) out.push_back(std::move(one));
  return out;
}

// Two machines of one executive can each do what is right by itself, and together leave an objective with a goal of another plan.
// No file says so, because none that does is taken in. Returns the statements of the objectives that lost their goal.
std::vector<std::string> drop_goals_of_other_plans(std::vector<ArchiveItem>& items) {
  std::map<std::string, std::string> plan_of;
  for (auto& one : items)
    if (auto* goal = std::get_if<Goal>(&one.item)) plan_of[one.id] = goal->plan.text;
  std::vector<std::string> lost;
  for (auto& one : items) {
    auto* objective = std::get_if<Objective>(&one.item);
    if (!objective || objective->goal.text.empty() || plan_of[objective->goal.text] == objective->plan.text) continue;
    objective->goal = {};
    lost.push_back(objective->statement);
  }
  return lost;
}

struct Coming {                                          // a file that was read, and judged against the record
  Archive archive;
  Taking taking;
  std::vector<std::string> files;                        // hashes of those that are not here yet
  std::vector<Keepsake> documents;                       // the same
  std::vector<std::string> targets;
};

Result<> weigh_files(const Record& record, Coming& coming) {
  std::size_t at = 0;
  for (auto& [hash, bytes] : coming.archive.files) {
    auto place = fmt::format("files[{}]", at++);
    if (hex(sha256(bytes)) != hash) return Error{Code::bad_import, place + ": its bytes have another SHA-256 than it says"};
    if (bytes.size() > largest_file) return Error{Code::bad_import, place + " is larger than 10 MB"};
    if (!kept_file(record, hash)) coming.files.push_back(hash);
  }
  return {};
}

Result<Keepsake> read_keepsake(const ArchivedDocument& from, const std::string& place) {
  auto whole = import_jws(from.jws);
  if (!whole) return Error{Code::bad_import, fmt::format("{}.jws: {}", place, words(whole.error()).what)};
  if (!from.root_pem.empty()) {
    auto root = read_certificates(from.root_pem);
    if (!root || root->size() != 1) return Error{Code::bad_import, place + ".office_certificate is not one certificate"};
    if (office_id(root->front().key) != whole->main.document.header.office)
      return Error{Code::bad_import, place + ".office_certificate is of another office than the document"};
  }
  return Keepsake{whole->main.document.id, from.item, from.root_pem, export_jws(*whole)};
}

Result<> weigh_documents(const Record& record, Coming& coming) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < coming.archive.documents.size(); ++i) {
    auto place = fmt::format("documents[{}]", i);
    TRY(one, read_keepsake(coming.archive.documents[i], place));
    if (!seen.insert(one.document).second) return Error{Code::bad_import, place + " stands in the file twice"};
    TRY(here, document(record, one.document));
    if (!here) coming.documents.push_back(std::move(one));
  }
  return {};
}

Result<> weigh_targets(const Session& session, Coming& coming) {
  TRY(options, finding_options(session.record));
  auto known = suggestions(session.packages, session.clock.today());
  for (auto& rule : coming.archive.targets) {
    if (std::ranges::find(known, rule, &Suggestion::rule) == known.end())
      return Error{Code::bad_import, fmt::format("\"targets\" names \"{}\", which no policy here suggests", rule)};
    if (!options.taken_up.contains(rule)) coming.targets.push_back(rule);
  }
  return {};
}

Result<Coming> look_at(const Session& session, const ImportRecord& command, Progress* told) {
  Steps steps(told, "Looking into the file", 5);         // reading it is most of the work
  CHECKED(steps.done(0));
  TRY(archive, archive_in(command.path, ArchiveKind::whole_record));
  CHECKED(steps.done(3));
  TRY(known, known_items(session.record));
  CHECKED(acceptable(session, known, archive));
  CHECKED(steps.done(1));
  Coming out{std::move(archive), {}, {}, {}, {}};
  out.taking = compare(known, out.archive.items, session.packages, every_field);
  CHECKED(steps.done(1));
  CHECKED(weigh_files(session.record, out));
  CHECKED(weigh_documents(session.record, out));
  CHECKED(weigh_targets(session, out));
  return out;
}

struct Gathered { Archive archive; std::vector<std::string> without_goal; };

Result<Gathered> gather(const Record& record) {
  TRY(still, Snapshot::begin(record.db()));
  Gathered gathered;
  auto& out = gathered.archive;
  out.made = record.clock().now();
  TRY(id, record.id());
  out.record = id;
  TRY(all, all_items(record));
  out.items = std::move(all);
  drop_lost_links(out.items);
  gathered.without_goal = drop_goals_of_other_plans(out.items);
  for (auto& one : out.items) {
    auto* hash = file_of(one.item);
    if (!hash || hash->empty()) continue;
    TRY(bytes, kept_file(record, *hash));
    out.files[*hash] = std::move(bytes);
  }
  TRY(options, finding_options(record));
  out.targets.assign(options.taken_up.begin(), options.taken_up.end());
  TRY(kept, kept_documents(record));
  out.documents = std::move(kept);
  return gathered;
}

// Nothing where nothing was left out.
std::string left_out(const std::vector<std::string>& without_goal) {
  if (without_goal.empty()) return {};
  return fmt::format(" {} named a goal of another plan, which a file cannot say, and {} written without it: \"{}\"{}.", without_goal.size() == 1 ? "One objective" : fmt::format("{} objectives", without_goal.size()),
                     without_goal.size() == 1 ? "was" : "were", without_goal.front(), without_goal.size() == 1 ? "" : " is the first");
}

}

Result<Archive> whole_record(const Record& record) {
  TRY(gathered, gather(record));
  return std::move(gathered.archive);
}

Result<Outcome> export_record(Session& session, const ExportRecord& command) {
  TRY(gathered, gather(session.record));
  auto text = print(gathered.archive);
  if (text.size() > largest_archive) return Error{Code::file_too_large, "The record with its files, as JSON above 64 MB (a backup holds it whole),"};
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, text));
  return Outcome{.path = command.path, .said = fmt::format("The whole record was written to {}. It holds private notes too: keep it as safe as the record.{}", command.path, left_out(gathered.without_goal))};
}

const char* name(Difference::What what) {
  return what == Difference::What::added ? "added" : what == Difference::What::changed ? "changed" : "removed";
}

std::string change_words(const Difference& one, const Difference::Line& line) {
  auto or_nothing = [](const std::string& text) { return text.empty() ? std::string("(nothing)") : text; };
  return one.what == Difference::What::added ? line.then : or_nothing(line.now) + " → " + or_nothing(line.then);
}

std::string counts(const ArchivePreview& seen) {
  return fmt::format("{} added or changed, {} as they are here, {}, {}.", count_words(seen.differences.size(), "item", "items"), seen.unchanged,
                     count_words(seen.files, "new file", "new files"), count_words(seen.documents, "new document", "new documents"));
}

Result<ArchivePreview> preview(const Session& session, const ImportRecord& command, Progress* told) {
  TRY(coming, look_at(session, command, told));
  return ArchivePreview{std::move(coming.taking.differences), coming.taking.unchanged, coming.files.size(), coming.documents.size(), coming.targets.size()};
}

Result<Outcome> import_record(Session& session, const ImportRecord& command, Progress& progress) {
  TRY(coming, look_at(session, command, &progress));
  TRY(applied, edit(session.record, coming.taking.edits, "Import a record", [&](Tx& tx) -> Result<> {
    for (auto& hash : coming.files) {
      auto kept = keep_bytes(session.record, coming.archive.files.at(hash));
      if (!kept) return kept.error();
    }
    for (auto& one : coming.documents) CHECKED(keep(session.record, tx, one));
    for (auto& rule : coming.targets) CHECKED(take_up(session.record, session.packages, rule, true));
    return {};
  }, &progress));
  auto added = std::ranges::count(coming.taking.differences, Difference::What::added, &Difference::what);
  auto said = fmt::format("The file was taken in: {} added, {} changed, {} as they were.", added, coming.taking.differences.size() - static_cast<std::size_t>(added), coming.taking.unchanged);
  if (!coming.documents.empty()) said += fmt::format(" {} signed documents are kept as evidence; where plans stand comes from your agency, when you connect.", coming.documents.size());
  return Outcome{.ids = std::move(applied.ids), .said = std::move(said)};
}

}
