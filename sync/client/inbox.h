// Takes what an answer brought into the record: judged by the same rules as the office's, kept, or held until it can be
// understood. The caller commits it together with the cursor.
#pragma once
#include "core/document/states.h"
#include "core/store/enrollment.h"
#include "sync/client/client.h"
#include "sync/client/engine.h"

namespace broaden::sync {

class Inbox {
 public:
  static core::Result<Inbox> open(core::Record&, core::Tx&, const core::Enrollment&, std::span<const core::Certificate> roots);
  core::Result<> take(const SyncRequest& asked, const Advance&, SyncReport&);

 private:
  struct Arrived { std::int64_t number; core::Instant received; core::EntryKind kind; const std::string& id; const std::string& bytes; };

  Inbox(core::Record& record, core::Tx& tx, const core::Enrollment& enrollment, std::span<const core::Certificate> roots)
      : record_(record), tx_(tx), mailbox_{enrollment.office, enrollment.executive}, roots_(roots.begin(), roots.end()) {}
  core::Result<> result(const Offered&, const EntryResult&, const Advance&, SyncReport&);
  core::Result<> entry(const Numbered&, const Advance&, SyncReport&);
  core::Result<> release();
  core::Admission judge(const Arrived&);
  core::Result<> keep(const Arrived&);
  void note(const std::variant<core::Document, core::Signature>&);
  void refresh();

  core::Record& record_;
  core::Tx& tx_;
  core::MailboxName mailbox_;
  std::vector<core::Certificate> roots_;
  std::vector<core::Entry> entries_;                     // what is kept, as states.h reads it
  std::map<std::string, std::size_t> places_;            // in entries_, by id
  std::map<std::string, core::Held> held_;               // by id
  core::Standing standing_;
  bool stale_ = true;                                    // entries_ has more than standing_ knows
  bool rights_stale_ = true;                             // and among it who may sign
};

}
