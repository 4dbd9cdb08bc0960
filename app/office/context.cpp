#include "app/office/verb.h"
#include "core/base/platform.h"
#include "sync/office/desk/packages.h"

namespace broaden::app::staff {

std::string Context::folder() const {
  if (given.has("data")) return given.one("data");
  return core::platform::environment("BROADEN_OFFICE").value_or("office");
}

core::Result<office::Office> Context::open() const { return office::open(folder()); }

core::Result<core::Packages> Context::packages(const office::Office& here) const {
  TRY(ours, core::Packages::load());
  return office::with_published(here, ours);
}

Option passphrase_option() { return {"passphrase-file", "a file whose first line is the passphrase (else it is asked for)"}; }

}
