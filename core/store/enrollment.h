// Connections of this record to offices: cursor, pins, what waits to be sent, what was refused. Local to this copy, outside
// the change log. The request key lies beside the record in a file of its own (mode 0600) and is in no copy or backup.
#pragma once
#include <optional>

#include "core/db/tx.h"
#include "core/store/documents.h"

namespace broaden::core {

struct Enrollment {
  std::string office;                                    // office id: the root key's fingerprint
  std::string agency, url;
  std::string executive, machine;                        // ids at that office
  std::string root_pem;                                  // the pinned root certificate
  std::string office_pem, online_pem;                    // the office's document key and online key, from its greeting
  std::string signing_pem;                               // the executive's signing key, encrypted under the passphrase
  std::string certificate_pem;                           // the executive's certificate
  std::string ca_file;                                   // the agency's own CA for TLS; "" for the system's
  std::string generation;                                // of the office's numbering; a new one after it was restored
  std::int64_t cursor = 0;                               // the last number read
  std::string digest;                                    // d(cursor), hex
  Instant connected, synced;                             // synced {0}: never
  std::int64_t clock_offset_ms = 0;                      // the office's clock less this machine's, for requests only
  bool closed = false;
};

Result<std::vector<Enrollment>> enrollments(const Record&);
Result<Enrollment> enrollment(const Record&);            // the one open connection; not_connected
Result<> save(Record&, Tx&, const Enrollment&);

std::string request_key_path(const Record&, const std::string& office);
std::string code_key_path(const Record&, const std::string& code_office);   // keys of an enrollment under way: on disk before sending

struct Outgoing { std::string id; EntryKind kind = EntryKind::document; std::string bytes; };
Result<> queue(Record&, Tx&, const std::string& office, const Outgoing&);   // twice is once
Result<std::vector<Outgoing>> outbox(const Record&, const std::string& office);   // in the order of queueing
Result<> accepted(Record&, Tx&, const std::string& office, const std::string& id);

struct Refused { std::string id; EntryKind kind = EntryKind::document; std::string code; Instant at; };
Result<> refused(Record&, Tx&, const std::string& office, const Refused&);  // leaves the outbox, for a visible list
Result<std::vector<Refused>> refusals(const Record&, const std::string& office);

}
