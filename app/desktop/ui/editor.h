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

}
