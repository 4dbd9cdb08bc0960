#include "core/model/preference.h"

namespace broaden::core {

constexpr std::size_t most_posts = 3;                    // OPM's Thought Leader Forum of Apr 10, 2007: "three jobs the person would like"

static constexpr Field preference_fields[] = {
  field<&PreferenceStatement::date>("date", "As of", {.required = true}),
  field<&PreferenceStatement::organizational>("organizational", "Another organization", {}),
  field<&PreferenceStatement::organizational_reason>("organizational_reason", "If, or why not now (organization)", {.shown = "organizational-reason"}),
  field<&PreferenceStatement::functional>("functional", "Another kind of work", {}),
  field<&PreferenceStatement::functional_reason>("functional_reason", "If, or why not now (kind of work)", {.shown = "functional-reason"}),
  field<&PreferenceStatement::geographic>("geographic", "Another place", {}),
  field<&PreferenceStatement::geographic_reason>("geographic_reason", "If, or why not now (place)", {.shown = "geographic-reason"}),
  field<&PreferenceStatement::posts>("posts", "Posts you would like", {.shown = "post", .hint = "At most three, the one you would like most first."}),
  field<&PreferenceStatement::constraints>("constraints", "What else matters", {.narrative = true}),
};

static void preference_rules(const void* item, std::vector<Problem>& problems) {
  auto& one = *static_cast<const PreferenceStatement*>(item);
  if (one.posts.size() > most_posts) problems.push_back({"posts", "can be three at most"});
  if (one.organizational == Willing::yes_if && one.organizational_reason.empty()) problems.push_back({"organizational_reason", "is missing: say what \"yes, if\" depends on"});
  if (one.functional == Willing::yes_if && one.functional_reason.empty()) problems.push_back({"functional_reason", "is missing: say what \"yes, if\" depends on"});
  if (one.geographic == Willing::yes_if && one.geographic_reason.empty()) problems.push_back({"geographic_reason", "is missing: say what \"yes, if\" depends on"});
}

constinit const Noun PreferenceStatement::noun{"preference", "Mobility preferences", preference_fields, preference_rules};

}
