// A file that is written: where to is asked first, and when it is there it can be opened.
#include "app/desktop/screens/desk.h"
#include "app/desktop/ui/controls.h"
#include "core/base/platform.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::string* path_of(Command& command) {
  return std::visit([](auto& one) -> std::string* {
    if constexpr (requires { one.path; }) return &one.path;
    else return nullptr;
  }, command);
}

// "agreement.jws.json" ends in ".jws.json": a name that is offered has no other dot.
std::string ending_of(const std::string& name) {
  auto dot = name.find('.');
  return dot == std::string::npos ? "" : name.substr(dot);
}

// Pages, lists and calendars are for other programs; what is for Broaden, no other program shows well.
bool for_people(const std::string& path) { return !path.ends_with(".json") && !path.ends_with(".broaden"); }

}

void Desk::start_writing(Asks::AskedFile asked) {
  auto offered = *path_of(asked.asked.command);
  start_picking(pick_, platform::parent_folder(platform::absolute(session_.record.path())), offered);
  to_write_ = std::move(asked);
  again_ = true;
}

void Desk::draw_where(ui::Ui& ui) {
  if (!to_write_) return;
  auto* path = path_of(to_write_->asked.command);
  if (auto chosen = pick_file(ui, pick_, {true, to_write_->words.title, to_write_->words.button, {ending_of(*path)}})) {
    *path = std::move(*chosen);
    asks_.push(std::move(to_write_->asked.command), to_write_->asked.from);
  }
  if (!pick_.open) to_write_.reset(), again_ = true;
}

void Desk::draw_written(ui::Ui& ui) {
  if (!written_) return;
  ui::Card card(ui, "written", "Written");
  ui::icon_line(ui, ui::Icon::check_circle, written_->said, ui::Tone::success);
  ui::Row row(ui);
  if (machine_.open && for_people(written_->path) && ui::button(ui, "Open it", {.icon = ui::Icon::forward, .description = written_->path})) {
    if (auto opened = machine_.open(written_->path); !opened) show(opened.error(), {});
  }
  if (ui::button(ui, "Dismiss", {.key = "dismiss-written"})) written_.reset(), again_ = true;
}

}
