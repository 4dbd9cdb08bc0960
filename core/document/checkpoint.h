// The office's signed word on where a mailbox stands. Signed by its online key; never an entry itself.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

struct Checkpoint {
  std::string generation;                                // a new one each time the office's numbers start afresh
  std::int64_t number = 0;                               // of the last entry; 0: none yet
  std::string digest;                                    // d(number), hex
  Instant time;
  bool operator==(const Checkpoint&) const = default;
};

constexpr std::string_view checkpoint_type = "checkpoint";

Result<Document> build(const Checkpoint&, const About&);
Result<Checkpoint> read_checkpoint(const Document&);

}
