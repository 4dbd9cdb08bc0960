// The desktop's own window for choosing a file, where this machine has one. It stands beside ours and answers when it likes.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace broaden::app::screens {

struct FileWish {
  bool fresh = false;                                    // a file to write; otherwise one that is there
  std::string title, button;
  std::string folder, name;                              // where it opens; the name that it offers for a fresh one
  std::vector<std::string> endings = {};                 // ".csv", in small letters; none: any file
};

struct FileAnswer { std::string path, problem; };        // both "": it was closed without a choice. problem: in words

class FileWindow {
 public:
  virtual ~FileWindow() = default;                       // closes it
  virtual std::optional<FileAnswer> take() = 0;          // its answer, once
};

using OpenFileWindow = std::function<std::unique_ptr<FileWindow>(const FileWish&)>;

}
