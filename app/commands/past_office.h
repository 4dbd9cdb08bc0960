// The office of the sample's past: makes its keys, signs one agreement and its receipts with them, and is gone.
// What it leaves can be verified like any other document.
#pragma once
#include "core/packages/packages.h"
#include "core/store/record.h"

namespace broaden::app {

core::Result<> sign_past_agreement(core::Record&, const core::Packages&, const core::Sample&);

}
