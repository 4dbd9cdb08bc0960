// Your machines: what was changed in two copies of the record, side by side; the copies that wrote in it; the machines that may
// ask the agency's office in the executive's name.
#pragma once
#include "app/commands/connection.h"
#include "app/commands/copies.h"
#include "app/desktop/screens/files.h"

namespace broaden::app::screens {

struct CopyLine { std::string key, name, changes, latest; };

struct MachinesView {
  std::string record;                                    // the path of its file
  std::vector<ConflictView> conflicts;                   // by item
  std::vector<CopyLine> copies;                          // this one first
  std::string agency;                                    // of the open connection; "" without one
  std::vector<ConnectedMachine> machines;                // that are connected to it, in the order they came
};

core::Result<MachinesView> read_machines_page(const Session&);
void draw_machines(ui::Ui&, const MachinesView&, FilesDraft&, Asks&);

}
