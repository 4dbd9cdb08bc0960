// The whole desktop over one record, drawn and clicked without a window; and records for it to show.
#pragma once
#include "app/desktop/screens/desk.h"
#include "tests/support/lab.h"
#include "tests/support/stage.h"

namespace broaden::tests {

inline constexpr Stage::Size usual_window{1280, 860, 1};

class NoNetwork final : public sync::Transport {
 public:
  core::Result<sync::Reply> post(const sync::Request&, const core::Progress&) override { return core::Code::offline; }
};

const core::Packages& packages();                        // read once
void make_empty(const std::string& path, const core::Clock&);    // a record as the first run leaves it
void fill_with_sample(core::Record&);
std::string make_one(core::Record&, const core::Noun&);  // an item with what is required, and what it hangs on; its id
using app::screens::all_pages;

class House {
 public:
  House(core::Record&, const core::Clock&, sync::Transport&, Stage::Size = usual_window);

  Stage& stage() { return *stage_; }
  app::screens::Desk& desk() { return *desk_; }
  const Stage::Draw& page() const { return page_; }
  app::screens::Machine machine = {};                    // what the desk is told of it when it is opened anew
  bool patient = true;                                   // what a frame has asked the record is there in the next one
  void look(Stage::Size);                                // another window, nothing in it yet
  void reopen();                                         // the program is closed and started again
  void rest();                                           // until nothing runs and nothing wants another frame
  void go(const std::string& place, const std::string& item = {});

  void click(const std::string& control);
  void key(const std::string& chord);
  void type(const std::string& words);
  void write(const std::string& field, const std::string& words);
  void choose(const std::string& field, const std::string& option);      // opens a list and picks from it
  bool shows(const std::string& words) const;            // some text on the screen has these words in it
  std::string all_words() const;                         // what is on the screen, for failing tests
  std::vector<std::string> faults();                     // of the layout, where it is now

 private:
  app::Session session_;
  Stage::Size size_;
  std::unique_ptr<Stage> stage_;
  std::unique_ptr<app::screens::Desk> desk_;
  Stage::Draw page_;
};

}
