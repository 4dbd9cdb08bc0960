// The whole record on paper, for the executive alone: every noun by its table of fields, so that a new noun appears by itself.
#pragma once
#include "core/model/any.h"
#include "core/report/reports.h"

namespace broaden::core::report {

struct RecordItem { std::string id; Any item; };
struct RecordDocument { std::string type, id; Instant issued; std::optional<Instant> received; };   // received: by the office

struct WholeRecordInput {
  std::string executive;
  Date prepared;
  Instant made;
  std::vector<RecordItem> items;             // by noun, in the order of nouns()
  std::vector<RecordDocument> documents;
  Labels labels;                             // frameworks' ids too
};
Layout whole_record(const WholeRecordInput&);

}
