// The keys of an office that exists only in a test: root, document key, online key, and certificates for people.
#pragma once
#include "sync/protocol/digest.h"

namespace broaden::tests {

class OfficeKeys {
 public:
  explicit OfficeKeys(core::Instant from = {1'600'000'000'000}, const std::string& agency = "Department of Examples");
  const std::string& id() const { return id_; }
  const core::SigningKey& root_key() const { return root_key_; }
  const core::Certificate& root() const { return root_; }
  std::span<const core::Certificate> roots() const { return {&root_, 1}; }
  const sync::OnlineKey& document() const { return document_; }   // signs documents: the same shape, another key
  const sync::OnlineKey& online() const { return online_; }
  void renew_online();                                   // a new online key, vouched for by the same root
  core::MailboxName mailbox(const std::string& executive) const { return {id_, executive}; }
  core::Certificate certify(const std::string& person, const std::string& name, const core::PublicKey&, core::KeyRole = core::KeyRole::executive) const;

 private:
  sync::OnlineKey issued(const std::string& name, core::KeyRole) const;
  core::Validity validity_;
  core::SigningKey root_key_;
  core::Certificate root_;
  std::string id_;
  sync::OnlineKey document_, online_;
};

}
