// What each kind of activity should say before anybody can approve it, and once it is complete. Advice, never a condition.
#pragma once
#include "core/model/activity.h"

namespace broaden::core {

// In the table's order; none where all is said. Of what is deferred or canceled only the reason is asked.
std::vector<const Field*> lacking(const Activity&);

}
