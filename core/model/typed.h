// Between what people type or read and a field's Value: the CLI, forms and imports all end here.
#pragma once
#include <map>

#include "core/base/result.h"
#include "core/model/field.h"

namespace broaden::core {

using Typed = std::map<std::string, std::vector<std::string>>;  // field name -> as typed (several for tags and lines); only what was given

// Errors: bad_value or bad_date, naming the field's label and what would be accepted. "" clears a field.
Result<Value> parse(const Field&, std::string_view typed);
Result<> fill(Item, const Typed&);                       // all or nothing; a set given is the whole set; does not check()
// The bounds that parse() sets for what is typed, for a value that came another way: text that can be read and is not too long,
// numbers that are no slip. Errors: bad_value, too_long, naming the field's label.
Result<> check_value(const Field&, const Value&);
std::string shown(const Field&, const Value&);           // for people: "Nov 3, 2026", "1.5", "$1,500", choice in words
std::string typed(const Field&, const Value&);           // what parse() reads back: "2026-11-03", "1.5"; sets joined by line ends
std::string words_of(std::string_view choice);           // "limited-term" -> "Limited term", "ipa" -> "IPA"
std::string sentence(const Noun&, const Problem&);       // "Statement is missing."
std::string hours(std::int64_t minutes);                 // exact decimal: "2", "1.5", "0.25"
std::string decimal(std::int64_t hundredths);            // "12.5", "40"
std::optional<std::int64_t> cents(std::string_view typed);   // "$1,500" or "99.5" in cents, up to $100 million; nothing for what is no sum
std::string dollars(std::int64_t cents);                 // "1,500", "99.50"

}
