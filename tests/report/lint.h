// What PDF/UA asks of a file, as far as a program can see it: read with qpdf, and again through poppler's eyes. No certificate:
// whether the words make sense in that order, a person has to judge.
#pragma once
#include <string>
#include <vector>

#include "tests/report/pdf_file.h"

namespace broaden::tests {

// One sentence for each fault; none: nothing was found. Title shown and present, language, tags, all content tagged or an
// artifact, headings without a skipped level, regular tables with scoped headers, whole lists, figures with words, fonts
// embedded with a way back to characters, tab order, and no claim of conformance.
std::vector<std::string> faults(const std::string& pdf);
std::vector<std::string> faults_by_poppler(const PdfFile&);   // the tag tree and fonts, by pdfinfo and pdffonts

}
