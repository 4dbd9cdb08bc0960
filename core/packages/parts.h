// One parser for each kind of package, used by packages.cpp alone. Each fills what it is given and leaves problems to its Reader.
#pragma once
#include "core/packages/packages.h"
#include "core/packages/reader.h"

namespace broaden::core::packages {

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
  std::vector<std::string_view> messages;     // all of them are needed
  std::vector<std::string_view> slots;        // what their texts may name
};
const std::vector<KindWords>& kind_words();

const std::vector<std::pair<std::string_view, Force>>& force_words();
const std::vector<std::pair<std::string_view, Verification>>& verification_words();

}
