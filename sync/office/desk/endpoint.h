// The office's side of the wire: enrollment and sync, as sync/PROTOCOL.md says them. Requests in, replies out; no sockets.
#pragma once
#include <map>

#include "sync/office/desk/attempts.h"
#include "sync/office/desk/line.h"
#include "sync/protocol/endpoint.h"
#include "sync/protocol/messages.h"
#include "sync/protocol/request_signature.h"

namespace broaden::office {

class OfficeEndpoint final : public sync::Endpoint {
 public:
  OfficeEndpoint(Office office, OfficeKeys keys) : office_(std::move(office)), keys_(std::move(keys)) {}
  sync::Reply handle(const sync::Request&, core::Instant now) override;   // one call at a time

 private:
  struct Answered { int status = 200; std::string printed; };

  sync::Reply enroll(const sync::Request&, core::Instant now);                                     // enroll.cpp
  core::Result<Answered> judge_enrollment(const sync::Request&, const sync::EnrollRequest&, core::Instant now);
  core::Result<std::string> admit_machine(const Invitation&, const sync::EnrollRequest&, core::Instant now);

  sync::Reply sync(const sync::Request&, core::Instant now);                                       // sync.cpp
  core::Result<Machine> caller(const sync::RequestSignature&, core::Instant now);
  core::Result<Answered> judge_sync(const Machine&, const sync::SyncRequest&, core::Instant now);
  core::Result<Answered> say_diverged(const sync::SyncRequest&, core::Instant now);
  core::Result<Answered> answer_sync(const sync::SyncRequest&, core::Instant now);
  core::Result<> fill_page(const sync::SyncRequest&, sync::SyncAnswer&, core::Instant now);

  core::Result<std::vector<sync::EntryResult>> take(const sync::SyncRequest&, core::Instant now);  // take.cpp
  core::Result<sync::EntryResult> take(Line&, const sync::Offered&, core::Instant now);
  core::Result<> judge(const Line&, const sync::Offered&, core::Instant accepted) const;
  core::Result<core::Instant> accepted_time(const core::MailboxName&, const sync::Offered&, core::Instant now) const;
  core::Result<> follow(const Line&, const std::string& signature, core::Instant now);

  core::Result<Line*> line(const std::string& executive, core::Instant now);   // kept between requests; catches up with the desk
  sync::Refusal refusal(const core::Error&, core::Instant now) const;

  Office office_;
  OfficeKeys keys_;
  Attempts attempts_;
  std::map<std::string, Line> lines_;
};

}
