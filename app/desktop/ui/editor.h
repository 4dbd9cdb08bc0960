// The parts of the box one types in, which editor.cpp puts together. Only editor*.cpp see this.
#pragma once
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

struct Paper { Rect inside; float step; bool many_lines; };               // where the lines of a text lie, and how far apart

// --- when what is typed becomes a value (editor_commit.cpp) ---------------------------------------------------------
inline constexpr std::int64_t rest_before_commit = 3'000;                 // of long text
std::string shown_of(const Typing&, const std::string& draft);
Edit commit_typed(Editing&, const Typing&, std::string& draft);           // the draft's plain form; a value that did not change is no commit

// --- a secret: dots of three bytes in place of its letters (editor_commit.cpp) --------------------------------------
std::string dots(std::string_view);
std::size_t to_masked(std::string_view text, std::size_t at);
std::size_t from_masked(std::string_view text, std::size_t at);

// --- the pointer, and what of the text is in sight (editor_point.cpp) -----------------------------------------------
std::size_t under_pointer(Inner&, const Editing&, const Typing&, const Paper&);
void point_at_text(Inner&, Editing&, const Typing&, const Paper&, const Touch&);
void scroll_by_wheel(Editing&, const Paper&, const Touch&, const std::string& id);
void keep_caret_in_sight(Inner&, Editing&, const Paper&, std::size_t caret);

// --- drawing (editor_draw.cpp) --------------------------------------------------------------------------------------
void draw_marks(Inner&, const Editing&, const Paper&, std::size_t from, std::size_t to);
void draw_words(Inner&, const Editing&, const Paper&, Color);
Rect draw_caret(Inner&, const Editing&, const Paper&, std::size_t caret, Color);   // where it is
void draw_bar(Inner&, const Editing&, const Paper&, const Rect& box);
std::vector<Rect> places_of(Inner&, const Editing&, const Paper&, Range);          // one a line
void draw_waves(Inner&, const Editing&, const Paper&, const std::vector<Range>&);  // under words in doubt, those in sight

// --- words that may be misspelled (editor_spelling.cpp) -------------------------------------------------------------
bool checks_spelling(const Inner&, const Typing&);
std::vector<Range> doubts_now(Inner&, Editing&, bool here);               // of the text as it is laid out; here: somebody is in the field
void ask_for_suggestions(Inner&, Editing&, const std::string& field, std::vector<Range>& doubts);   // by the key, or by the pointer in the frame before
void point_at_doubts(Inner&, Editing&, const FieldPlace&, const Typing&, const Paper&, const Touch&, const std::vector<Range>& doubts);
bool in_suggestions(const Inner&, const std::string& field);              // the focus is in the list that belongs to this field
bool offer_suggestions(Inner&, Editing&, const FieldPlace&, const Typing&, const Paper&);   // true: one was taken, and the text is another

}
