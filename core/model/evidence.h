// A file that shows what was learned: kept inside the record by its hash, opened by nothing here.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Learning;

struct Evidence {
  Id<Learning> learning;
  std::string name;                                      // the file's, without its folder
  std::string file;                                      // SHA-256 of the file kept in the record, in hex
  std::string note;
  bool operator==(const Evidence&) const = default;
  static const Noun noun;
};

}
