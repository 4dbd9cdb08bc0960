// A table where people compare. Only rows in sight are asked for, so 50,000 cost what 20 do.
//   Table table(ui, "log", {"Learning log", columns, lines.size(), &query.sort});
//   for (auto i = table.first(); i < table.last(); ++i)
//     { auto row = table.row(lines[i].id, lines[i].title);  row.text(…);  row.badge(…);  if (row.chosen()) open(lines[i].id); }
// Up to 200 rows wrap their text; longer tables have rows of one line, cut with "…", and show the whole on hover and to readers.
#pragma once
#include <span>
#include <vector>

#include "app/desktop/ui/button.h"

namespace broaden::app::ui {

struct Sort { std::size_t column = 0; bool descending = false; bool operator==(const Sort&) const = default; };

struct Column {
  std::string name;
  float share = 1;                                              // of the width, beside the others
  bool right = false;                                           // numbers
  bool sortable = false;
  float least = 88;                                             // narrower than this one of them, and cells stand one under the other
};

struct TableText {
  std::string name;                                             // what the table lists, for screen readers
  std::span<const Column> columns;
  std::size_t rows = 0;
  Sort* sort = nullptr;                                         // changed by a click on a sortable header
  std::string_view selected = {};                               // the key of the row to show as selected
};

class Table {
 public:
  Table(Ui&, Key, const TableText&);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  std::size_t first() const;                                    // rows in sight: [first, last)
  std::size_t last() const;
  bool sort_changed() const;

  class Line {
   public:
    Line(Table&, Key, std::string_view name);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    void text(std::string_view words);                          // one call a column, in the columns' order
    void strong(std::string_view words);
    void badge(std::string_view words, Tone, Icon = Icon::none);
    bool button(std::string_view label, const ButtonLook& = {.weight = Weight::quiet});
    bool chosen();                                              // clicked, or Enter or Space while focused (Up and Down move)
   private:
    Table& table_;
  };
  Line row(Key, std::string_view name);                         // rows must come in order, first() to last()
  void skip();                                                  // the next row is not here yet: its place stays empty

  struct Held;

 private:
  friend class Line;
  Ui& ui_;
  std::unique_ptr<Held> held_;
};

}
