// Where there is no GIO, files are chosen in our own window.
#include "app/desktop/platform.h"

namespace broaden::app::platform {

bool has_file_window() { return false; }
std::unique_ptr<screens::FileWindow> open_file_window(const screens::FileWish&, const std::string&, std::function<void()>) { return nullptr; }

}
