// The sample record: a believable five years of a fictional executive, with one past agreement that was really signed.
#pragma once
#include "app/commands/session.h"

namespace broaden::app {

// Fills a record that was just made. The past agreement is signed by keys that exist only during this call.
core::Result<> make_sample(core::Record&, const core::Packages&);

}
