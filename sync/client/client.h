// What a program asks of sync: connect this record to an office, and bring both up to date. Each call works on its own
// connection to the record and holds no transaction while the network is asked.
#pragma once
#include "core/base/progress.h"
#include "core/store/enrollment.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

struct EnrollInput {
  std::string url;                                       // https, or http to this machine itself
  std::string code;                                      // as typed
  std::string passphrase;                                // protects the new signing key; its length was judged before
  std::string machine_name;
  std::string ca_file;                                   // "" for the system's
  core::Date today;
};

// Keys are on disk before anything is sent: after a lost reply the same code gets the same answer. On a record that is
// already connected to the code's office it brings a new key and certificate, and the connection goes on where it stood.
// code_*, wrong_office, plain_http, already_connected, wrong_passphrase, and what the network says.
core::Result<core::Enrollment> enroll(core::Record&, Transport&, const EnrollInput&, core::Progress&);

struct SyncReport {
  int sent = 0;                                          // entries that the office accepted now
  int received = 0;                                      // entries new to this record
  int refused = 0;                                       // sent, and not accepted: see refusals()
  int held = 0;                                          // received, and not understood yet
  int duplicates = 0;                                    // sent, and already there
  int rounds = 0;
};

core::Result<SyncReport> sync(core::Record&, Transport&, core::Progress&);

}
