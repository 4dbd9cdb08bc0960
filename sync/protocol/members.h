// Takes a JSON object apart, member by member: the first thing wrong is remembered, and so is a member nobody asked for.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/crypto/certificate.h"
#include "core/document/jws.h"

namespace broaden::sync {

class Members {
 public:
  Members(const core::Json& object, std::string& problem);   // problem: "" until something is wrong; outlives this
  ~Members();                                            // what was not taken is a problem

  const core::Json* take(const char* name);              // nullptr: not there, which is no problem
  const core::Json& need(const char* name);
  std::string text(const char* name, std::size_t longest);
  std::string hash(const char* name);                    // 64 hex digits
  std::int64_t number(const char* name);                 // 0 or more
  bool yes(const char* name);
  core::Instant instant(const char* name);
  core::Bytes bytes(const char* name, std::size_t most);
  core::Certificate certificate(const char* name);
  core::PublicKey key(const char* name);
  std::optional<core::SignedDocument> signed_document(const char* name);   // none: not there
  const core::Json& list(const char* name, std::size_t most);
  bool wrong(std::string what);                          // remembers it; false

 private:
  const core::Json& object_;
  std::string& problem_;
  std::vector<std::string> taken_;
};

std::optional<core::Certificate> certificate_from(const core::Json& text);
std::string packed(const core::Certificate&);            // base64url of its DER

}
