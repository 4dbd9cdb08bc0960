// Where Public Sans lies, and how it is lent to this program's text alone, without installing it on the machine.
#pragma once
#include <memory>
#include <string>
#include <vector>

typedef struct _PangoFontMap PangoFontMap;

namespace broaden::core::report {

std::vector<std::string> font_files();                   // the faces used here; none: not found
std::shared_ptr<PangoFontMap> font_map();                // Public Sans where it was found, else this machine's sans serif

}
