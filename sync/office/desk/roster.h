// Everybody the office looks after, one line each, and what waits for the office. Read from documents, never from flags.
#pragma once
#include <span>

#include "core/packages/packages.h"
#include "sync/office/desk/line.h"

namespace broaden::office {

struct RosterRow {
  std::string executive, name;
  int machines = 0;                                      // connected now
  core::Instant heard;                                   // about when one of them last synced; {0}: never
  std::string code;                                      // "open until …", "used", "expired", "none"
  std::optional<core::PlanStage> plan;                   // of the newest submission; none: never submitted
  core::Instant submitted, reviewed;                     // {0}: never
  std::string broadening;                                // the clock in words, as far as the executive shared it
  std::optional<core::AgreementState> agreement;         // of the newest offer; none: never offered
  std::vector<std::string> interests;                    // titles of the opportunities in which interest stands
};

core::Result<std::vector<RosterRow>> roster(const Office&, const core::Packages&, core::Instant now);   // by name
std::string titles(const RosterRow&);                     // of its interests, joined by semicolons
std::string csv(std::span<const RosterRow>);             // opens in a spreadsheet; nothing in it is taken for a formula

struct InboxRow {
  std::string waits;                                     // "review", "countersignature", "interest", "notice"
  std::string document, type;                            // "" of a notice without a document
  std::string executive, name;
  core::Instant received;
  std::string says, next;                                // in words
};
core::Result<std::vector<InboxRow>> inbox(const Office&, core::Instant now);   // oldest first

}
