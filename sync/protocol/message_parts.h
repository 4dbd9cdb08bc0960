// What several messages have in common.
#pragma once
#include "sync/protocol/members.h"
#include "sync/protocol/messages.h"

namespace broaden::sync {

constexpr std::size_t longest_name = 256;

core::Json to_json(const Point&);
Point read_point(const core::Json&, std::string& problem);
void check_version(Members&);

}
