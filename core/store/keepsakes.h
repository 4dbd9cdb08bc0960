// Documents that came in a file, from an earlier record or an agency before: they can be looked at, exported again and verified,
// but no office's state is computed from them. What an office holds comes from that office, by connecting and syncing.
#pragma once
#include <optional>

#include "core/db/tx.h"
#include "core/store/record.h"

namespace broaden::core {

struct Keepsake {
  std::string document;                                  // id
  std::string item;                                      // what it was about: a plan's id; "" for none
  std::string root_pem;                                  // the office's root certificate, whose key makes the office id; "" where it did not come along
  std::string bytes;                                     // as `documents export` writes it: with signatures, receipts, related documents
};

Result<> keep(Record&, Tx&, const Keepsake&);            // the same document again changes nothing
Result<std::vector<Keepsake>> keepsakes(const Record&);  // by document id
Result<std::optional<Keepsake>> keepsake(const Record&, const std::string& document);

}
