// Mobility preferences shared with the agency, item by item: an item that is not named stays here, and so does what else matters.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "app/commands/standing.h"
#include "core/document/mobility_preferences.h"

namespace broaden::app {

struct Outcome;

enum class PreferenceItem { organizational, functional, geographic, posts };
std::string_view name(PreferenceItem);
core::Result<std::set<PreferenceItem>> preference_items(const std::string& typed);   // "organizational,posts"; bad_value names the word

struct SharePreferences {                                // signs; the next Sync sends it
  std::set<PreferenceItem> items;
  std::string statement;                                 // id of the preferences, or its beginning; "" for the newest
  std::string previewed;                                 // SharedPreview::digest of what the person saw
};
struct WithdrawPreferences { std::string reason; };      // those that stand with the office

struct SharedPreview {
  core::Document document;                               // what would leave, to the byte
  core::MobilityStatement shared;
  std::vector<std::string> stays;                        // labels of what is said, and stays here
  std::string digest;
};
core::Result<SharedPreview> preview(const Session&, const SharePreferences&);   // bad_value: nothing chosen, or nothing said about it

struct SharedPreferences {                               // once, to one office
  std::string office, agency;
  core::StatementStanding standing;
  core::MobilityStatement said;
  std::string words;                                     // "Shared on Nov 26, 2026. Replaced by a newer one on Dec 1, 2026, waiting for the next sync."
};
core::Result<std::vector<SharedPreferences>> shared_preferences(const std::vector<OfficeStanding>&);   // newest first

core::Result<Outcome> share_preferences(Session&, const SharePreferences&, const Secrets&);         // preview_changed and others
core::Result<Outcome> withdraw_preferences(Session&, const WithdrawPreferences&, const Secrets&);   // wrong_state: none stand

}
