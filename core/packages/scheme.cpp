// Reads credit schemes. A number that a scheme of its kind does not use is refused, as everything that nobody would see.
#include <algorithm>

#include "core/model/activity.h"
#include "core/packages/parts.h"

namespace broaden::core::packages {
namespace {

using Carry = std::optional<CarryOver>;

const std::vector<std::pair<std::string_view, CreditWindow>> scheme_windows{{"rolling", CreditWindow::rolling}, {"fixed", CreditWindow::fixed}};
const std::vector<std::pair<std::string_view, Carry>> carry_words{
    {"not-stated", Carry{}}, {"none", CarryOver::none}, {"all", CarryOver::all}, {"up-to", CarryOver::up_to}};
const std::vector<std::string_view> units{"CPE", "CLP", "CEU", "hours"};

void read_numbers(Reader& package, CreditScheme& scheme) {
  auto numbers = package.number_map("numbers");
  auto take = [&](const char* key) -> std::optional<std::int64_t> {
    auto found = numbers.extract(key);
    if (found.empty()) return {};
    if (found.mapped() == 0) package.fail("numbers", std::string("has \"") + key + "\", which is zero: leave it out");
    return found.mapped();
  };
  scheme.months = static_cast<int>(take("window_months").value_or(0));
  scheme.needed = take("needed");
  scheme.yearly_minimum = take("yearly_minimum");
  scheme.yearly_goal = take("yearly_goal");
  scheme.most_carried = take("most_carried");
  if (!numbers.empty()) package.fail("numbers", "has \"" + numbers.begin()->first + "\", which a credit scheme does not use");
  if (scheme.months < 12 || scheme.months > 120 || scheme.months % 12 != 0) package.fail("numbers", "has no \"window_months\" of whole years, from 12 to 120");
}

CreditCap read_cap(Reader& at) {
  auto numbers = at.number_map("numbers");
  CreditCap cap{at.texts("kinds"), numbers["most_per_year"]};
  if (cap.kinds.empty()) at.fail("kinds", "is missing");
  for (auto& kind : cap.kinds)
    if (std::ranges::find(names<ActivityKind>, kind) == names<ActivityKind>.end()) at.fail("kinds", "has \"" + kind + "\", which is no kind of activity");
  if (numbers.size() != 1 || cap.most_per_year == 0) at.fail("numbers", "is not one \"most_per_year\"");
  at.finish();
  return cap;
}

void check_whole(Reader& package, const CreditScheme& scheme) {
  if (std::ranges::find(units, scheme.unit) == units.end()) package.fail("unit", "is \"" + scheme.unit + "\", which is none of CPE, CLP, CEU and hours");
  bool fixed = scheme.window == CreditWindow::fixed;
  if (fixed && !scheme.anchor) package.fail("anchor", "is missing: on which day does one of the periods begin?");
  if (!fixed && scheme.anchor) package.fail("anchor", "does not belong to a rolling window");
  bool carries = scheme.carry_over && *scheme.carry_over != CarryOver::none;
  if (carries && (!fixed || !scheme.needed)) package.fail("carry_over", "takes fixed periods with a need: of what else would there be too much?");
  if ((scheme.carry_over == CarryOver::up_to) != scheme.most_carried.has_value()) package.fail("numbers", "needs \"most_carried\" exactly where carry_over is \"up-to\"");
}

}

CreditScheme read_scheme(Reader& package, PackageHead head) {
  CreditScheme scheme;
  scheme.head = std::move(head);
  scheme.force = package.choice("force", force_words());
  scheme.citation = package.text("citation");
  scheme.unit = package.text("unit");
  scheme.window = package.choice("window", scheme_windows);
  scheme.anchor = package.date_or_none("anchor");
  read_numbers(package, scheme);
  scheme.carry_over = package.choice("carry_over", carry_words);
  if (package.raw("caps"))
    for (auto& each : package.objects("caps")) scheme.caps.push_back(read_cap(each));
  check_whole(package, scheme);
  package.finish();
  return scheme;
}

}
