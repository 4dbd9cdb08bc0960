#include "tests/screens/seat.h"

#include <doctest/doctest.h>

#include <cctype>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

namespace broaden::tests {
namespace {

using namespace std::chrono_literals;

constexpr auto a_moment = 60ms;
constexpr const char* held = "0.09";                     // seconds that a finger stays on a key

// Ticks of CPU that a process has had.
long worked(pid_t id) {
  std::ifstream file("/proc/" + std::to_string(id) + "/stat");
  std::string all((std::istreambuf_iterator<char>(file)), {});
  std::istringstream rest(all.substr(std::min(all.size(), all.rfind(')') + 1)));
  std::string skipped;
  for (int i = 0; i < 11; ++i) rest >> skipped;
  long user = 0, system = 0;
  rest >> user >> system;
  return user + system;
}

Words keys_of(const std::string& chord) {
  Words out;
  std::istringstream parts(chord);
  static const std::map<std::string, std::string> others{{"Ctrl", "ctrl"}, {"Shift", "shift"}, {"Enter", "Return"}, {"Esc", "Escape"}, {",", "comma"}};
  for (std::string part; std::getline(parts, part, '+');) {
    auto other = others.find(part);
    out.push_back(other != others.end() ? other->second : part.size() == 1 ? std::string(1, static_cast<char>(std::tolower(part[0]))) : part);
  }
  return out;
}

}

void until(const std::string& what, const std::function<bool()>& there) {
  auto last = std::chrono::steady_clock::now() + 30s;
  while (!there()) {
    if (std::chrono::steady_clock::now() > last) FAIL("half a minute went by without this: ", what);
    std::this_thread::sleep_for(a_moment);
  }
}

Seat::Seat(const std::string& folder) : folder_(folder) {
  server_ = std::make_unique<Process>("/usr/bin/Xvfb", Words{"-displayfd", "1", "-screen", "0", "1400x1000x24", "-dpi", "96", "-nolisten", "tcp", "-noreset"}, folder);
  until("a display", [&] {
    if (server_->ended()) FAIL("Xvfb ended: ", server_->err());
    auto said = server_->out();
    display_ = ":" + said.substr(0, said.find('\n'));
    return said.ends_with('\n');
  });
}

Environment Seat::environment() const {
  Environment out{{"DISPLAY", display_}, {"LIBGL_ALWAYS_SOFTWARE", "1"}, {"XDG_RUNTIME_DIR", folder_}, {"XDG_CONFIG_HOME", folder_ + "/config"}};
  out.insert(more_.begin(), more_.end());
  return out;
}

std::string Seat::hand(Words words) {
  auto ran = run("/usr/bin/xdotool", words, folder_, environment());
  if (ran.exit != 0) FAIL("xdotool ", words.front(), ": ", ran.err, program_ ? program_->err() : "");
  return ran.out;
}

void Seat::rest() {
  int quiet = 0;
  auto before = worked(program_->id());
  until("the program comes to rest", [&] {
    auto now = worked(program_->id());
    quiet = now == before ? quiet + 1 : 0;
    before = now;
    return quiet >= 3 || program_->ended();
  });
}

void Seat::start(const std::string& record) {
  program_ = std::make_unique<Process>("broaden", Words{record}, folder_, environment());
  until("a window", [&] {
    if (program_->ended()) FAIL("broaden ended: ", program_->out(), program_->err());
    auto found = run("/usr/bin/xdotool", {"search", "--onlyvisible", "--name", "^Broaden$"}, folder_, environment());
    window_ = found.out.substr(0, found.out.find('\n'));
    return found.exit == 0 && !window_.empty();
  });
  rest();
  hand({"windowfocus", window_});
  hand({"mousemove", "--window", window_, "1", "1"});
  rest();
}

void Seat::key(const std::string& chord) {
  auto keys = keys_of(chord);
  Words words;
  for (auto& one : keys) words.insert(words.end(), {"keydown", one});
  words.insert(words.end(), {"sleep", held});
  for (auto one = keys.rbegin(); one != keys.rend(); ++one) words.insert(words.end(), {"keyup", *one});
  hand(words);
  rest();
}

void Seat::type(const std::string& words) {
  hand({"type", "--delay", "40", "--", words});
  rest();
}

void Seat::click(float x, float y) {
  hand({"mousemove", "--window", window_, std::to_string(static_cast<int>(x)), std::to_string(static_cast<int>(y)), "sleep", held, "mousedown", "1", "sleep", held, "mouseup", "1"});
  rest();
}

void Seat::move(int x, int y, int width, int height) {
  hand({"windowmove", window_, std::to_string(x), std::to_string(y), "windowsize", window_, std::to_string(width), std::to_string(height)});
  rest();
}

std::string Seat::geometry() { return hand({"getwindowgeometry", window_}); }

int Seat::close() {
  auto keys = Words{"keydown", "ctrl", "keydown", "q", "sleep", held, "keyup", "q", "keyup", "ctrl"};
  hand(keys);
  until("the program ends", [&] { return program_->ended(); });
  return program_->wait().exit;
}

void Beside::key(const std::string& chord) {
  stage_.key(chord, page_);
  rest_();
  seat_.key(chord);
}

void Beside::type(const std::string& words) {
  stage_.type(words, page_);
  rest_();
  seat_.type(words);
}

void Beside::click(const std::string& control) {
  auto node = stage_.node(control);
  auto seen = app::ui::common(node.place, node.clip);
  if (seen.w < 4 || seen.h < 4) FAIL("\"", control, "\" is out of sight");
  stage_.click(control, page_);
  rest_();
  seat_.click(seen.x + seen.w / 2, seen.y + seen.h / 2);
}

}
