// Settings: how things look on this machine, where the record and its backups lie, the keys kept here, and the agency's connection.
#pragma once
#include "app/commands/connection.h"
#include "app/desktop/screens/handover.h"
#include "app/desktop/screens/machine.h"

namespace broaden::app::screens {

struct BackupLine { std::string path, name; std::uint64_t bytes = 0; };

struct SettingsView {
  std::string record, folder;                            // the file; of it and its backups
  std::vector<BackupLine> backups;                       // newest first
  std::optional<ConnectionView> connection;
};
struct SettingsDraft {
  HandoverDraft handover;
  std::string forget;                                    // a word of one's own that is to be one no more
};

core::Result<SettingsView> read_settings_page(const core::Record&);
// What was chosen of the look in this frame; the desk applies and keeps it.
std::optional<LookSettings> draw(ui::Ui&, const SettingsView&, const Machine&, SettingsDraft&, Asks&, bool busy);

}
