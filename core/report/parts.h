// What several reports have in common: values in words, signature lines, and how a stranger verifies a document.
#pragma once
#include "core/report/reports.h"

namespace broaden::core::report {

std::string or_not_stated(const std::string&);
std::string period(Date from, Date to, const char* dash = " – ");    // "Oct 1, 2026 – Sep 30, 2027"; "" for none
std::string role_in_words(const std::string& role);                  // "official" -> "Agency official"
SignatureBlock signature_block(const std::string& role, const SignatureLine&, const Verification&);
void add_verification(std::vector<Block>&, const Verification&);     // nothing, if there is nothing to verify
std::string day(Instant);                                            // "Nov 22, 2026"

}
