#include "app/desktop/screens/listed.h"

#include <algorithm>
#include <array>

#include "core/model/any.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {
namespace {

using namespace core;

const std::vector<Listed>& table() {
  static const std::vector<Listed> all{
      {.noun = &Profile::noun, .place = "profile", .part = "profile", .plural = "Profile", .add = "", .empty = "", .icon = ui::Icon::profile},
      {.noun = &Card::noun, .place = "profile", .part = "card", .plural = "Profile card", .add = "", .empty = "", .icon = ui::Icon::profile},
      {.noun = &Award::noun, .place = "profile", .part = "award", .plural = "Awards", .add = "Add an award",
       .empty = "A Presidential Rank Award, an agency award, thanks from outside: note each with what it was for. You choose later whether it stands on your card.",
       .icon = ui::Icon::star, .caption = {"kind", "by", "date"}, .body = "note", .order = "date", .newest_first = true},

      {.noun = &Plan::noun, .place = "plan", .part = "plan", .plural = "Plans", .add = "Start a plan",
       .empty = "A plan says what you want to become better at, why, and how you will see it. It stays on this machine until you submit it.", .icon = ui::Icon::plan,
       .later = {"strengths", "needs", "evidence", "long_goals", "midyear", "yearend", "follows"}, .order = "starts", .newest_first = true},
      {.noun = &Goal::noun, .place = "plan", .part = "goal", .plural = "Goals", .add = "Add a goal",
       .empty = "A goal says what you want to reach, which need of the organization it serves, and what in the agency's strategic plan is behind that need.",
       .icon = ui::Icon::flag, .caption = {"term", "strategy"}, .body = "need"},
      {.noun = &Objective::noun, .place = "plan", .part = "plan", .plural = "Objectives", .add = "Add an objective",
       .empty = "An objective is one thing this plan should achieve, toward at least one competency.", .icon = ui::Icon::plan, .later = {"carried_from"}},
      {.noun = &Activity::noun, .place = "plan", .part = "plan", .plural = "Activities", .add = "Add an activity",
       .empty = "No step toward it is planned yet: a course, a detail, a coach, a book.", .icon = ui::Icon::plan,
       .later = {"outcome", "funding", "resources", "expected", "reason", "actual_cost"}},
      {.noun = &Decision::noun, .place = "plan", .part = "review", .plural = "Recorded decisions", .add = "Record a decision",
       .empty = "A decision made on paper can be recorded here. It always shows as recorded by you, not signed here.",
       .icon = ui::Icon::edit, .caption = {"by", "role"}, .body = "note", .hidden = {"scan"}, .today = "date", .order = "date", .newest_first = true},

      {.noun = &Learning::noun, .place = "learning", .part = "learning", .plural = "Learning", .add = "Log learning",
       .empty = "A book, a course, a talk over lunch: what you learn counts here, formal or not.", .icon = ui::Icon::learning,
       .today = "date", .order = "date", .newest_first = true},
      {.noun = &Evidence::noun, .place = "learning", .part = "learning", .plural = "Evidence", .add = "Attach a file",
       .empty = "A certificate or another file that shows what was learned can be attached. It is kept inside the record.",
       .icon = ui::Icon::attach, .caption = {"note"}, .hidden = {"name", "file"}},
      {.noun = &Practice::noun, .place = "learning", .part = "practice", .plural = "Practice", .add = "Try something",
       .empty = "Learning counts when it changes what you do. Write down one thing you want to try and when to look again; then what happened, and why. It stays private.",
       .icon = ui::Icon::history, .caption = {"look_again", "worked", "learning"}, .body = "happened", .later = {"worked", "looked", "happened", "why", "shared"},
       .today = "made", .order = "look_again", .newest_first = true},
      {.noun = &Account::noun, .place = "learning", .part = "account", .plural = "Advancement accounts", .add = "Add a fiscal year",
       .empty = "Some agencies set money or hours aside for each executive's development. Note what a fiscal year allows, and each use of it.",
       .icon = ui::Icon::save_file, .caption = {"allotment"}, .body = "note", .order = "year", .newest_first = true},
      {.noun = &Spending::noun, .place = "learning", .part = "account", .plural = "Used so far", .add = "Add a use",
       .empty = "Nothing of it is used yet.", .icon = ui::Icon::remove, .caption = {"date", "amount", "learning"}, .today = "date", .order = "date"},

      {.noun = &Position::noun, .place = "mobility", .part = "position", .plural = "Positions", .add = "Add a position",
       .empty = "Your career across agencies and sectors, one position at a time. It shows how broad your experience already is.",
       .icon = ui::Icon::today, .caption = {"agency", "starts", "level"}, .body = "note", .order = "starts", .newest_first = true},
      {.noun = &Assignment::noun, .place = "mobility", .part = "assignment", .plural = "Assignments", .add = "Add an assignment",
       .empty = "A detail, a rotation, an interagency project: assignments elsewhere broaden your view. Past ones count too.", .icon = ui::Icon::mobility,
       .later = {"objectives", "indicators", "return_terms", "outcome", "home_agency", "skills", "results", "appraisal", "awards", "return_position", "return_by", "re_entry"},
       .order = "starts", .newest_first = true},
      {.noun = &Increment::noun, .place = "mobility", .part = "assignment", .plural = "Increments and extensions", .add = "Add an increment",
       .empty = "A detail runs in increments, each its own decision. Note the first period and every extension.", .icon = ui::Icon::event,
       .caption = {"authority"}, .body = "note", .order = "starts"},
      {.noun = &Obligation::noun, .place = "mobility", .part = "obligation", .plural = "Obligations", .add = "Add an obligation",
       .empty = "Long training, an IPA assignment or a sabbatical can oblige you to serve for a time afterward. Note what the agreement says, and when that service begins.",
       .icon = ui::Icon::lock, .caption = {"kind", "starts", "released", "assignment"}, .body = "note", .later = {"released"}, .order = "starts", .newest_first = true},
      {.noun = &PreferenceStatement::noun, .place = "mobility", .part = "preference", .plural = "Mobility preferences", .add = "Make a statement",
       .empty = "Would you move to another organization, another kind of work, another place? Say yes, yes if, or not now, and name up to three posts. It stays here until you share it.",
       .icon = ui::Icon::flag, .today = "date", .order = "date", .newest_first = true},
      {.noun = &Reassignment::noun, .place = "mobility", .part = "reassignment", .plural = "Reassignments", .add = "Add a reassignment",
       .empty = "If you are to be reassigned, keep what happened and when: consultation, written notice, a waiver, a new agency head. The dates matter.",
       .icon = ui::Icon::send, .caption = {"organization", "duty_station", "effective", "direction"}, .body = "note", .order = "effective", .newest_first = true},
      {.noun = &Event::noun, .place = "mobility", .part = "reassignment", .plural = "What happened", .add = "Add an event",
       .empty = "Nothing is noted yet. Begin with the consultation or the written notice.", .icon = ui::Icon::event, .caption = {"by"}, .body = "note", .today = "date", .order = "date"},

      {.noun = &Person::noun, .place = "people", .part = "person", .plural = "People", .add = "Add a person",
       .empty = "Mentors, coaches, peers, a forum: the people who help you grow, and your meetings with them. Who they are never leaves this record.",
       .icon = ui::Icon::people, .caption = {"relation", "organization", "starts"}, .body = "note", .order = "name"},
      {.noun = &Meeting::noun, .place = "people", .part = "person", .plural = "Meetings", .add = "Add a meeting",
       .empty = "Note what you talked about while you still know it.", .icon = ui::Icon::event, .caption = {"date", "minutes", "learning"}, .body = "note",
       .later = {"learning"}, .today = "date", .order = "date", .newest_first = true},
      {.noun = &ChecklistItem::noun, .place = "people", .part = "checklist", .plural = "Checklists", .add = "Add something to do",
       .empty = "A list of things to do, such as for the first year in the SES: your own, or a published one. Each item has a date, and one by which it was done.",
       .icon = ui::Icon::check_circle, .caption = {"list", "due", "done"}, .body = "note", .hidden = {"source"}, .later = {"done"}, .over = "done", .order = "due"},
  };
  return all;
}

}

std::span<const Listed> all_listed() { return table(); }

const Listed* listed(const Noun& noun) {
  auto found = std::ranges::find(table(), &noun, &Listed::noun);
  return found == table().end() ? nullptr : &*found;
}

const Field* parent_link(const Noun& noun) {
  auto found = std::ranges::find_if(noun.fields, [](auto& field) { return field.more.link != nullptr; });
  return found == noun.fields.end() ? nullptr : &*found;
}

std::vector<const Noun*> children(const Noun& of) {
  std::vector<const Noun*> out;
  for (auto* one : nouns())
    if (auto* link = parent_link(*one); link && std::string_view(link->more.link) == of.name) out.push_back(one);
  return out;
}

FieldNames not_edited(const Listed& one) {
  auto out = one.hidden;
  if (auto* link = parent_link(*one.noun)) out.push_back(link->name);
  return out;
}

FieldNames not_added(const Listed& one) {
  auto out = not_edited(one);
  out.insert(out.end(), one.later.begin(), one.later.end());
  return out;
}

std::string first_field(const Listed& one) {
  auto without = not_edited(one);
  for (auto& field : one.noun->fields)
    if (std::ranges::none_of(without, [&](std::string_view name) { return name == field.name; })) return field.name;
  return {};
}

}
