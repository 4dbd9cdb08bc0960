// The shape of a record's file: numbered steps for what is ours, and a table for each noun with the columns its fields ask for.
#pragma once
#include <span>

#include "core/db/migrate.h"
#include "core/model/field.h"

namespace broaden::core {

std::span<const Step> migrations();

// Nouns whose table is not there or lacks a column. Their rows must be read again from the log once it has them: it may
// have kept what an older build did not understand.
Result<std::vector<const Noun*>> lacking(const Db&);
Result<> widen(const Db&, const Noun&);

// Whether an index that a list is read by is missing; makes those that are. Every noun's table must be there.
Result<bool> lacks_ordering(const Db&);
Result<> put_in_order(const Db&);

}
