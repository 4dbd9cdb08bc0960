// SHA-256 and what is built on it. Says nothing about what is hashed.
#pragma once
#include <memory>

#include "core/base/bytes.h"

namespace broaden::core {

Hash sha256(View);
inline Hash sha256(std::string_view text) { return sha256(view(text)); }

class Sha256 {                                           // for what does not lie in one piece
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256& add(View);
  Sha256& add(std::string_view text) { return add(view(text)); }
  Hash finish();                                         // once; then a new one is needed

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Hash hmac_sha256(View key, View message);
Bytes hkdf_sha256(View secret, View salt, View info, std::size_t length);  // RFC 5869; at most 8,160 bytes
bool constant_time_equal(View, View);                    // its time depends on the lengths alone
void wipe(std::span<std::uint8_t>);                      // overwrites in a way that no compiler leaves out
void wipe(std::string&);                                 // the same, and empties it

}
