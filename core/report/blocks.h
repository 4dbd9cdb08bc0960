// How each block is put on pages, and how much of a page its beginning takes, so that no heading is left alone.
#pragma once
#include "core/report/flow.h"

namespace broaden::core::report {

void place(Flow&, const Heading&);
void place(Flow&, const Paragraph&);
void place(Flow&, const List&);
void place(Flow&, const KeyValues&);
void place(Flow&, const Table&);
void place(Flow&, const SignatureBlock&);
void place(Flow&, const Callout&);
inline void place(Flow& flow, const PageBreak&) { if (!flow.at_top()) flow.turn(); }

double opening(const Flow&, const Block&);   // the least height with which the block can begin on a page
double whole_height(const Flow&, const Paragraph&);
double opening(const Flow&, const Table&);
double opening(const Flow&, const KeyValues&);
double opening(const Flow&, const SignatureBlock&);

}
