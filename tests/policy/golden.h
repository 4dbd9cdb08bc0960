// The golden cases: facts in, findings and reasons out, kept as data in tests/golden/policy/*.json.
#pragma once
#include <vector>

#include "core/policy/findings.h"

namespace broaden::core {

struct GoldenRow {
  Date as_of;
  std::string rule, item;      // item "": whichever it is about
  std::string key;             // of the rule's message; "silent": there is no such finding
  std::string state, message;  // as state() says it, and the whole sentence
};

struct GoldenCase {
  std::string file, says;      // says: what a reader would notice
  Facts facts;
  FindingOptions options;
  Packages packages;           // the shipped ones, with the case's agency package if it has one
  std::vector<GoldenRow> rows;
};

std::vector<GoldenCase> golden_cases();   // stops the test if a file does not read

// Is this what the template says, whatever stands in its slots?
bool reads_as(const std::string& message, const std::string& pattern);

}
