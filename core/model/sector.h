// Where work is done: the partners that a broadening assignment may have (OPM's guidance of Nov 7, 2008, and 5 CFR 412.401).
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class Sector { federal, state_local_tribal, academic, nonprofit, private_sector, international };
template <> inline constexpr auto names<Sector> =
    std::to_array<std::string_view>({"federal", "state-local-tribal", "academic", "nonprofit", "private", "international"});

}
