#include "core/model/quantity.h"
#include "core/report/parts.h"

#include <algorithm>
#include <set>

#include "core/model/typed.h"

namespace broaden::core::report {
namespace {

constexpr std::size_t years_a_table = 6;

Table hours_in(const std::vector<int>& years, const std::map<std::string, std::map<int, std::int64_t>>& by_competency) {
  Table table;
  table.columns.push_back({"Competency", 4});
  for (int year : years) table.columns.push_back({"FY " + std::to_string(year), 1, true});
  for (const auto& [competency, minutes] : by_competency) {
    std::vector<std::string> row{competency};
    bool any = false;
    for (int year : years) {
      auto found = minutes.find(year);
      row.push_back(found == minutes.end() ? "" : hours_read(found->second));
      any = any || found != minutes.end();
    }
    if (any) table.rows.push_back(row);
  }
  return table;
}

}

std::string or_not_stated(const std::string& text) { return text.empty() ? "not stated" : text; }
std::string day(Instant time) { return spoken(utc_date(time)); }

std::string period(Date from, Date to, const char* dash) {
  if (!from && !to) return {};
  if (!to) return "From " + spoken(from);
  if (!from) return "Until " + spoken(to);
  return from == to ? spoken(from) : spoken(from) + dash + spoken(to);
}

std::string shown_field(const ConstItem& item, const char* field) {
  const auto* found = item.noun.field(field);
  return found ? shown(*found, found->get(item.at)) : std::string{};
}

std::string in_lines(const Lines& lines) {
  std::string out;
  for (const auto& line : lines) (out += out.empty() ? "" : "\n") += line;
  return out;
}

std::string joined(std::initializer_list<std::string> parts, const char* between) {
  std::string out;
  for (const auto& part : parts) if (!part.empty()) (out += out.empty() ? "" : between) += part;
  return out;
}

std::string label(const Labels& labels, const std::string& tag) {
  auto found = labels.find(tag);
  return found == labels.end() ? tag : found->second;
}

std::string in_words(const Labels& labels, const Tags& tags) {
  std::string out;
  for (const auto& tag : tags) (out += out.empty() ? "" : "; ") += label(labels, tag);
  return out;
}

void add_row(KeyValues& rows, std::string label, std::string value) {
  if (!value.empty()) rows.rows.emplace_back(std::move(label), std::move(value));
}

void add_field(KeyValues& rows, const ConstItem& item, const char* field) {
  if (const auto* found = item.noun.field(field)) add_row(rows, found->label, shown(*found, found->get(item.at)));
}

void add_hours(std::vector<Block>& blocks, const std::vector<HoursRow>& rows, const Labels& labels) {
  std::map<std::string, std::map<int, std::int64_t>> by_competency;
  std::set<int> all_years;
  for (const auto& row : rows) {
    by_competency[row.competency.empty() ? "No competency named" : label(labels, row.competency)][row.fiscal_year] += row.minutes;
    all_years.insert(row.fiscal_year);
  }
  std::vector<int> years(all_years.begin(), all_years.end());
  for (std::size_t first = 0; first < years.size(); first += years_a_table) {
    auto last = std::min(first + years_a_table, years.size());
    blocks.push_back(hours_in({years.begin() + static_cast<std::ptrdiff_t>(first), years.begin() + static_cast<std::ptrdiff_t>(last)}, by_competency));
  }
}

std::string role_in_words(const std::string& role) {
  if (role == "official") return "Agency official";
  if (role == "office") return "Executive resources office";
  return words_of(role);
}

SignatureBlock signature_block(const std::string& role, const SignatureLine& line, const Verification& verification) {
  SignatureBlock block{.role = role, .name = line.name, .title = line.title};
  if (!line.claimed) return block;
  if (!line.valid) {
    block.notes.push_back("A signature in this name was found that does not hold. It is not shown as one.");
    return block;
  }
  block.signed_here = true;
  block.standing = "Signed electronically";
  block.date = day(*line.claimed);
  std::string times = "Signer’s time: " + spoken(*line.claimed) + ". ";
  times += line.received ? "Received by the office: " + spoken(*line.received) + "." : "There is no receipt, so this time is only what the signer gave.";
  block.notes.push_back(times);
  block.notes.push_back("Signed electronically; verify with broaden-cli verify " + (verification.file.empty() ? "FILE" : verification.file) + ".");
  return block;
}

void add_verification(std::vector<Block>& blocks, const Verification& verification) {
  if (verification.document.empty()) return;
  blocks.push_back(Heading{2, "Verification"});
  blocks.push_back(Paragraph{"This page shows a signed document; the signed file itself is the evidence. Anyone can check it without a network and "
                             "without an account, with the exported file and the office’s root certificate:"});
  blocks.push_back(Paragraph{"broaden-cli verify " + (verification.file.empty() ? "FILE" : verification.file) + " --trust OFFICE-CERTIFICATE"});
  Table ids{"What it is known by", {{"What", 1}, {"SHA-256", 3.2}}, {{"Document", verification.document}}};
  for (const auto& certificate : verification.certificates) ids.rows.push_back({"Certificate of " + certificate.whose, certificate.sha256});
  blocks.push_back(ids);
  if (verification.receipts.empty()) return;
  Table receipts{"Receipts of the office", {{"What was received", 5}, {"Number", 2, true}, {"Time", 4}}, {}};
  for (const auto& receipt : verification.receipts) receipts.rows.push_back({receipt.what, receipt.number, spoken(receipt.time)});
  blocks.push_back(receipts);
}

}
