// Whom this record is connected to, what they have of it, and the keys that are kept here for it. Only reads.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/document/document.h"
#include "core/store/record.h"

namespace broaden::app {

// The executive's own act, by its type; a withdrawal is of whoever made what it withdraws.
core::Result<bool> by_executive(const core::Record&, const core::Document&);

struct SentKind { std::string type; std::size_t count = 0; };   // "plan-submission"

struct ConnectedMachine {
  std::string name;                                      // as the executive called it; may be empty
  core::Date since;                                      // in UTC
  bool here = false;                                     // the one that this copy of the record lies on
  std::string removed;                                   // why it may not ask any more; "" while it may
};

struct ConnectionView {
  std::string agency, url;
  core::Instant connected, synced;                       // synced {0}: never
  std::size_t waiting = 0;                               // documents and signatures that the next sync sends
  std::vector<SentKind> received;                        // of the executive's own documents, what the office has
  std::string holder, fingerprint;                       // of the certificate of the signing key: SHA-256, hex
  core::Instant until;                                   // the certificate's last moment
  bool guarded = false;                                  // the signing key is encrypted under the passphrase
  std::string machine_key;                               // the file of the key that only proves which machine asks; "" where it is gone
  bool machine_key_private = false;                      // nobody else on this machine can read it
  std::vector<ConnectedMachine> machines;                // that ask in this executive's name, as the office announced them
};
core::Result<std::optional<ConnectionView>> connection_view(const core::Record&);   // none: not connected

std::string in_groups(const std::string& hex);           // "ab12 cd34 …": to be read aloud and compared

}
