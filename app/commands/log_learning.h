// Learning logged in one line.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/model/typed.h"

namespace broaden::app {

struct Outcome;

struct LogLearning {
  std::vector<std::string> words;                        // one whole line as core/formats/one_line.h reads it, or as a shell has split it
  core::Typed typed;                                     // fields given besides; each goes before the line's
};

core::Result<Outcome> log_learning(Session&, const LogLearning&);   // bad_line, and what Add refuses

}
