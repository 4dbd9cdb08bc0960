// One window's objects, kept in step with its scene; tells who listens what changed. On the thread of ATK only.
#pragma once
#include "app/desktop/spoken/changes.h"
#include "app/desktop/spoken/things.h"

namespace broaden::app::spoken {

class Telling {
 public:
  Telling(const std::string& title, std::function<void(ui::Act)> ask);
  ~Telling();
  Telling(const Telling&) = delete;
  Telling& operator=(const Telling&) = delete;

  void show(Scene, ui::Rect window);
  void say(const std::string& words);                    // a notification
  void active(bool);

 private:
  AtkObject* object(const std::string& id) const;        // "" is the window
  void go(const Change&);
  void come(const Change&, const Thing&);
  void tell(const Change&);
  void forget(AtkObject*);

  std::shared_ptr<Around> around_ = std::make_shared<Around>();
  AtkObject* application_;
  AtkObject* window_;
  Scene scene_;
  std::vector<Thing> said_;                              // the last few notifications
  int count_ = 0;
};

}
