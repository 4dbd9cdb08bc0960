// Somebody at the real program: a display that no monitor shows, the window on it, and hands that press keys and buttons as people
// do. What is on the window nobody can read here; a desk drawn in process beside it tells where things are.
#pragma once
#include <functional>
#include <memory>

#include "tests/e2e/process.h"
#include "tests/screens/house.h"

namespace broaden::tests {

class Seat {
 public:
  explicit Seat(const std::string& folder);              // the display is there when this returns

  void start(const std::string& record);                 // until its window is there, has the keys and rests
  void key(const std::string& chord);                    // "Ctrl+K"
  void type(const std::string& words);
  void click(float x, float y);                          // in the window
  void move(int x, int y, int width, int height);
  std::string geometry();                                // "Position: …", "Geometry: …", as xdotool says it
  int close();                                           // by Ctrl+Q; the exit code
  Process& program() { return *program_; }
  Environment environment() const;                       // for another program at this seat
  void also(const std::string& name, const std::string& value) { more_[name] = value; }   // of the environment, before start()
  const std::string& window() const { return window_; }  // its number, as xdotool says it

 private:
  void rest();                                           // until the program sleeps
  std::string hand(Words);

  std::string folder_, display_, window_;
  Environment more_;
  std::unique_ptr<Process> server_, program_;
};

// Does everything twice: at the seat, and on a stage that shows the same and tells where things are.
class Beside {
 public:
  Beside(Seat& seat, Stage& stage, Stage::Draw page, std::function<void()> rest) : seat_(seat), stage_(stage), page_(std::move(page)), rest_(std::move(rest)) {}
  void key(const std::string& chord);
  void type(const std::string& words);
  void click(const std::string& control);                // has to be in sight
  void write(const std::string& field, const std::string& words) { click(field), type(words); }

 private:
  Seat& seat_;
  Stage& stage_;
  Stage::Draw page_;
  std::function<void()> rest_;
};

void until(const std::string& what, const std::function<bool()>&);   // fails the test after half a minute

}
