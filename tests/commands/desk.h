// A record with everything at hand, and no office.
#pragma once
#include "app/commands/command.h"
#include "app/commands/start.h"
#include "tests/client/connected.h"

namespace broaden::tests {

class NoNetwork final : public sync::Transport {
 public:
  core::Result<sync::Reply> post(const sync::Request&, const core::Progress&) override { return core::Code::offline; }
};

inline core::Packages assets() { return must(core::Packages::load(std::string(BROADEN_SOURCE_DIR) + "/assets")); }

struct Desk {
  explicit Desk(bool sample = false)
      : record(must(app::start_record({folder.path + "/ada.broaden", "Ada Example", "Department of Examples", "ecq-2025-05", sample}, packages, clock))) {}
  core::Result<app::Outcome> attempt(const app::Command& command) { return app::run(session, command, {}, progress); }
  app::Outcome run_it(const app::Command& command) { return must(attempt(command)); }
  std::string added(const core::Noun& noun, const core::Typed& typed) { return run_it(app::Add{&noun, typed}).ids.at(0); }

  Folder folder;
  core::HandClock clock{{1'795'341'547'000}};            // Nov 22, 2026
  core::Packages packages = assets();
  core::Record record;
  NoNetwork network;
  core::Progress progress;
  app::Session session{record, packages, clock, network};
};

}
