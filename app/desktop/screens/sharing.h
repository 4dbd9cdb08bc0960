// Sharing: the connection, what waits to leave, what left and when, what the office refused; recent changes with undo.
#pragma once
#include "app/commands/agency_packages.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/ui/table.h"
#include "core/store/enrollment.h"
#include "core/store/ledger.h"

namespace broaden::app::screens {

struct SharedLine { std::string id, what, when; bool waiting = false, ours = false; };
struct RefusedLine { std::string id, what, why; };
struct PackageLine { std::string id, title, words; bool counts = false; };
struct ChangeLine { std::string when, what; };

struct SharingView {
  std::optional<core::Enrollment> connection;            // the open one
  std::vector<std::string> former;                       // agencies of connections that were closed
  std::vector<SharedLine> shared;                        // documents and what became of them, newest first
  std::vector<RefusedLine> refused;
  std::vector<PackageLine> packages;                     // that agencies published, as they came
  std::size_t waiting = 0;                               // documents and signatures that the next sync sends
  std::vector<ChangeLine> changes;                       // newest first
  core::UndoState undo;
  std::string record;                                    // where the file is
};
struct SharingDraft { std::string url, code, machine; };

core::Result<SharingView> read_sharing(const core::Record&, const std::vector<AgencyPackageView>&);
void draw(ui::Ui&, const SharingView&, SharingDraft&, Asks&, bool busy);

}
