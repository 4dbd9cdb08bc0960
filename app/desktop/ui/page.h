// The frame around every screen: header (whose record, saved, connected, search), navigation at the left, and the
// reading column that what follows is drawn in. At most one Page a frame.
#pragma once
#include <span>

#include "app/desktop/ui/fields.h"

namespace broaden::app::ui {

struct Place { std::string key, name; Icon icon = Icon::none; int count = 0; };   // count: things that wait there; 0 shows none

struct PageText {
  std::string product = "Broaden";
  std::string owner;                                            // "Ana Ruiz · Department of Examples"
  std::string saved;                                            // "Saved", "Not saved yet"
  bool unsaved = false;
  std::string connection;                                       // "Connected to …", "Working offline"
  bool connected = false;
  std::span<const Place> places;
  std::string current;                                          // the key of the place that is shown
  bool wide = false;                                            // a table's page: 960 px instead of the reading column
  bool can_search = true;
};

class Page {
 public:
  Page(Ui&, const PageText&, std::string& search);              // search: the draft of the search box (path "search")
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  const std::string& chosen() const { return chosen_; }         // the key of the place asked for in this frame, or ""
  Edit search() const { return search_; }
 private:
  Ui& ui_;
  std::string chosen_;
  Edit search_ = Edit::none;
};

class Bare {                                                    // no navigation, a narrow centered column: first run, errors
 public:
  Bare(Ui&, std::string_view product);
  ~Bare();
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;
 private:
  Ui& ui_;
};

}
