// The inside of Ui, shared by the controls' .cpp files and by those who show frames (window, offscreen, Stage's null screen).
// Holds what outlives a frame: focus, the state of text being edited, remembered heights. Screens never include this.
#pragma once
#include <imgui.h>
#include <imgui_internal.h>

#include <climits>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/desktop/ui/fields.h"
#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/spelling.h"
#include "app/desktop/ui/text_edit.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

struct Flow {                              // a column being filled, in window pixels
  float left = 0, width = 0, y = 0;
  float after = 0;                         // distance owed to whatever comes next
  bool empty = true;
  bool in_row = false;
  float row_x = 0, row_y = 0, row_h = 0, row_gap = 0, row_first = 0;
};

struct Split {                             // of Columns
  float left, width, top, bottom, column, gap, first;
  int count, at;
  bool stacked;
};

struct Editing {                           // one field's, kept by its path
  TextEdit edit;
  std::string base;                        // the value when it was entered or last committed
  std::string last;                        // the draft as this field left it: another one came from outside
  bool known = false, was_focused = false, dirty = false;
  bool unread = false;                     // what is typed could not be read
  std::int64_t typed_at = 0;
  float scroll = 0, goal_x = -1;
  std::size_t shown_caret = 0;
  std::vector<Line> lines;
  std::string wrapped;
  float wrapped_width = -1, room = 0;      // room: of the box, in which a line stands at the right if one reads it to the left
  bool missing = false;                    // of wrapped: a letter that no face has
  Doubts doubts;                           // of wrapped, where spelling is looked at
  bool underway = false;                   // the word at the caret is being typed, and not in doubt yet
  std::size_t pointed = SIZE_MAX;          // where suggestions were asked for by the pointer
  Range offered;                           // the word that the list of suggestions is for
  bool offering = false;                   // that list is open, or opens when the suggestions are known
  bool sought = false;                     // that word was scrolled into sight, as far as it goes
};

struct Opened {                            // a list that dropped down, a table's place, a region's height: by path
  bool open = false, fresh = false;
  std::size_t at = 0, wanted = SIZE_MAX;
  float height = 0;
  std::string filter;
  std::vector<std::string> typed;
  core::Date day, said;                    // a calendar's: where its arrow keys are; the month that was last told
};

struct OpenCard { std::size_t node; float side; std::unique_ptr<ImDrawListSplitter> splitter; };

struct Asked { Act act; int wait = 1, frames = 5; };

struct Inner {
  Look look, next_look;
  Theme theme;
  Fonts fonts;
  ImGuiContext* context = nullptr;
  std::string fonts_folder, icons_file, problem;
  std::function<void()> drop_textures, make_textures;    // the screen's: fonts were rebuilt
  Speller* speller = nullptr;

  Moment moment;
  std::int64_t last_ms = 0;
  Tree shown, building;                    // of the last whole frame; of this one
  std::string path;                        // the prefix of ids here
  std::vector<std::size_t> scopes;
  std::vector<Flow> flows;
  std::vector<Split> splits;
  std::vector<OpenCard> cards;
  int layer = 0;
  int disabled = 0;
  std::vector<std::string> why_disabled;

  std::string focused, anchor;             // anchor: where Tab goes on from when nothing has focus
  std::string focus_request;
  bool focus_first = false, in_body = false, in_header = false;
  int focus_layer = 0;                     // the first control drawn in this layer takes focus
  bool by_keyboard = false;                // the ring shows
  bool reveal_focus = false;
  bool click_taken = false, escape_taken = false, enter_taken = false, page_taken = false, spelling_key_taken = false;
  std::string reveal_request;
  bool top_request = false;
  struct Keeps { bool text = false, undo = false, redo = false; } keeps, keeps_next;   // chords that the focused field wants
  std::deque<Asked> acts;                  // one after the other: a field commits before the next is written in
  std::vector<std::pair<int, std::string>> focus_before_layer;   // who had focus when a layer opened
  int open_layers = 0, last_open_layers = 0;
  int dialog_layer = 0, last_dialog_layer = 0;           // the topmost that is a dialog, not a list
  int close_lists_over = INT_MAX, close_next = INT_MAX;  // assistive technology went on under them, as a click elsewhere would

  std::unordered_map<std::string, Editing> texts;
  std::unordered_map<std::string, Opened> opened;

  std::string tip, tip_owner, tip_shown_owner;
  Rect tip_at;
  std::int64_t tip_since = 0;
  std::string toast, toast_said;
  std::int64_t toast_until = 0, wake = 0;
  int settle = 0;                          // frames still wanted

  float px(float units) const;             // whole pixels of a measure given for 100 %
  std::string id(std::string_view key) const;
  ImU32 color(Color, float alpha = 1) const;
  void wake_by(std::int64_t ms) { if (!wake || ms < wake) wake = ms; }
};

