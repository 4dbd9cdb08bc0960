// What people would call an item: its title, or what stands in its place; lists, choices and search hits say the same.
#pragma once
#include "core/model/field.h"

namespace broaden::core {

std::string title_of(ConstItem);                         // never empty: "Detail, Department of Samples", "Plan Oct 1, 2026 to Sep 30, 2027"
// "Oct 1, 2026 to Sep 30, 2027", or "From Oct 1, 2026" without an end; "" for a noun or an item without a beginning.
std::string period_of(ConstItem);

}
