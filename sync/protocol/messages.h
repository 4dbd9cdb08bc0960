// What client and office say to each other: requests, answers, refusals, as values; parsed and printed strictly (canonical
// JSON, RFC 8785). Who signed them is in request_signature.h and proof.h; what to do about them is the engine's.
#pragma once
#include <optional>

#include "core/crypto/certificate.h"
#include "core/document/jws.h"
#include "core/document/receipt.h"
#include "sync/protocol/entry.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

constexpr std::string_view enroll_path = "/v1/enroll";
constexpr std::string_view sync_path = "/v1/sync";
constexpr std::size_t most_offered = 256;                // entries in one request
constexpr std::size_t most_read = 1024;                  // entries in one answer
constexpr std::size_t most_points = 64;                  // of a request that looks for the last common entry
constexpr std::size_t full_answer = 1024 * 1024;         // an office adds no further entry to an answer of this many bytes

struct Point {                                           // a place in a mailbox's line of numbers
  std::int64_t number = 0;
  std::string digest;                                    // d(number), hex
  bool operator==(const Point&) const = default;
};

struct Cursor {                                          // how far this machine has read
  std::string generation;                                // "" before the first answer
  Point at;
  bool operator==(const Cursor&) const = default;
};

struct Offered {                                         // an entry that this machine believes the office lacks
  core::EntryKind kind = core::EntryKind::document;
  std::string id, bytes;
  std::optional<core::SignedDocument> receipt;           // only after `diverged`: what the office once said of it, so that its time stays
};

struct SyncRequest {
  std::string office, executive;
  Cursor cursor;
  std::string online;                                    // thumbprint of the online key known here
  std::vector<Offered> entries;
  std::vector<Point> points;                             // only after `diverged`: where the two may still agree. Then no entries
};

enum class Outcome { accepted, duplicate, refused };
std::string_view name(Outcome);

struct EntryResult {                                     // one for each entry offered, in the same order
  std::string id;
  Outcome outcome = Outcome::accepted;
  std::int64_t number = 0;                               // not for refused
  std::optional<core::SignedDocument> receipt;           // not for refused
  std::string error, detail;                             // only for refused: name of a core::Code, and its detail
};

struct Numbered {                                        // an entry after the cursor; gapless, in order
  std::int64_t number = 0;
  core::EntryKind kind = core::EntryKind::document;
  std::string id;
  std::string bytes;                                     // "" where the same request offered it: bytes and receipt are known from there
  std::optional<core::SignedDocument> receipt;
};

struct SyncAnswer {                                      // status 200
  std::vector<EntryResult> results;
  std::vector<Numbered> entries;
  core::SignedDocument checkpoint;                       // of the last entry in this answer; of the cursor where there is none
  bool more = false;                                     // entries are left: ask again
  std::vector<core::Certificate> online;                 // the online key's certificate, where it is not the one the request names
};

struct EnrollRequest {
  std::string code;                                      // which invitation: a hash of its secret, hex
  core::PublicKey machine;                               // the request key, which also signs this request
  core::PublicKey signing;                               // the executive's signing key
  std::string machine_name;
  std::string possession;                                // base64url: the signing key's signature over statement()
  std::string mac;                                       // base64url: HMAC under the code's secret over statement()
};

struct EnrollAnswer {                                    // status 200; its proof is the root key's
  std::string agency, office, executive, name;           // name: the executive's, as the office has it
  core::Certificate root, document_key, online_key;
  core::Certificate certificate;                         // for the signing key
};

struct Refusal {                                         // any other status
  std::string error, detail;                             // name of a core::Code, and its detail; "diverged" is not an error of people
  core::Instant time;                                    // the office's clock
  std::optional<core::Certificate> root;                 // from enroll: whose word this is
  // only with "diverged": where the office stands, and the last of the request's points it agrees with (none were sent: d(0))
  std::string generation;
  Point head, common;
  std::vector<core::Certificate> online;                 // from sync: as in an answer
};

constexpr std::string_view diverged = "diverged";

std::string print(const SyncRequest&);
std::string print(const SyncAnswer&);                    // answers are printed without their proof: proof.h adds it
std::string print(const EnrollRequest&);
std::string print(const EnrollAnswer&);
std::string print(const Refusal&);

core::Result<SyncRequest> read_sync_request(std::string_view body);       // request_malformed, request_too_large
core::Result<EnrollRequest> read_enroll_request(std::string_view body);
core::Result<SyncAnswer> read_sync_answer(std::string_view body);         // office_answer
core::Result<EnrollAnswer> read_enroll_answer(std::string_view body);
core::Result<Refusal> read_refusal(std::string_view body);

std::size_t printed_size(const Offered&);                // what an entry adds to a request, at most

int status(core::Code);                                  // the HTTP status of a refusal
core::Error error(const Refusal&);                       // for people; a name that is unknown here is office_refused
std::optional<core::Code> code(std::string_view name);

}
