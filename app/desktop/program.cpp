#include "app/desktop/program.h"

#include "app/commands/start.h"
#include "app/desktop/pictures.h"
#include "app/desktop/platform.h"
#include "app/desktop/screens/desk.h"
#include "app/desktop/watch.h"
#include "app/desktop/window.h"
#include "core/base/platform.h"
#include "sync/http/curl_transport.h"

namespace broaden::app {
namespace {

using namespace core;

std::string usual_record() {
  auto home = core::platform::environment("HOME");
  return (home ? *home : std::string(".")) + "/Broaden/record.broaden";
}

ui::Mode mode_of(const std::string& name) {
  return name == "dark" ? ui::Mode::dark : name == "high-contrast" ? ui::Mode::high_contrast : ui::Mode::light;
}

// Until there is a record: three fields. Returns none if the window was closed before.
Result<std::optional<Record>> first_run(Window& window, ui::Ui& ui, const Packages& packages, const Clock& clock, const std::string& path) {
  auto view = screens::read_first_run(packages, path);
  screens::FirstRunDraft draft;
  std::optional<Record> record;
  window.run(ui, clock, [&](ui::Ui& frame) {
    auto asked = screens::draw(frame, view, draft);
    if (!asked || record) return;
    auto made = start_record(*asked, packages, clock);
    if (made) {
      record = std::move(*made);
      window.close();
    } else {
      auto said = words(made.error());
      draft.error = said.what;
    }
  });
  return record;
}

Result<> show(Window& window, ui::Ui& ui, Session& session) {
  TRY(desk, screens::Desk::open(session, [&window] { window.wake(); }));
  TRY(watch, Watch::start(session.record, [&window] { window.wake(); }));
  window.run(ui, session.clock, [&](ui::Ui& frame) {
    desk->carry_out(frame);
    desk->draw(frame);
    if (desk->wants_frame()) window.wake();
  });
  desk->carry_out(ui);
  return {};
}

}

Result<> run_desktop(const DesktopOptions& options) {
  SystemClock clock;
  sync::CurlTransport transport{"broaden/" BROADEN_VERSION};
  TRY(packages, Packages::load());
  auto path = options.record.empty() ? usual_record() : options.record;
  if (!options.pictures.empty()) return draw_pictures({path, options.pictures, mode_of(options.mode), options.scale > 0 ? options.scale : 1.0f}, packages, clock, transport);
  TRY(window, Window::open("Broaden", 1280, 860));
  ui::Ui ui({mode_of(options.mode), options.scale > 0 ? options.scale : window->scale()}, platform::fonts_folder(), platform::icons_file());
  if (!ui.problem().empty()) return {Code::file_unreadable, ui.problem()};
  std::optional<Record> record;
  if (core::platform::exists(path)) {
    TRY(opened, Record::open(path, clock));
    record = std::move(opened);
  } else {
    TRY(made, first_run(*window, ui, packages, clock, path));
    if (!made) return {};
    record = std::move(made);
  }
  Session session{*record, packages, clock, transport};
  return show(*window, ui, session);
}

}
