#include "app/commands/calendar_days.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/model/typed.h"
#include "core/store/history.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

// Which date of which noun, what it is called, and the one field whose words may stand behind that. A note, a reflection, an
// outcome and what one wants to try are private, and not in this table.
struct Dated { const Noun* noun; const char *date, *called, *words; };
constexpr Dated dates[] = {
    {&Plan::noun, "ends", "Development plan ends", nullptr},
    {&Objective::noun, "target", "Objective due", "statement"},
    {&Activity::noun, "starts", "Activity begins", "title"},
    {&Activity::noun, "ends", "Activity ends", "title"},
    {&Assignment::noun, "starts", "Assignment begins", "host"},
    {&Assignment::noun, "ends", "Assignment ends", "host"},
    {&Assignment::noun, "return_by", "Return from assignment", "host"},
    {&Increment::noun, "starts", "Part of an assignment begins", nullptr},
    {&Increment::noun, "ends", "Part of an assignment ends", nullptr},
    {&Obligation::noun, "ends", "Service obligation ends", "basis"},
    {&ChecklistItem::noun, "due", "To do", "title"},
    {&Practice::noun, "look_again", "Look again at something you wanted to try", nullptr},
};

bool is_over(const Any& any) {
  if (auto* one = std::get_if<Activity>(&any)) return one->status == ActivityStatus::canceled || one->status == ActivityStatus::deferred;
  if (auto* one = std::get_if<Obligation>(&any)) return static_cast<bool>(one->released);
  if (auto* one = std::get_if<ChecklistItem>(&any)) return static_cast<bool>(one->done);
  if (auto* one = std::get_if<Practice>(&any)) return one->worked != Worked::not_yet;
  return false;
}

std::string text_of(const Any& any, const char* name) {
  auto here = item(any);
  auto* field = here.noun.field(name);
  return typed(*field, field->get(here.at));
}

// How often the item was changed after it was made: a calendar takes a change only where this number has grown.
Result<int> sequence_of(const Record& record, const std::string& id) {
  TRY(lines, history(record, id));
  return static_cast<int>(std::ranges::count_if(lines, [&](auto& line) { return line.at != lines.front().at; }));
}

}

Result<std::vector<CalendarDay>> calendar_days(const Record& record) {
  std::vector<CalendarDay> out;
  std::string known;                                     // whose sequence was asked last
  int sequence = 0;
  for (auto* noun : nouns()) {
    if (std::ranges::find(dates, noun, &Dated::noun) == std::end(dates)) continue;
    std::vector<std::pair<std::string, Any>> all;
    CHECKED(visit_items(record, *noun, [&](std::string_view id) { return item(all.emplace_back(id, blank(*noun)).second); }));
    for (auto& [id, any] : all) {
      for (auto& dated : dates) {
        auto day = dated.noun == noun ? parse_date(text_of(any, dated.date)) : std::nullopt;
        if (!day) continue;
        if (known != id) {
          TRY(count, sequence_of(record, id));
          sequence = count;
          known = id;
        }
        auto words = dated.words ? text_of(any, dated.words) : std::string{};
        out.push_back({fmt::format("{}-{}@broaden", id, dated.date), *day, words.empty() ? std::string(dated.called) : fmt::format("{}: {}", dated.called, words), sequence, is_over(any)});
      }
    }
  }
  std::ranges::stable_sort(out, {}, &CalendarDay::day);
  return out;
}

}
