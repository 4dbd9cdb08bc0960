// What a printed page says, in order, with no thought of how it looks: one description for PDF and HTML.
// What goes into it is reports.h; how it is drawn is pdf.h and html.h.
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/date.h"

namespace broaden::core::report {

enum class PageSize { letter, a4 };

struct Heading { int level = 2; std::string text; };                 // 1 to 3; 1 is the layout's own title, so blocks start at 2
enum class Voice { body, small };
struct Paragraph { std::string text; Voice voice = Voice::body; };   // a line break in the text stays a line break
struct List { std::vector<std::string> items; bool numbered = false; };
struct KeyValues {                                                   // labels down the left, each the header of its row
  std::string caption;                                               // said to those who cannot see it; not drawn
  std::vector<std::pair<std::string, std::string>> rows;
};
struct Column { std::string title; double share = 1; bool right = false; };   // share of the width; right: figures
struct Table {
  std::string caption;                                               // drawn above the table; may be empty
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;                        // missing cells are blank, spare ones are not shown
};
struct SignatureBlock {                                              // one signer: filled, or lines for pen or card
  std::string role;                                                  // "Rating official"
  std::string name, title;                                           // blank: a line to write on
  std::string date;                                                  // blank: a line to write on
  std::vector<std::string> notes;                                    // "Signed electronically; verify with …"
  bool signed_here = false;                                          // false: the signature is a blank line
  std::string standing;                                              // what stands in the signature's place, if signed_here
};
enum class Tone { note, warning };
struct Callout { std::string title, text; Tone tone = Tone::note; };
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, KeyValues, Table, SignatureBlock, Callout, PageBreak>;

struct Layout {
  std::string title;                                                 // the document's name and its first line
  std::string subtitle;                                              // "Jordan Ellis, FY 2027"; may be empty
  std::string language = "en-US";
  std::string author, subject;
  std::string running;                                               // at the top of later pages and in the footer's left
  bool one_page = false;                                             // set close, and in smaller type until it fits on one sheet, down to four fifths
  Instant made;                                                      // the only date in the file: no clock is read
  std::vector<Block> blocks;
};

}
