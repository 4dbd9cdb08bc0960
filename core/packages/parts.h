// One parser for each kind of package, used by packages.cpp alone. Each fills what it is given and leaves problems to its Reader.
#pragma once
#include <span>

#include "core/packages/packages.h"
#include "core/packages/reader.h"

namespace broaden::core::packages {

Error bad_package(const std::string& where, const std::string& problem);
bool is_newer(const PackageHead&, const PackageHead&);   // by the day it takes effect, then by version: "10" after "9"

// The newest package of that id in force that day; nullptr: none.
template <class T> const T* pick(const std::vector<T>& all, std::string_view id, Date day) {
  const T* best = nullptr;
  for (auto& each : all)
    if (each.head.id == id && each.head.in_force(day) && (!best || is_newer(each.head, best->head))) best = &each;
  return best;
}

// The newest package of that id, whatever day it is.
template <class T> const T* newest(const std::vector<T>& all, std::string_view id) {
  const T* best = nullptr;
  for (auto& each : all)
    if (each.head.id == id && (!best || is_newer(each.head, best->head))) best = &each;
  return best;
}

PackageHead read_head(Reader&);
Framework read_framework(Reader&, PackageHead);
AgreementTemplate read_template(Reader&, PackageHead);
CreditScheme read_scheme(Reader&, PackageHead);
Checklist read_checklist(Reader&, PackageHead);
Sample read_sample(Reader&, PackageHead);
Result<PolicySource> read_source(const nlohmann::json&, const std::string& where);
Rule read_rule(Reader&, const std::string& policy);

// The base's rules with every overlay that names it and is in force that day, then the overlays' own rules.
Result<std::vector<Rule>> merged(const PolicySource& base, const std::vector<PolicySource>& overlays, Date);

// What a rule of each kind may speak of. The evaluator in core/policy knows the same words.
struct KindWords {
  std::string_view word;
  RuleKind kind;
  std::string_view subject;
  std::vector<std::string_view> numbers, needed_numbers;
  std::vector<std::string_view> one_of;       // exactly one of these numbers says what is counted; empty: nothing to choose
  std::vector<WindowKind> windows;            // which ones it can be counted over; empty: it has none
  std::vector<std::string_view> messages;     // all of them are needed
  std::vector<std::string_view> more_messages;   // may be left out. Without "none" a rule is silent where nothing concerns it
  std::vector<std::string_view> slots;        // what their texts may name
};
const std::vector<KindWords>& kind_words();
const std::vector<std::pair<std::string_view, WindowKind>>& window_words();

// The words that may stand in `kinds` and in `fields` where a rule looks at this subject.
std::span<const std::string_view> kinds_of(std::string_view subject);
std::span<const std::string_view> fields_of(std::string_view subject);

const std::vector<std::pair<std::string_view, Force>>& force_words();
const std::vector<std::pair<std::string_view, Verification>>& verification_words();

}
