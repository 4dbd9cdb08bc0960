// What the desktop asks of the system around it: one source file a system (platform_posix.cpp).
#pragma once
#include <string>

#include "core/base/result.h"

namespace broaden::app::platform {

core::Result<> open_document(const std::string& path);   // in the program that the person has for it
void tell(const std::string& words);                      // by the desktop's own notices; where there are none, nothing happens
std::string fonts_folder();                               // BROADEN_FONTS, else beside the program: ../share/broaden/fonts
std::string settings_file();                              // of this user on this machine: where it is kept, there or not
std::string icons_file();                                 // MaterialIcons-Regular.ttf there, else where Debian keeps it

}
