// What the desk's pages show: what is quickly read, by themselves; what may take long, beside the window.
#include "app/desktop/screens/desk.h"

namespace broaden::app::screens {

using namespace core;

Result<Desk::Whose> Desk::read_whose() const {
  Whose whose;
  TRY(person, profile(session_.record));
  whose.person = std::move(person);
  if (auto connection = enrollment(session_.record)) whose.agency = connection->agency;
  return whose;
}

// Before anything is read with them; what was read before is read anew, because the record has another version.
void Desk::take_in_packages() {
  auto version = session_.record.version();
  if (version == std::exchange(packages_version_, version)) return;
  auto any = documents(session_.record, std::string(package_type));
  if (!any) return show(any.error(), {});
  if (any->empty() && agency_packages_.empty()) return;
  auto here = packages_here(session_.record, ours_);
  if (!here) return show(here.error(), {});
  packages_ = std::move(here->packages);
  grounds_.packages = std::make_shared<const Packages>(packages_);
  agency_packages_ = std::move(here->published);
}

const TodayView* Desk::today_view() {
  return followed(today_, [grounds = grounds_](const Record& record) { return read_today(record, *grounds.packages, *grounds.bearings); });
}

const CardView* Desk::card_view() {
  return followed(card_, [grounds = grounds_, &clock = session_.clock, &transport = session_.transport](Record& record) {
    return read_card(Session{record, *grounds.packages, clock, transport});
  });
}

const PlanView* Desk::plan_view() {
  if (plan_query_.plan != plan_seen_.plan) plan_.view.reset(), learned_.forget(), plan_seen_ = plan_query_;
  return kept(plan_, [&] { return read_plan(session_.record, session_.packages, bearings_, plan_query_); });
}

const LearnedMinutes* Desk::learned(const PlanView& view) {
  return followed(learned_, [from = view.item.starts, to = view.item.ends](const Record& record) { return read_learned(record, from, to); });
}

}
