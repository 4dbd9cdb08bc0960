// Words to read: headings, paragraphs, captions, names beside values. All of them wrap; none is ever cut.
#pragma once
#include <span>

#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

void heading(Ui&, std::string_view words, int level = 1);       // 1: the page's; 2: a section's; 3: bold body
void paragraph(Ui&, std::string_view words);                    // at most 75 characters a line; keeps line breaks
void strong(Ui&, std::string_view words);
void caption(Ui&, std::string_view words);                      // 14 px, quiet
void icon_line(Ui&, Icon, std::string_view words, Tone = Tone::neutral);

struct NameValue { std::string name, value; };
void name_values(Ui&, std::span<const NameValue>);              // names left, values right; an empty value shows "Not given"

}
