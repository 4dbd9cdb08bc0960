// The list of every verb of broaden-cli, for the program and for the tests that try them all.
#include <algorithm>

#include "app/cli/verb.h"

namespace broaden::app::cli {

std::vector<CliVerb> all_verbs() {
  std::vector<CliVerb> out;
  for (auto* group : {
           record_verbs,
           item_verbs,
           plan_verbs,
           plan_version_verbs,
           agreement_verbs,
           opportunity_verbs,
           package_verbs,
           preference_verbs,
           document_verbs,
           connection_verbs,
           report_verbs,
           exchange_verbs,
           archive_verbs,
           paste_verbs,
           card_verbs,
           evidence_verbs,
           credit_verbs,
           growth_verbs,
           copy_verbs,
       })
    std::ranges::move(group(), std::back_inserter(out));
  return out;
}

}
