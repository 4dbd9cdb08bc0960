// The mailbox on SQLite: one file in the office's folder, shared by the serving process and the desk's commands.
#pragma once
#include <memory>

#include "sync/office/mailbox/mailbox.h"

namespace broaden::office {

core::Result<std::unique_ptr<Mailbox>> make_sqlite(const std::string& path);    // office_exists if there is one
core::Result<std::unique_ptr<Mailbox>> open_sqlite(const std::string& path);    // office_missing, record_damaged, record_newer, …

}
