#include "app/commands/meetings.h"

#include <fmt/format.h>

#include "app/commands/accept.h"
#include "app/commands/command.h"
#include "core/model/person.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app {

using namespace core;

Result<Outcome> meeting_to_learning(Session& session, const MeetingToLearning& command) {
  auto& record = session.record;
  TRY(id, resolve(record, Meeting::noun, command.meeting));
  Meeting before;
  TRY(found, load(record, id, Item(before)));
  if (!found) return Error{Code::no_such_item, command.meeting};
  Learning had;
  TRY(still, load(record, before.learning.text, Item(had)));
  if (still) return Error{Code::wrong_state, fmt::format("this meeting became learning before: {} ({}).", had.title, before.learning.text)};

  Person person;
  CHECKED(load(record, before.person.text, Item(person)));
  Learning made{.date = before.date, .title = before.topic, .kind = LearningKind::informal, .minutes = before.minutes, .competencies = before.competencies};
  made.provider = person.name;
  CHECKED(accept(session, "", Item(made), made, nullptr));
  auto after = before;
  after.learning.text = id_of_edit(0);
  const ItemEdit edits[] = {{ItemEdit::Act::add, &Learning::noun, "", changes(Learning{}, made)},
                            {ItemEdit::Act::change, &Meeting::noun, id, changes(before, after)}};
  TRY(applied, edit(record, edits, "Make the meeting learning"));
  return Outcome{.ids = {applied.ids.front(), id}, .said = "The meeting is now in your learning too. One undo takes that back."};
}

}
