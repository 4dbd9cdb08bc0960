#include "app/desktop/program.h"

#include "app/commands/start.h"
#include "app/desktop/my_words.h"
#include "app/desktop/one_instance.h"
#include "app/desktop/pictures.h"
#include "app/desktop/platform.h"
#include "app/desktop/screens/desk.h"
#include "app/desktop/screens/pick_file.h"
#include "app/desktop/screens/trouble.h"
#include "app/desktop/settings.h"
#include "app/desktop/speller.h"
#include "app/desktop/watch.h"
#include "app/desktop/window.h"
#include "app/options/surface.h"
#include "core/base/platform.h"
#include "sync/http/curl_transport.h"

namespace broaden::app {
namespace {

using namespace core;

std::string usual_record() { return screens::home_folder() + "/Broaden/record.broaden"; }

// The settings of this machine, as they are and as they are on disk.
struct Remembered {
  std::string path;
  Settings now;
  std::string said;                                      // of a file that could not be read
  Result<> keep() const { return save_settings(path, now); }
};

Remembered remember() {
  auto path = platform::settings_file();
  auto loaded = load_settings(path);
  return {path, std::move(loaded.settings), std::move(loaded.said)};
}

screens::Machine machine_of(Remembered& remembered, const DesktopOptions& options, Window& window) {
  screens::Machine out{remembered.now.look, window.scale(), options.mode, options.scale, remembered.path, [&](const screens::LookSettings& look) {
                         remembered.now.look = look;
                         return remembered.keep();
                       }, platform::open_document, platform::notices()};
  if (platform::has_file_window()) out.file_window = [&window](const screens::FileWish& wish) { return platform::open_file_window(wish, window.handle(), [&window] { window.wake(); }); };
  out.no_dictionary = no_dictionary(find_dictionary());
  out.words = my_words_file(remembered.path);
  return out;
}

// Until there is a record: three fields. Returns none if the window was closed before.
Result<std::optional<Record>> first_run(Window& window, ui::Ui& ui, screens::Machine& machine, const Packages& packages, const Clock& clock, const std::string& path) {
  auto view = screens::read_first_run(packages, path);
  screens::FirstRunDraft draft;
  std::optional<Record> record;
  window.run(ui, clock, [&](ui::Ui& frame) {
    if (screens::follow(machine, frame, window.scale())) window.wake();
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

// Who started it from a menu sees no standard error: what went wrong is said in the window too, until it is closed.
Error told(Window& window, ui::Ui& ui, screens::Machine& machine, const Clock& clock, const Error& error) {
  window.run(ui, clock, [&](ui::Ui& frame) {
    if (screens::follow(machine, frame, window.scale())) window.wake();
    if (screens::draw_trouble(frame, error)) window.close();
  });
  return error;
}

Result<> show(Window& window, ui::Ui& ui, Session& session, screens::Machine machine, Remembered& remembered) {
  TRY(desk, screens::Desk::open(session, [&window] { window.wake(); }, std::move(machine)));
  TRY(watch, Watch::start(session.record, [&window] { window.wake(); }));
  if (!remembered.now.place.empty()) desk->go(remembered.now.place);
  if (!remembered.said.empty()) desk->say("Settings of this machine", remembered.said);
  window.run(ui, session.clock, [&](ui::Ui& frame) {
    desk->on_monitor(frame, window.scale());
    desk->carry_out(frame);
    desk->draw(frame);
    if (desk->wants_close()) window.close();
    if (desk->wants_frame()) window.wake();
  });
  desk->carry_out(ui);
  remembered.now.place = desk->where();
  return {};
}

Result<> in_window(Window& window, Remembered& remembered, const DesktopOptions& options, const std::string& path, const Packages& packages, const Clock& clock, sync::Transport& transport) {
  auto machine = machine_of(remembered, options, window);
  ui::Ui ui(machine.shown(), platform::fonts_folder(), platform::icons_file());
  if (!ui.problem().empty()) return Error{Code::fonts_missing, ui.problem()};
  SpellerBeside speller([] { return open_dictionary(find_dictionary()); }, machine.words, [&window] { window.wake(); });
  if (machine.no_dictionary.empty()) {
    ui.set_speller(&speller);
    machine.own_words = [&speller] { return speller.own_words(); };
    machine.forget_word = [&speller](const std::string& word) { return speller.remove(word); };
  }
  std::optional<Record> record;
  if (core::platform::exists(path)) {
    auto opened = Record::open(path, clock);
    if (!opened) return told(window, ui, machine, clock, opened.error());
    record = std::move(*opened);
  } else {
    TRY(made, first_run(window, ui, machine, packages, clock, path));
    if (!made) return {};
    record = std::move(made);
  }
  Session session{*record, packages, clock, transport};
  return show(window, ui, session, std::move(machine), remembered);
}

}

Result<> run_desktop(const DesktopOptions& options) {
  SystemClock clock;
  sync::CurlTransport transport{"broaden/" BROADEN_VERSION};
  TRY(packages, Packages::load());
  auto path = options.record.empty() ? usual_record() : options.record;
  if (!options.pictures.empty())
    return draw_pictures({path, options.pictures, options.mode.value_or(ui::Mode::light), options.scale > 0 ? options.scale : 1.0f}, packages, clock, transport);
  TRY(alone, OneInstance::take(path));
  if (!alone) return say("This record is already open: its window came to the front."), Result<>();
  auto remembered = remember();
  TRY(window, Window::open("Broaden", 1280, 860, remembered.now.window));
  alone->answer([&window = *window] { window.raise(); });
  auto ran = in_window(*window, remembered, options, path, packages, clock, transport);
  alone.reset();                                         // nobody raises a window that closes
  remembered.now.window = window->place();
  if (auto kept = remembered.keep(); ran && !kept) return kept;
  return ran;
}

}
