// Machines with their own records and clocks, an office, and a network between them that a test breaks on purpose.
#pragma once
#include <deque>
#include <functional>

#include "core/base/clock.h"
#include "sync/client/client.h"
#include "sync/protocol/endpoint.h"
#include "tests/support/must.h"

namespace broaden::tests {

constexpr core::Instant lab_start{1'800'000'000'000};    // Jan 15, 2027

core::Document of_tomorrow(const core::About&);           // of a type that nobody knows yet

struct Folder {                                          // gone when the test is over
  std::string path;
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

class Link final : public sync::Transport {              // from one machine to the office
 public:
  Link(sync::Endpoint& office, const core::Clock& office_clock) : office_(&office), clock_(&office_clock) {}
  core::Result<sync::Reply> post(const sync::Request&, const core::Progress&) override;

  int lose_requests = 0;                                 // the next so many never arrive
  int lose_replies = 0;                                  // the next so many are done, and nobody hears of it
  int twice = 0;                                         // the next so many arrive two times; the later reply is heard
  std::function<void(sync::Request&)> on_way;            // changes a request
  std::function<void(sync::Reply&)> on_return;           // changes a reply
  std::vector<sync::Request> sent;                       // all that left
  void replay(std::size_t which);                        // an old request arrives again, from nobody
  void lead_to(sync::Endpoint& other) { office_ = &other; }

 private:
  sync::Endpoint* office_;
  const core::Clock* clock_;
};

struct Machine {
  Machine(sync::Endpoint&, const core::Clock& office_clock, const std::string& name);
  core::Result<core::Enrollment> enroll(const std::string& code);
  core::Result<sync::SyncReport> sync();
  core::Enrollment connection() const { return must(core::enrollment(record)); }

  // Made and queued as the commands do it; the id of the document.
  std::string submit(const std::string& plan, const std::string& goals);
  std::string decline(const std::string& offer);
  void queue(const core::Document&, bool with_signature = true);
  core::About about(const std::string& of = {}) const;

  std::vector<core::KeptEntry> entries() const { return must(core::entries(record, connection().office)); }
  std::vector<std::string> order() const;                // ids of what is numbered, in the office's order
  std::size_t waiting() const { return must(core::outbox(record, connection().office)).size(); }
  void restart();                                        // as if the program had been killed and started again

  Folder folder;
  std::string name, passphrase = "correct horse battery staple";
  core::HandClock clock{lab_start};
  core::Record record;
  Link link;
  core::Progress progress;

 private:
  const core::SigningKey& signing_key(const core::Enrollment&);
  std::string unlocked_;                                 // which key that is: opening one takes a third of a second, on purpose
  std::optional<core::SigningKey> key_;
};

}