// --- layout -------------------------------------------------------------------------------------------------------
Flow& flow(Inner&);
float room(Inner&);                                                        // the width left here
Rect place(Inner&, float width, float height, float before = 8, float after = 0);   // pixels; before and after in units
void push_flow(Inner&, float left, float top, float width);
float pop_flow(Inner&);                                                    // its bottom
void grow_window(Inner&, float bottom, float padding = 24);                // so that it scrolls that far

// --- drawing ------------------------------------------------------------------------------------------------------
ImDrawList& canvas();
void fill(Inner&, Rect, Color, float radius = 0);
void frame(Inner&, Rect, Color, float radius = size::radius, float thick = 1);
void ring(Inner&, Rect);                                                   // focus, around a control
void draw_icon(Inner&, Icon, Rect, Color, Face = Face::body);              // centered in the rectangle
void draw_letters(Inner&, ImDrawList&, Face, ImU32, float x, float y, std::string_view words, Way = Way::own);   // notes nothing in the Tree
float line_height(Inner&, Face);
float width_of(Inner&, Face, std::string_view);
inline constexpr std::size_t title_lines = 4, cell_lines = 3;               // a title longer than that is cut, and the tooltip says it all
float wrapped_height(Inner&, Face, std::string_view, float width, std::size_t most_lines = SIZE_MAX);
enum class Cut { never, ellipsis };                                        // ellipsis: the owner's tooltip shows the whole
bool draw_line(Inner&, Face, Color, Rect, std::string_view words, float align = 0, Cut = Cut::never, std::string_view owner = {});
float draw_wrapped(Inner&, Face, Color, float x, float y, float width, std::string_view words, std::string_view owner = {}, float align = 0);
struct Shortened { float height; bool cut; };
Shortened draw_shortened(Inner&, Face, Color, float x, float y, float width, std::string_view words, std::string_view owner, float align, std::size_t most_lines);
void tip_where_cut(Inner&, const Shortened&, std::string_view owner, Rect, std::string_view words);   // for what does not take focus

// --- the tree and what the pointer and keys do ---------------------------------------------------------------------
std::size_t add_node(Inner&, Role, std::string id, std::string_view name, Rect);
Node& node_at(Inner&, std::size_t);
struct Touch { bool hovered = false, held = false, pressed = false, focused = false, ring = false; };
Touch touch(Inner&, std::size_t node, bool keys_press = true);             // acts on the node's place; makes it focusable
void set_focus(Inner&, std::string_view id, bool by_keyboard);
void tip(Inner&, std::string_view owner, Rect, std::string_view words);    // call while hovered or focused
bool take_escape(Inner&);
void announce(Inner&, std::string_view words, bool show = true);           // as Ui does

// --- over everything (overlays.cpp) -----------------------------------------------------------------------------------
void draw_tip(Inner&);
void draw_toast(Inner&);
ImGuiKey key_named(std::string_view);                                      // "K", "F1", "Enter"; ImGuiKey_None: no such key
std::optional<Act> take_act(Inner&, Act::Kind, const std::string& id);

// A list, menu or dialog over the page. open_layer/close_layer keep focus inside and give it back.
bool begin_list(Inner&, const std::string& id, Rect under, float height, bool& open);
void end_list(Inner&);
void enter_layer(Inner&);
void leave_layer(Inner&);

// --- parts that several fields share -------------------------------------------------------------------------------
struct FieldPlace { std::string id; Rect box; std::size_t node; };
FieldPlace begin_field(Inner&, Key, const FieldText&, Role, float width, float height);   // label, hint, error; width 0: the column
void draw_box(Inner&, Rect, const Touch&, bool invalid);                                  // the border and ground of a field
struct Typing {
  bool many_lines = false, secret = false, search = false;
  bool prose = false;                                                      // its words are looked up
  Icon icon = Icon::none;
  std::optional<std::string> (*plain)(std::string_view) = nullptr;         // to the plain form; nothing: cannot be read
  std::string (*shown)(std::string_view) = nullptr;                        // from the plain form
};
void write_instead(Inner&, Editing&, const Typing&, std::string_view words);               // as if all of it were pasted over
void insert_typed(Inner&, Editing&, bool many_lines, std::string_view words);              // as far as the field takes
bool edit_with_keys(Inner&, Editing&, const Typing&, float page_lines);                   // true: Enter asks to commit
void lay_out(Inner&, Editing&, std::string_view text, float width);                        // lines and the rest, if they are another text's
std::string_view whole_line(std::string_view text, const Line&);                          // with the spaces that hang over, without the line break
float line_left(const Inner&, const Editing&, std::string_view words, Way);                // where a line's words begin, from the box's left
std::size_t line_of(const std::vector<Line>&, std::size_t at);
void spelling_key(Inner&);                                                // at the frame's end: F7 that no field took
Edit edit_box(Inner&, const FieldPlace&, const FieldText&, const Typing&, std::string& draft);

}
