// What several reports have in common: values in words, rows that are left out when empty, hours, signature lines, and how a
// stranger verifies a document.
#pragma once
#include <initializer_list>

#include "core/report/reports.h"

namespace broaden::core::report {

std::string or_not_stated(const std::string&);
std::string period(Date from, Date to, const char* dash = " – ");    // "Oct 1, 2026 – Sep 30, 2027"; "" for none
std::string shown_field(const ConstItem&, const char* field);        // as people read it; "" for none
std::string in_lines(const Lines&);                                  // one a line
std::string joined(std::initializer_list<std::string>, const char* between = ", ");   // without the empty ones
std::string label(const Labels&, const std::string& tag);            // the competency's name, or the tag as it stands
std::string in_words(const Labels&, const Tags&);                    // "Strategic Thinking; Systems Thinking"; "" for none
void add_row(KeyValues&, std::string label, std::string value);      // nothing, if there is no value
void add_field(KeyValues&, const ConstItem&, const char* field);     // the field under its own label
// One row a competency, one column a fiscal year, at most six years a table. "" as competency: learning that names none.
// No totals: one item may count toward several competencies.
void add_hours(std::vector<Block>&, const std::vector<HoursRow>&, const Labels&);
std::string role_in_words(const std::string& role);                  // "official" -> "Agency official"
SignatureBlock signature_block(const std::string& role, const SignatureLine&, const Verification&);
void add_verification(std::vector<Block>&, const Verification&);     // nothing, if there is nothing to verify
std::string day(Instant);                                            // "Nov 22, 2026"

}
