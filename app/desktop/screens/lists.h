// The items of every noun as lists show them, each list read when first asked for and again when the record changed.
#pragma once
#include "app/desktop/screens/bearings.h"
#include "app/desktop/screens/forms.h"
#include "app/desktop/screens/kept.h"
#include "core/model/any.h"
#include "core/policy/findings.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct ListItem {
  std::string id, title, caption, body;
  std::string parent;                                    // the id it hangs on, or ""
  bool over = false;                                     // nothing is to be done about it any more
  core::Any item;
};

struct ListView {
  std::vector<ListItem> items;                           // in the list's order
  const ListItem* item(const std::string& id) const;     // nullptr: none
};

// What a form of the noun offers: competencies (of the executive's framework, then the others), and for fields that link to
// other items their titles in place of ids, with "None" where the field may be empty.
struct Offered {
  Offered() = default;
  Offered(Offered&&) = default;                          // moved, never copied: options look into competencies
  Offered& operator=(Offered&&) = default;
  std::vector<ui::Option> competencies;
  ui::FormOptions options;
};

core::Result<Offered> read_offered(const core::Record&, const core::Packages&, const core::Noun&);
core::Result<ListView> read_list(const core::Record&, const Listed&, const ui::FormOptions&);

class Lists {
 public:
  Lists(const core::Record& record, const core::Packages& packages, const Grounds& grounds, Reader& reader)
      : record_(record), packages_(packages), grounds_(grounds), findings_(record, reader) {}
  void refresh();                                        // once a frame: forgets what was read, if the record changed
  const ui::FormOptions* options(const core::Noun&);     // each: nullptr if it could not be read, see problem()
  const ListView* of(const core::Noun&);
  const std::vector<core::Finding>* findings();          // of today; nullptr: not here yet
  std::string policy_title(std::string_view policy) const;
  std::optional<core::Error> problem() { return std::exchange(problem_, std::nullopt); }

 private:
  const core::Record& record_;
  const core::Packages& packages_;
  const Grounds& grounds_;
  Followed<std::vector<core::Finding>> findings_;
  std::map<const core::Noun*, Offered> offered_;
  std::map<const core::Noun*, ListView> read_;
  std::optional<core::Error> problem_;
  std::int64_t version_ = -1;
};

}
