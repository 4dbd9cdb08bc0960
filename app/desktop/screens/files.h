// Files of the record's: pages and lists written out, and what another program or person made taken in after a look at it.
#pragma once
#include <set>

#include "app/commands/archive.h"
#include "app/commands/copies.h"
#include "app/commands/transcript.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/screens/pick_file.h"

namespace broaden::app::screens {

// What taking the chosen file in would do: one of these, by the kind of file.
struct TakingView { std::optional<TranscriptPreview> transcript; std::optional<ArchivePreview> archive; std::optional<core::CopyNews> copy; };

struct FilesDraft {
  std::string what = "transcript", format = ".pdf", paper = "letter", list = "learning", from, to;   // of what is written
  std::string kind = "transcript";                       // of what is taken in
  std::string path;                                      // the file chosen to be taken in; "" for none yet
  std::map<std::string, std::string> columns;            // of a transcript: heading -> field, where the person said so
  std::set<std::string> left;                            // differences of a plan that are not taken, by id
  FilePick pick;                                         // of the file to take in
  bool come_to_taking = false;                           // somebody came for this part of the page: it is brought in sight
  bool wants_look = false;                               // the desk has the file looked into after the frame
  std::string said;                                      // how far the look is; "" at its beginning
  bool looking = false;                                  // it is being looked into; no longer wanted, if a screen says so
  std::int64_t looking_since = 0;
  std::optional<TakingView> seen;
};

core::Result<TakingView> look_into(const Session&, const FilesDraft&, core::Progress&);
void start_taking(FilesDraft&, const char* kind, const std::string& record);   // from elsewhere: the page comes with the picker open
void draw_files(ui::Ui&, FilesDraft&, const std::string& record, Asks&);   // record: its path; files are looked for beside it at first

void draw_writing(ui::Ui&, FilesDraft&, Asks&);
void draw_taking(ui::Ui&, FilesDraft&, const std::string& record, Asks&);

}
