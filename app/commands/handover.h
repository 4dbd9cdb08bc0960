// Changing agency: a file for the new one with what the executive chooses, and the end of the connection to the old one. The
// record goes on as it is, and documents of the old agency can still be verified.
#pragma once
#include "app/commands/archive.h"

namespace broaden::app {

struct HandOver {
  std::string path;
  std::vector<std::string> items;                        // with what belongs to them: a plan's objectives, an assignment's increments
  std::vector<std::string> documents;                    // with their signatures and receipts
};
struct HandOverPreview {
  std::vector<Difference> items;                         // each with every field that would be in the file
  std::vector<std::string> documents;                    // ids
  std::string closes;                                    // the agency whose connection ends; "" for none
  std::size_t waiting = 0;                               // what has not been sent to it yet, and will not be
};
bool may_leave(const core::Noun&);                       // some field of it does; a noun of which none does is private
core::Result<HandOverPreview> preview(const Session&, const HandOver&);
core::Result<Outcome> hand_over(Session&, const HandOver&);   // bad_value: something chosen may not leave

}
