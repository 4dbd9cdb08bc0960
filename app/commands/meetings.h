// A meeting with a mentor, coach or peer becomes learning.
#pragma once
#include <string>

#include "app/commands/session.h"

namespace broaden::app {

struct Outcome;

struct MeetingToLearning { std::string meeting; };

// Adds informal learning with the meeting's day, topic, hours and competencies, and links the meeting to it: one step.
// Its private note stays where it is. wrong_state: it became learning before, and that is still there.
core::Result<Outcome> meeting_to_learning(Session&, const MeetingToLearning&);

}
