// How an edit ends: search taken in where it lags, committed, the mark outside the file moved. Only for this room's own files.
#pragma once
#include "core/store/pen.h"

namespace broaden::core {

Result<> finish(Record&, Tx&, const Pen&);

}
