// What the desktop asks of the system around it: one source file a system (platform_posix.cpp).
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/desktop/screens/file_window.h"
#include "core/base/result.h"

namespace broaden::app::platform {

core::Result<> open_document(const std::string& path);   // in the program that the person has for it
std::function<void(const std::string& words)> notices();  // tells by the desktop's own notices, for as long as it is kept; where there are none, nothing happens
bool has_file_window();                                   // the desktop's own, for choosing a file
std::unique_ptr<screens::FileWindow> open_file_window(const screens::FileWish&, const std::string& over, std::function<void()> wake);   // over: the handle of ours; wake: from another thread, when it has answered
std::string fonts_folder();                               // BROADEN_FONTS, else beside the program: ../share/broaden/fonts
std::string settings_file();                              // of this user on this machine: where it is kept, there or not
std::string icons_file();                                 // MaterialIcons-Regular.ttf there, else where Debian keeps it

}
