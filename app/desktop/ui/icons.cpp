#include "app/desktop/ui/icons.h"

namespace broaden::app::ui {

std::span<const Icon> all_icons() {
  static constexpr Icon all[] = {
    Icon::today, Icon::plan, Icon::learning, Icon::mobility, Icon::agreements, Icon::opportunities, Icon::profile, Icon::people,
    Icon::sharing, Icon::settings, Icon::search, Icon::check, Icon::check_circle, Icon::info, Icon::warning, Icon::error,
    Icon::close, Icon::add, Icon::remove, Icon::trash, Icon::edit, Icon::up, Icon::down, Icon::expand, Icon::collapse, Icon::left, Icon::right,
    Icon::back, Icon::forward, Icon::open, Icon::undo, Icon::redo, Icon::event, Icon::lock, Icon::connected, Icon::offline, Icon::history,
    Icon::save_file, Icon::send, Icon::print, Icon::attach, Icon::flag, Icon::clock, Icon::menu, Icon::verified, Icon::help,
    Icon::circle, Icon::partly, Icon::dot, Icon::mail, Icon::star};
  return all;
}

}
