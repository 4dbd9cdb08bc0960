// Every noun of a record, in the order people meet them. A new noun is a pair of files and a word in any.h.
#pragma once
#include <span>

#include "core/model/field.h"

namespace broaden::core {

std::span<const Noun* const> nouns();
const Noun* noun(std::string_view name);                 // nullptr: none

}
