// What the office keeps, as plain values: people, their machines and codes, its keys, and the entries of each executive.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/document/receipt.h"

namespace broaden::office {

struct Agency {
  std::string id;                                        // office id: of the root key's fingerprint
  std::string name;
  core::Instant founded;
};

struct KeptKey {                                         // one of the office's or an official's signing keys
  std::string role, person;                              // core::name(KeyRole); the office's own keys have its id as person
  std::string pem;                                       // encrypted under a passphrase, never plain
  core::Bytes certificate;                               // DER
};

struct Person {
  std::string id, name;
  bool official = false;                                 // else an executive
  std::string title;                                     // an official's role in words: "ERB chair"
  core::Instant added;
};

struct Machine {                                         // of an executive; it signs requests with this key
  std::string thumbprint, executive, name;
  core::Bytes key;                                       // SubjectPublicKeyInfo
  core::Instant added;
  std::optional<core::Instant> removed;
  core::Instant heard;                                   // about when it last synced; {0}: never
};

struct Invitation {                                      // a code that was given out, or what is left of it
  std::int64_t row = 0;
  std::string executive;
  std::string lookup;                                    // names the code without telling its secret
  core::Bytes secret;
  core::Date expires;
  core::Instant made;
  bool withdrawn = false;                                // a newer code took its place
  std::string used_by;                                   // thumbprint of the machine it enrolled; "" while unused
  core::Instant used;
  std::string answer;                                    // what that machine was told: told again to the same keys
};

struct Incident {                                        // what the office must know about, and nobody else would tell it
  core::Instant at;
  std::string executive, what;
};

struct PublishedPackage {                                // what everybody gets, also those who connect later
  std::string kind, id, version;                         // core::AgencyPackage's; the same again takes the former's place
  std::string content;
};

struct NewEntry {
  core::EntryKind kind = core::EntryKind::document;
  std::string id;                                        // hex
  std::string bytes;
  core::Instant accepted;                                // the time its receipt will say
};

struct Row {
  std::int64_t number = 0;
  core::EntryKind kind = core::EntryKind::document;
  std::string id, bytes;
  core::Hash digest{};
  core::Instant accepted;
  std::string receipt;                                   // "" until the online key has signed one
};

struct Head {
  std::string generation;
  std::int64_t number = 0;
  core::Hash digest{};                                   // d(number)
};

struct Place { std::string executive, id; };            // where a document lies
struct Placed { std::int64_t number = 0; bool duplicate = false; };

}
