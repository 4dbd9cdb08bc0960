// Choosing a file without the system's own window, so that the keyboard, assistive technology and tests reach all of it: usual
// places, folders, and a field that takes a name or a whole path. The disk is looked at when another folder is shown, and only then.
// Where the desktop has a window of its own for this, a button opens that one too.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/screens/file_window.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::screens {

struct FolderEntry { std::string name; bool folder = false; std::uintmax_t bytes = 0; };

struct FilePick {                                        // what the dialog shows; its folder is where it opens next time
  bool open = false;
  std::string folder, typed;
  std::vector<std::string> recent;                       // folders that files were chosen in, newest first
  std::string listed;                                    // the folder that entries are of
  std::vector<FolderEntry> entries;                      // folders first, each by name; none that begins with a dot
  std::string problem;                                   // of what was typed or opened, in words
  std::string replacing;                                 // the file that a second press would write over
  OpenFileWindow desktops;                               // the desktop's own window; none: it has none
  std::shared_ptr<FileWindow> beside;                    // it is open
};

struct FileChoice {
  bool fresh = false;                                    // a file to write; otherwise one that is there
  std::string title, button;
  std::vector<std::string> endings = {};                 // ".csv", in small letters; none: any file
};

std::string home_folder();                               // this person's; "." where the system names none
void start_picking(FilePick&, const std::string& folder, const std::string& name = {});   // folder: where nothing was shown yet
std::optional<std::string> pick_file(ui::Ui&, FilePick&, const FileChoice&);   // the whole path, once, when it was chosen

}
