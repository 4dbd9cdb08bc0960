// Records with everything at hand, and no office: as the commands see them.
#pragma once
#include <doctest/doctest.h>

#include "app/commands/command.h"
#include "app/commands/start.h"
#include "app/commands/taking_in.h"
#include "core/base/platform.h"
#include "core/model/nouns.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/support/lab.h"

namespace broaden::tests {

using namespace broaden::app;
using core::Code;

class NoOffice final : public sync::Transport {
 public:
  core::Result<sync::Reply> post(const sync::Request&, const core::Progress&) override { return Code::offline; }
};

inline const core::Packages& our_packages() {
  static const auto packages = must(core::Packages::load(std::string(BROADEN_SOURCE_DIR) + "/assets"));
  return packages;
}

struct Desk {
  explicit Desk(const std::string& name = "Ada Example", bool sample = false)
      : record(must(start_record({folder.path + "/mine.broaden", name, "Department of Examples", "ecq-2025-05", sample}, our_packages(), clock))) {}
  core::Result<Outcome> attempt(const Command& command) { return run(session, command, {}, progress); }
  Outcome run_it(const Command& command) { return must(attempt(command)); }
  std::string added(const core::Noun& noun, const core::Typed& typed) { return run_it(Add{&noun, typed}).ids.at(0); }
  std::string path(const std::string& name) const { return folder.path + "/" + name; }

  Folder folder;
  core::HandClock clock{{1'795'341'547'000}};            // Nov 22, 2026
  core::Record record;
  NoOffice network;
  core::Progress progress;
  Session session{record, our_packages(), clock, network};
};

// What a file of it would say, but for when it was made and of which record.
inline core::Archive whole(const core::Record& record) {
  auto out = must(whole_record(record));
  out.made = {};
  out.record.clear();
  return out;
}

inline std::string read(const std::string& path) { return must(core::platform::read_file(path, core::largest_archive)); }
inline void write(const std::string& path, std::string_view text) { must(core::platform::write_file(path, text)); }

inline bool sound(const core::Record& record) {
  auto seen = must(core::examine(record));
  for (auto& check : seen.checks) if (!check.ok) MESSAGE(check.what);
  return seen.ok;
}

}
