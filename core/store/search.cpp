#include "core/store/search.h"

#include <algorithm>

#include "core/db/tx.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/model/title.h"
#include "core/store/index.h"

namespace broaden::core {
namespace {

constexpr std::size_t before_match = 40, longest_excerpt = 160, most_words = 16;

std::vector<std::string> split(std::string_view typed) {
  std::vector<std::string> out;
  std::string word;
  for (char c : typed) {
    auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')) word += c;
    else if (!word.empty()) out.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) out.push_back(std::move(word));
  if (out.size() > most_words) out.resize(most_words);
  return out;
}

// FTS5's own language, in which every word is quoted: operators and column names are only text.
std::string match(const std::vector<std::string>& words) {
  std::string out;
  for (auto& word : words) (out += out.empty() ? "\"" : " \"") += word + "\"*";
  return out;
}

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// What people wrote; tags such as "ecq-2006/vision" are found, and not shown.
std::string sentences(const Noun& noun, const Statement& row) {
  std::string out;
  int column = 0;
  for (auto& field : noun.fields) {
    auto at = column++;
    if ((field.kind != Kind::text && field.kind != Kind::lines) || row.is_null(at)) continue;
    (out += out.empty() ? "" : " \xc2\xb7 ") += std::string(row.text(at));
  }
  std::ranges::replace(out, separator, ' ');
  return out;
}

std::string excerpt(std::string_view text, const std::vector<std::string>& words) {
  auto plain = lower(text);
  std::size_t at = 0;
  for (auto& word : words)
    if (auto found = plain.find(lower(word)); found != plain.npos) { at = found; break; }
  auto start = at > before_match ? at - before_match : 0;
  while (start > 0 && !begins_letter(text[start])) --start;
  auto end = std::min(text.size(), start + longest_excerpt);
  while (end < text.size() && !begins_letter(text[end])) ++end;
  std::string out = (start > 0 ? "\xe2\x80\xa6" : "") + std::string(text.substr(start, end - start)) + (end < text.size() ? "\xe2\x80\xa6" : "");
  std::ranges::replace(out, '\n', ' ');
  return out;
}

Result<std::optional<Hit>> hit(const Db& db, std::int64_t id, const std::vector<std::string>& words) {
  TRY(item, item_row(db, id));
  auto* noun = core::noun(item.noun);
  if (!noun) return std::optional<Hit>{};
  TRY(row, db.query("select " + columns(*noun) + " from " + quoted(noun->name) + " t where t.item = ?1", id));
  TRY(there, row.step());
  if (!there) return std::optional<Hit>{};
  auto any = blank(*noun);
  read_row(row, 0, core::item(any));
  return std::optional(Hit{item.noun, item.name, title_of(core::item(std::as_const(any))), excerpt(sentences(*noun, row), words)});
}

// Takes in what was written since. Where another program holds the record, the search goes on with what it has.
void bring_up_to_date(const Db& db) {
  if (db.in_transaction()) return;
  auto tx = Tx::begin(db);
  if (tx && catch_up(db)) [[maybe_unused]] auto done = tx->commit();
}

}

Result<std::vector<Hit>> search(const Record& record, const std::string& typed, std::int64_t limit) {
  auto& db = record.db();
  std::vector<Hit> out;
  auto words = split(typed);
  if (words.empty()) return out;
  TRY(behind, is_behind(db));
  if (behind) bring_up_to_date(db);
  TRY(rows, db.query("select rowid from search where search match ?1 order by rowid desc", match(words)));
  while (static_cast<std::int64_t>(out.size()) < limit) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(one, hit(db, rows.integer(0), words));
    if (one) out.push_back(std::move(*one));
  }
  return out;
}

}
