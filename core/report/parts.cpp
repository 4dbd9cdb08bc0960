#include "core/report/parts.h"

#include "core/model/typed.h"

namespace broaden::core::report {

std::string or_not_stated(const std::string& text) { return text.empty() ? "not stated" : text; }
std::string day(Instant time) { return spoken(utc_date(time)); }

std::string period(Date from, Date to, const char* dash) {
  if (!from && !to) return {};
  if (!to) return "From " + spoken(from);
  if (!from) return "Until " + spoken(to);
  return from == to ? spoken(from) : spoken(from) + dash + spoken(to);
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
