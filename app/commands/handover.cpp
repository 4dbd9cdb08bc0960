#include "app/commands/handover.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/commands/command.h"
#include "app/commands/print.h"
#include "app/commands/taking_in.h"
#include "core/base/platform.h"
#include "core/model/nouns.h"
#include "core/store/enrollment.h"
#include "core/store/keepsakes.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<std::string> find_any(const Record& record, const std::string& typed) {
  std::string found;
  for (auto* noun : nouns()) {
    auto id = resolve(record, *noun, typed);
    if (!id && id.error().code == Code::no_such_item) continue;
    if (!id) return id.error();
    if (!found.empty()) return Error{Code::ambiguous_item, typed};
    found = *id;
  }
  if (found.empty()) return Error{Code::no_such_item, typed};
  return found;
}

// The profile says whose file it is; what hangs on a chosen item goes along.
Result<std::set<std::string>> choose(const Session& session, const HandOver& command, const KnownItems& known) {
  std::set<std::string> out{Profile::id};
  for (auto& typed : command.items) {
    TRY(id, find_any(session.record, typed));
    auto& noun = item(known.at(id)).noun;
    if (!may_leave(noun)) return Error{Code::bad_value, fmt::format("{} \"{}\" is private and never leaves this record.", noun.label, id)};
    out.insert(id);
  }
  for (std::size_t before = 0; before != out.size();) {
    before = out.size();
    for (auto& [id, any] : known) {
      auto here = item(any);
      if (!may_leave(here.noun)) continue;
      for (auto& field : here.noun.fields) {
        auto value = field.get(here.at);
        auto* to = std::get_if<std::string>(&value);
        if (field.more.link && field.more.leaves && to && out.contains(*to)) out.insert(id);
      }
    }
  }
  return out;
}

Result<ArchivedDocument> with_all(const Record& record, const std::string& typed, std::vector<std::string>& ids) {
  TRY(id, resolve_document(record, typed));
  ids.push_back(id);
  TRY(whole, bundle(record, id));
  ArchivedDocument out{{}, {}, export_jws(whole)};
  TRY(connections, enrollments(record));
  for (auto& one : connections) if (one.office == whole.main.document.header.office) out.root_pem = one.root_pem;
  TRY(elsewhere, keepsake(record, id));
  if (elsewhere && out.root_pem.empty()) out.root_pem = elsewhere->root_pem;
  TRY(kept, document(record, id));
  if (kept) out.item = kept->subject;
  return out;
}

struct Packed { Archive archive; std::vector<std::string> documents; };

Result<Packed> pack(const Session& session, const HandOver& command) {
  TRY(still, Snapshot::begin(session.record.db()));
  TRY(record, session.record.id());
  Packed out{{ArchiveKind::handed_over, session.clock.now(), record, {}, {}, {}, {}}, {}};
  TRY(known, known_items(session.record));
  TRY(taken, choose(session, command, known));
  TRY(all, all_items(session.record));
  for (auto& one : all) if (taken.contains(one.id)) out.archive.items.push_back(std::move(one));
  for (auto& typed : command.documents) {
    TRY(one, with_all(session.record, typed, out.documents));
    out.archive.documents.push_back(std::move(one));
  }
  return out;
}

Result<std::optional<Enrollment>> open_connection(const Record& record) {
  auto now = enrollment(record);
  if (now) return std::optional(*now);
  if (now.error().code == Code::not_connected) return std::optional<Enrollment>{};
  return now.error();
}

Result<> close(Session& session, Enrollment connection) {
  connection.closed = true;
  TRY(tx, Tx::begin(session.record.db()));
  CHECKED(save(session.record, tx, connection));
  CHECKED(tx.commit());
  return platform::remove_file(request_key_path(session.record, connection.office));   // nothing is asked of it any more
}

}

bool may_leave(const Noun& noun) { return std::ranges::any_of(noun.fields, [](auto& field) { return field.more.leaves; }); }

Result<HandOverPreview> preview(const Session& session, const HandOver& command) {
  TRY(packed, pack(session, command));
  HandOverPreview out{{}, packed.documents, {}, 0};
  for (auto& one : packed.archive.items) {
    auto here = item(std::as_const(one.item));
    Difference row{Difference::What::added, &here.noun, one.id, short_title(here), {}};
    for (auto& field : here.noun.fields)
      if (auto words = field.more.leaves ? reads(field, field.get(here.at), session.packages) : std::string{}; !words.empty()) row.lines.push_back({&field, "", words});
    out.items.push_back(std::move(row));
  }
  TRY(connection, open_connection(session.record));
  if (!connection) return out;
  out.closes = connection->agency;
  TRY(waiting, outbox(session.record, connection->office));
  out.waiting = waiting.size();
  return out;
}

Result<Outcome> hand_over(Session& session, const HandOver& command) {
  TRY(packed, pack(session, command));
  TRY(connection, open_connection(session.record));
  auto text = print(packed.archive);
  if (text.size() > largest_archive) return Error{Code::file_too_large, "What would be handed over"};
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, text));     // first: without the file nothing ends
  auto said = fmt::format("The file for the new agency was written to {}.", command.path);
  if (!connection) return Outcome{.path = command.path, .said = said + " There was no connection to end."};
  CHECKED(close(session, *connection));
  return Outcome{.path = command.path,
                 .said = fmt::format("{} The connection to {} is closed; its documents stay here and can be verified. Connect to the new agency with its code.", said, connection->agency)};
}

}
