#include "app/commands/copies.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/command.h"
#include "app/commands/counted.h"
#include "app/commands/taking_in.h"
#include "core/model/nouns.h"
#include "core/model/title.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"

namespace broaden::app {
namespace {

using namespace core;

Result<std::string> title_of_item(const Record& record, const std::string& id) {
  TRY(of, noun_of(record, id));
  auto any = blank(*of);
  TRY(there, load(record, id, item(any)));
  return there ? title_of(item(std::as_const(any))) : id;
}

// A link as the title of what it leads to; a tag or a line as whether it is there.
Result<std::string> side_words(const Session& session, const Field* field, const Conflict& conflict, const core::FieldVersion& one) {
  if (!conflict.member.empty()) return std::string(one.words.empty() ? "Left out" : "Kept");
  if (!field || !field->linked() || one.words.empty()) return one.words;
  auto title = title_of_item(session.record, one.words);
  if (!title && title.error().code == Code::no_such_item) return one.words;
  return title;
}

std::string label_of(const Session& session, const Field* field, const Conflict& conflict) {
  std::string label = field ? field->label : conflict.field;
  if (conflict.member.empty()) return label;
  return label + ": " + (field && field->kind == Kind::tags ? session.packages.competency_name(conflict.member) : conflict.member);
}

Result<ConflictView> conflict_view(const Session& session, const Conflict& conflict) {
  auto* of = noun(conflict.noun);
  auto* field = of ? of->field(conflict.field) : nullptr;
  ConflictView out{conflict.item, conflict.field, conflict.member, of ? of->label : conflict.noun, conflict.item, label_of(session, field, conflict), conflict.before, {}, field != nullptr};
  if (of) {
    TRY(title, title_of_item(session.record, conflict.item));
    out.title = std::move(title);
  }
  for (auto& one : conflict.versions) {
    TRY(words, side_words(session, field, conflict, one));
    out.sides.push_back({one.value, std::move(words), fmt::format("{}, {}", copy_words(session.record, one.writer), spoken(one.at))});
  }
  if (!conflict.member.empty()) out.before.clear();
  return out;
}

}

std::string copy_words(const Record& record, const std::string& writer) { return writer == record.writer() ? "This copy" : "Copy " + writer; }

std::string news_words(const CopyNews& news) {
  if (news.nothing()) return "Everything in it is here already.";
  std::vector<std::string> parts;
  if (news.changes > 0) parts.push_back(count_words(static_cast<std::size_t>(news.changes), "change", "changes"));
  if (news.files > 0) parts.push_back(count_words(news.files, "attached file", "attached files"));
  if (news.documents > 0) parts.push_back(count_words(news.documents, "document that came in a file", "documents that came in files"));
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  if (!news.writers.empty()) out += fmt::format(", the latest of {}", spoken(std::ranges::max(news.writers, {}, &Copy::last).last));
  return out + ".";
}

Result<CopyNews> preview(const Session& session, const TakeInCopy& command) { return news_in(session.record, command.path); }

Result<Outcome> take_in(Session& session, const TakeInCopy& command, Progress& progress) {
  TRY(news, news_in(session.record, command.path));
  if (news.nothing()) return Outcome{.said = news_words(news)};
  TRY(before, backup(session.record, ""));
  TRY(taken, take_in_copy(session.record, command.path, &progress));
  TRY(open, conflicts(session.record));
  auto said = fmt::format("Taken in: {} The record as it was before is kept in {}.", news_words(taken), before);
  if (!open.empty()) said += fmt::format(" {} in two copies: say which one stays.", count_words(open.size(), "field was changed", "fields were changed"));
  return Outcome{.path = before, .said = said};
}

Result<std::vector<ConflictView>> conflict_views(const Session& session) {
  TRY(all, conflicts(session.record));
  std::vector<ConflictView> out;
  for (auto& one : all) {
    TRY(view, conflict_view(session, one));
    out.push_back(std::move(view));
  }
  return out;
}

Result<Outcome> settle(Session& session, const Settle& command) {
  TRY(all, conflicts(session.record));
  auto found = std::ranges::find_if(all, [&](auto& one) { return one.item == command.item && one.field == command.field && one.member == command.member; });
  if (found == all.end()) return Error{Code::no_such_item, "a conflict of " + command.item};
  if (std::ranges::find(found->versions, command.keep, &core::FieldVersion::value) == found->versions.end())
    return Error{Code::bad_value, "What was chosen is not one of the two any more."};
  auto* of = noun(found->noun);
  auto* field = of ? of->field(found->field) : nullptr;
  if (!field) return Error{Code::bad_value, "This field is known to a newer Broaden only: settle it there."};
  const ItemEdit one{ItemEdit::Act::change, of, found->item, {{found->field, found->member, command.keep}}};
  TRY(applied, edit(session.record, {&one, 1}, fmt::format("Settle {}", field->label)));
  return Outcome{.ids = applied.ids, .said = fmt::format("{} is settled.", field->label)};
}

}
