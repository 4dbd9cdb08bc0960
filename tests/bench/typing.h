// A person typing in the longest text that a field takes, each word of it in doubt.
#pragma once
#include <array>

namespace broaden::tests {

std::array<double, 2> typing_frames(bool looked_up);     // median and 99th percentile of a frame's CPU, ms; looked_up: in a dictionary

}
