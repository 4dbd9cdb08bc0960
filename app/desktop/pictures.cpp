#include "app/desktop/pictures.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/offscreen.h"
#include "app/desktop/platform.h"
#include "app/desktop/screens/desk.h"
#include "app/options/surface.h"
#include "core/base/platform.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr float width = 1280, height = 860;
constexpr std::chrono::minutes longest_reading{1};

class Artist {
 public:
  Artist(Offscreen& offscreen, ui::Ui& ui, const PicturesOf& of, Date today) : offscreen_(offscreen), ui_(ui), of_(of), today_(today) {}

  Result<> picture(const std::string& name, const std::function<void(ui::Ui&)>& draw) {
    Picture picture{of_.folder + "/" + name + ".png", pixels(width), pixels(height), today_};
    CHECKED(offscreen_.draw(ui_, picture, draw));
    say(picture.path);
    return {};
  }

 private:
  int pixels(float at_100) const { return static_cast<int>(std::lround(at_100 * of_.scale)); }

  Offscreen& offscreen_;
  ui::Ui& ui_;
  const PicturesOf& of_;
  Date today_;
};

// What is read beside the window is there for the next frame.
void draw_read(screens::Desk& desk, ui::Ui& frame) {
  desk.carry_out(frame);
  desk.draw(frame);
  desk.wait(longest_reading);
}

Result<> draw_places(Artist& artist, ui::Ui& ui, Session& session) {
  TRY(desk, screens::Desk::open(session, [] {}, {.look = {ui.look().mode}}));
  auto draw = [&](const std::string& where, std::string name) {
    desk->go(where);
    ui.scroll_top();
    std::ranges::replace(name, '/', '-');
    return artist.picture(name, [&](ui::Ui& frame) { draw_read(*desk, frame); });
  };
  for (auto& place : screens::places()) {
    auto tabs = screens::parts(place.key);
    if (tabs.empty()) CHECKED(draw(place.key, place.key));
    for (auto& tab : tabs) CHECKED(draw(place.key + "/" + tab.value, &tab == &tabs.front() ? place.key : place.key + "/" + tab.value));
  }
  return {};
}

// One item of every noun, opened where it lives.
Result<> draw_forms(Artist& artist, ui::Ui& ui, Session& session) {
  TRY(desk, screens::Desk::open(session, [] {}));
  for (auto& how : screens::all_listed()) {
    TRY(all, ids(session.record, *how.noun));
    if (all.empty()) continue;
    desk->go(how.place, all.back());
    ui.reveal(all.back() + "/" + screens::first_field(how));
    CHECKED(artist.picture(std::string("opened-") + how.noun->name, [&](ui::Ui& frame) { draw_read(*desk, frame); }));
  }
  return {};
}

struct Pressed { const char *place, *button, *name, *reveal = button; };
constexpr Pressed pressed[] = {
    {"plan/plan", "", "coverage", "Remove this plan"},
    {"today", "us-joint-duty/1/targets", "targets"},
    {"plan/plan", "Compare…", "compare"},
    {"plan/plan", "Carry over…", "carry-over"},
    {"learning/learning", "Log learning", "log-learning"},
    {"mobility/obligation", "training-service/why", "obligation-why"},
    {"sharing/files", "write/write", "write-a-file"},
};

// What opens at a press or lies further down, and what the search finds.
Result<> draw_pressed(Artist& artist, ui::Ui& ui, Session& session) {
  for (auto& one : pressed) {
    TRY(desk, screens::Desk::open(session, [] {}));
    desk->go(one.place);
    ui.scroll_top();
    if (*one.button) ui.press(one.button);
    ui.reveal(one.reveal);
    CHECKED(artist.picture(std::string("pressed-") + one.name, [&](ui::Ui& frame) { draw_read(*desk, frame); }));
  }
  TRY(desk, screens::Desk::open(session, [] {}));
  ui.set_text("search", "plan");
  return artist.picture("search", [&](ui::Ui& frame) { draw_read(*desk, frame); });
}

// The newest agreement, read in full.
Result<> draw_agreement(Artist& artist, ui::Ui& ui, Session& session) {
  TRY(offices, standings(session.record));
  TRY(all, agreements(offices));
  if (all.empty()) return {};
  TRY(desk, screens::Desk::open(session, [] {}));
  desk->go("agreements", all.front().document);
  ui.scroll_top();
  return artist.picture("agreement", [&](ui::Ui& frame) { draw_read(*desk, frame); });
}

}

Result<> draw_pictures(const PicturesOf& of, const Packages& packages, const Clock& clock, sync::Transport& transport) {
  CHECKED(core::platform::make_folder(of.folder));
  TRY(record, Record::open(of.record, clock));
  TRY(offscreen, Offscreen::open());
  ui::Ui ui({of.mode, of.scale}, platform::fonts_folder(), platform::icons_file());
  Artist artist(*offscreen, ui, of, clock.today());
  Session session{record, packages, clock, transport};
  CHECKED(draw_places(artist, ui, session));
  CHECKED(draw_forms(artist, ui, session));
  CHECKED(draw_agreement(artist, ui, session));
  CHECKED(draw_pressed(artist, ui, session));
  auto view = screens::read_first_run(packages, "record.broaden");
  screens::FirstRunDraft draft;
  return artist.picture("first-run", [&](ui::Ui& frame) { screens::draw(frame, view, draft); });
}

}
