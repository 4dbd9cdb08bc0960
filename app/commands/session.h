// What a command works with: references only, all of them outlive it. Secrets come separately, and are never kept.
#pragma once
#include <string>

#include "core/base/progress.h"
#include "core/packages/packages.h"
#include "core/store/record.h"
#include "sync/protocol/transport.h"

namespace broaden::app {

struct Session {
  core::Record& record;
  const core::Packages& packages;
  const core::Clock& clock;
  sync::Transport& transport;
};

struct Secrets { std::string passphrase; };              // of the executive's signing key

}
