#include "core/document/checkpoint.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {

Result<Document> build(const Checkpoint& checkpoint, const About& about) {
  return make_document(checkpoint_type, about, {{"generation", checkpoint.generation}, {"number", checkpoint.number}, {"digest", checkpoint.digest}, {"time", iso(checkpoint.time)}});
}

Result<Checkpoint> read_checkpoint(const Document& document) {
  TRY(json, body_of(document, checkpoint_type, Refers::to_nothing));
  Members from(json, "the checkpoint");
  Checkpoint out{from.line("generation", 1), from.number("number", 0, largest_number), from.hash("digest"), from.instant("time")};
  CHECKED(from.done());
  return out;
}

}
