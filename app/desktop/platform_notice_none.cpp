// Where there is no GIO, no notice is shown: Today says the same.
#include "app/desktop/platform.h"

namespace broaden::app::platform {

std::function<void(const std::string&)> notices() { return {}; }

}
