#include "sync/protocol/digest.h"

#include <algorithm>

namespace broaden::sync {
namespace {

core::Result<core::SignedDocument> signed_online(core::Result<core::Document> made, const OnlineKey& online, core::Instant at) {
  TRY(document, std::move(made));
  TRY(signature, core::sign(document, online.key, online.chain, {"Online key", {}, at}));
  return core::SignedDocument{std::move(document), {std::move(signature)}};
}

core::Error untrusted(const core::Error& why) { return {core::Code::office_answer, words(why).what}; }

core::Result<> check_signed_online(const core::SignedDocument& word, const core::MailboxName& mailbox, std::span<const core::Certificate> roots) {
  if (word.signatures.size() != 1) return {core::Code::office_answer, "a receipt has exactly one signature"};
  const auto checked = core::check_online(word.document, word.signatures.front(), mailbox, roots);
  if (!checked) return untrusted(checked.error());
  return {};
}

}

core::Hash first_digest(const core::MailboxName& mailbox) {
  return core::sha256("broaden mailbox v1\n" + mailbox.office + "\n" + mailbox.executive + "\n");
}

core::Hash next_digest(const core::Hash& before, std::int64_t number, const core::Hash& entry) {
  std::array<std::uint8_t, 8> big_endian{};
  for (std::size_t i = 0; i < 8; ++i) big_endian[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
  return core::Sha256().add(before).add(core::View(big_endian)).add(entry).finish();
}

std::optional<core::Hash> read_hash(std::string_view hex) {
  const auto bytes = core::from_hex(hex);
  if (!bytes || bytes->size() != 32) return std::nullopt;
  core::Hash hash{};
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

core::Result<core::SignedDocument> make_receipt(const core::Receipt& receipt, const core::MailboxName& mailbox, const std::string& entry, const OnlineKey& online) {
  return signed_online(core::build(receipt, {mailbox.office, mailbox.executive, receipt.time, {}, entry}), online, receipt.time);
}

core::Result<core::SignedDocument> make_checkpoint(const core::Checkpoint& checkpoint, const core::MailboxName& mailbox, const OnlineKey& online) {
  return signed_online(core::build(checkpoint, {mailbox.office, mailbox.executive, checkpoint.time, {}, {}}), online, checkpoint.time);
}

core::Result<core::Receipt> check_receipt(const core::SignedDocument& word, const core::MailboxName& mailbox, const std::string& entry,
                                          std::span<const core::Certificate> roots) {
  CHECKED(check_signed_online(word, mailbox, roots));
  if (word.document.header.about != entry) return {core::Code::office_answer, "a receipt is for another entry"};
  const auto receipt = core::read_receipt(word.document);
  if (!receipt) return untrusted(receipt.error());
  return *receipt;
}

core::Result<core::Checkpoint> check_checkpoint(const core::SignedDocument& word, const core::MailboxName& mailbox,
                                                std::span<const core::Certificate> roots) {
  CHECKED(check_signed_online(word, mailbox, roots));
  const auto checkpoint = core::read_checkpoint(word.document);
  if (!checkpoint) return untrusted(checkpoint.error());
  return *checkpoint;
}

}
