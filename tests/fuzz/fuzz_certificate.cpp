// Certificates and public keys as they come from strangers.
#include <cstdlib>

#include "core/crypto/certificate.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  View given(data, size);
  if (auto read = read_certificate(given)) {
    auto again = read_certificates(read->pem());
    if (!again || again->size() != 1 || !(again->front() == *read)) std::abort();
    (void)identity(*read);
    (void)check_chain({&*read, 1}, {&*read, 1}, read->not_before);
  }
  (void)read_certificates(text(given));
  if (auto key = PublicKey::from_der(given); key && key->der() != Bytes(given.begin(), given.end())) std::abort();
  return 0;
}
