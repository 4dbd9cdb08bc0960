#include "app/desktop/screens/bearings.h"

namespace broaden::app::screens {

using namespace core;

Bearings::At Bearings::now(const Record& record) { return {record.version(), record.clock().today()}; }

Result<const std::vector<OfficeStanding>*> Bearings::offices(const Record& record) {
  auto at = now(record);
  if (offices_ && looked_ == at) return &*offices_;
  TRY(there, documents_state(record));
  if (!offices_ || there != documents_ || offices_day_ != at.day) {
    TRY(fresh, standings(record));
    offices_ = std::move(fresh);
    documents_ = std::move(there), offices_day_ = at.day;
  }
  looked_ = at;
  return &*offices_;
}

Result<const Weighed*> Bearings::weighed(const Record& record, const Packages& packages) {
  auto at = now(record);
  if (weighed_ && weighed_at_ == at) return &*weighed_;
  TRY(standing, offices(record));
  TRY(known, facts(record, *standing, packages, at.day));
  TRY(options, finding_options(record));
  auto found = core::findings(known, packages, at.day, options);
  weighed_ = Weighed{std::move(known), std::move(options), std::move(found)};
  weighed_at_ = at;
  return &*weighed_;
}

}
