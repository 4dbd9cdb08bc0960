#include <nlohmann/json.hpp>

#include "app/cli/verb.h"
#include "core/base/platform.h"

namespace broaden::app::cli {
namespace {

class TerminalProgress final : public core::Progress {
 public:
  void say(std::string_view words) override { progress(words); }
};

}

core::Result<std::string> Context::record_path() const {
  auto path = given.one("record", core::platform::environment("BROADEN_RECORD").value_or(""));
  if (path.empty()) return core::Error{core::Code::wrong_usage, "--record FILE is missing."};
  return path;
}

core::Result<core::Record> Context::open_record() const {
  TRY(path, record_path());
  return core::Record::open(path, clock);
}

core::Result<Outcome> run_said(const Context&, Session& session, const Command& command, const Secrets& secrets) {
  TerminalProgress progress;
  return run(session, command, secrets, progress);
}

core::Result<Secrets> secrets(const Context& context) {
  TRY(typed, passphrase(context.given));
  return Secrets{typed};
}

Ran say_outcome(const Context& context, const Outcome& outcome) {
  if (!context.json) {
    say(outcome.said);
    if (outcome.ids.size() == 1 && outcome.document.empty()) say("Id: " + outcome.ids.front());
    if (!outcome.document.empty()) say("Document: " + outcome.document);
    return 0;
  }
  auto json = nlohmann::json::object();
  if (!outcome.ids.empty()) json["id"] = outcome.ids.front();
  if (outcome.ids.size() > 1) json["ids"] = outcome.ids;
  if (!outcome.document.empty()) json["document"] = outcome.document;
  if (!outcome.path.empty()) json["path"] = outcome.path;
  json["message"] = outcome.said;
  say_json(json);
  return 0;
}

core::Result<core::Date> date_given(const Context& context, const char* option, core::Date otherwise) {
  if (!context.given.has(option)) return otherwise;
  auto day = core::parse_date(context.given.one(option));
  if (!day) return core::Error{core::Code::bad_date, context.given.one(option)};
  return *day;
}

Option passphrase_option() { return {"passphrase-file", "a file whose first line is your passphrase; asked for at the terminal otherwise"}; }
Option yes_option() { return {"yes", "do it without asking", false, false, true, {}}; }

}
