// Starting a record: an empty one from three fields, or the sample.
#pragma once
#include "app/commands/session.h"

namespace broaden::app {

struct Start {
  std::string path, name, agency, framework;
  bool sample = false;
};
// record_exists, missing_value, unknown_framework. A record that could not be filled is not left behind.
core::Result<core::Record> start_record(const Start&, const core::Packages&, const core::Clock&);

}
