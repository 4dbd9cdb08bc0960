#include "app/commands/preferences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "app/commands/command.h"
#include "app/commands/signing.h"
#include "app/commands/standing.h"
#include "core/document/withdrawal.h"
#include "core/model/preference.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr std::array<std::string_view, 4> item_names{"organizational", "functional", "geographic", "posts"};

Result<Stored<PreferenceStatement>> stated(const Record& record, const std::string& typed) {
  Stored<PreferenceStatement> out;
  if (!typed.empty()) {
    TRY(id, resolve(record, PreferenceStatement::noun, typed));
    out.id = id;
    TRY(found, load(record, id, Item(out.item)));
    if (!found) return Error{Code::no_such_item, typed};
    return out;
  }
  TRY(all, items<PreferenceStatement>(record));
  for (auto& one : all)
    if (out.id.empty() || one.item.date >= out.item.date) out = one;   // of one day, the one made last
  if (out.id.empty()) return Error{Code::bad_value, "There are no mobility preferences yet: add them first."};
  return out;
}

// Each item goes where it was chosen, and is named among what stays where it says something and was not.
class Choosing {
 public:
  Choosing(const SharePreferences& command, SharedPreview& into) : command_(command), into_(into) {}

  Result<> answer(PreferenceItem item, Willing said, const std::string& reason, std::optional<Preference>& to) {
    if (!command_.items.contains(item)) return stays(item, said != Willing::unstated || !reason.empty());
    if (said == Willing::unstated) return nothing_said(item);
    to = Preference{said == Willing::yes ? Answer::yes : said == Willing::yes_if ? Answer::yes_if : Answer::not_now, reason};
    return {};
  }

  Result<> posts(const Lines& said) {
    if (!command_.items.contains(PreferenceItem::posts)) return stays(PreferenceItem::posts, !said.empty());
    if (said.empty()) return nothing_said(PreferenceItem::posts);
    into_.shared.posts = said;
    return {};
  }

 private:
  static std::string label(PreferenceItem item) { return PreferenceStatement::noun.field(item_names[static_cast<std::size_t>(item)])->label; }
  static Error nothing_said(PreferenceItem item) { return {Code::bad_value, fmt::format("{} cannot be shared: these preferences say nothing about it.", label(item))}; }
  Result<> stays(PreferenceItem item, bool says) {
    if (says) into_.stays.push_back(label(item));
    return {};
  }

  const SharePreferences& command_;
  SharedPreview& into_;
};

std::string in_words(const StatementStanding& one) {
  auto on = [](const Done& done) { return spoken(utc_date(done.received)) + (done.number == 0 ? ", waiting for the next sync." : "."); };
  auto out = fmt::format("{} on {}", words(StatementState::shared), on(one.shared));
  return one.ended ? fmt::format("{} {} on {}", out, words(one.state), on(*one.ended)) : out;
}

Result<std::string> standing_statement(const Record& record, const std::string& office) {
  TRY(offices, standings(record));
  for (auto& one : offices)
    if (one.enrollment.office == office)
      if (auto* stands = mobility_statement(one.standing)) return stands->document;
  return std::string();
}

}

Result<std::vector<SharedPreferences>> shared_preferences(const std::vector<OfficeStanding>& offices) {
  std::vector<SharedPreferences> out;
  for (auto& [connection, standing] : offices)
    for (auto& one : standing.statements | std::views::reverse) {
      TRY(said, read_mobility_statement(standing.documents.at(one.document)));
      out.push_back({connection.office, connection.agency, one, std::move(said), in_words(one)});
    }
  std::ranges::stable_sort(out, std::ranges::greater(), [](auto& one) { return one.standing.shared.received; });
  return out;
}

std::string_view name(PreferenceItem item) { return item_names[static_cast<std::size_t>(item)]; }

Result<std::set<PreferenceItem>> preference_items(const std::string& typed) {
  std::set<PreferenceItem> out;
  for (std::size_t at = 0; at <= typed.size();) {
    auto end = std::min(typed.find(',', at), typed.size());
    auto word = typed.substr(at, end - at);
    auto known = std::ranges::find(item_names, word);
    if (known == item_names.end())
      return Error{Code::bad_value, fmt::format("\"{}\" is none of the items: choose of organizational, functional, geographic and posts, with commas.", word)};
    out.insert(static_cast<PreferenceItem>(known - item_names.begin()));
    at = end + 1;
  }
  return out;
}

Result<SharedPreview> preview(const Session& session, const SharePreferences& command) {
  TRY(connected, enrollment(session.record));
  TRY(from, stated(session.record, command.statement));
  SharedPreview out;
  out.shared.as_of = from.item.date;
  Choosing choosing(command, out);
  CHECKED(choosing.answer(PreferenceItem::organizational, from.item.organizational, from.item.organizational_reason, out.shared.organizational));
  CHECKED(choosing.answer(PreferenceItem::functional, from.item.functional, from.item.functional_reason, out.shared.functional));
  CHECKED(choosing.answer(PreferenceItem::geographic, from.item.geographic, from.item.geographic_reason, out.shared.geographic));
  CHECKED(choosing.posts(from.item.posts));
  if (!from.item.constraints.empty()) out.stays.push_back(PreferenceStatement::noun.field("constraints")->label);
  auto said = about(session, connected);
  TRY(before, standing_statement(session.record, connected.office));
  said.supersedes = before;
  TRY(document, build(out.shared, said));
  out.document = std::move(document);
  out.digest = content_digest(out.document);
  return out;
}

Result<Outcome> share_preferences(Session& session, const SharePreferences& command, const Secrets& secrets) {
  TRY(seen, preview(session, command));
  if (!command.previewed.empty() && command.previewed != seen.digest) return Error{Code::preview_changed, {}};
  TRY(hand, signer(session, secrets));
  CHECKED(sign_and_queue(session, hand, {{&seen.document, true, {}}}));
  return Outcome{.document = seen.document.id,
                 .said = fmt::format("What you chose is signed and will go to {} with the next sync. It binds nobody, and you can withdraw it.", hand.enrollment.agency)};
}

Result<Outcome> withdraw_preferences(Session& session, const WithdrawPreferences& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(stands, standing_statement(session.record, hand.enrollment.office));
  if (stands.empty()) return Error{Code::wrong_state, "no preferences of yours stand with this office."};
  auto said = about(session, hand.enrollment);
  said.about = stands;
  TRY(document, build(Withdrawal{command.reason}, said));
  CHECKED(sign_and_queue(session, hand, {{&document, true, {}}}));
  return Outcome{.document = document.id, .said = "Your preferences are withdrawn with the next sync. Withdrawing is not erasing: the office keeps what it received."};
}

}
