// Whether the office's books are sound: the file, the numbers, every digest, id, signature and receipt. Changes nothing.
#pragma once
#include "sync/office/desk/office.h"

namespace broaden::office {

struct Health {
  std::vector<std::string> problems;                     // in words; none: sound
  std::int64_t executives = 0, officials = 0, machines = 0, entries = 0, signatures = 0, receipts = 0, waiting_for_receipt = 0;
  bool ok() const { return problems.empty(); }
};

core::Result<Health> doctor(const Office&, core::Instant now);

}
