#include "app/desktop/words_of_service.h"

#include <algorithm>
#include <iterator>

#include "app/desktop/ui/utf8.h"

namespace broaden::app {
namespace {

// In order: they are searched by halves.
constexpr std::string_view service_words[] = {
  "agencywide", "backfilled", "backfilling", "bioeconomy", "biosecurity", "chatbot", "coachee", "cochair", "cochaired", "colead", "coled", "cyber", "cybercrime", "cybersecurity",
  "decarbonization", "deconflict", "deconflicted", "deconfliction", "departmentwide", "detailee", "drawdown", "enterprisewide", "geospatial", "governmentwide", "grantmaking", "helpdesk",
  "hotline", "inbrief", "incentivize", "incentivized", "inclusivity", "interagency", "listserv", "livestream", "mentee", "microlearning", "multiagency", "multigenerational", "neurodiverse", "neurodiversity",
  "offboarding", "offsite", "ombuds", "ombudsperson", "onboarding", "operationalize", "operationalized", "outbrief", "outbriefed", "pushback", "rescope", "rescoped", "rescoping", "reskill",
  "reskilled", "reskilling", "roadmap", "rollout", "rulemaking", "skillset", "telework", "teleworked", "underperform", "underperformance", "underserved", "upskill", "upskilled", "upskilling", "videoconference",
  "wellbeing", "whistleblower", "workgroup", "workplan", "workstream", "yearend"};
static_assert(std::ranges::is_sorted(service_words));

// For U+00C0 to U+00FF; "?" where there is no plain letter.
constexpr std::string_view plain_letters = "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y";

bool is_known(std::string_view word) { return std::ranges::binary_search(service_words, word); }

}

bool is_of_service(std::string_view word) {
  std::string small(word);
  if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z') small[0] = static_cast<char>(small[0] - 'A' + 'a');
  if (is_known(small)) return true;
  for (std::string_view ending : {"'s", "\u2019s", "s"})
    if (small.ends_with(ending)) return is_known(std::string_view(small).substr(0, small.size() - ending.size()));
  return false;
}

std::string without_accents(std::string_view word) {
  std::string out;
  for (std::size_t at = 0, n; at < word.size(); at += n) {
    auto c = ui::code_at(word, at, n);
    char plain = c >= 0xc0 && c <= 0xff ? plain_letters[c - 0xc0] : '?';
    if (plain != '?') out += plain;
    else out += word.substr(at, n);
  }
  return out;
}

}
