#include "core/report/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "core/base/platform.h"
#include "core/report/pdf.h"

namespace broaden::core::report {
namespace {

std::vector<std::string> font_folders() {
  std::vector<std::string> folders;
  if (auto named = platform::environment("BROADEN_FONTS")) folders.push_back(*named);
  auto here = platform::program_folder();
  folders.push_back(here + "/../share/broaden/fonts");
  folders.push_back(here + "/../../deps/fonts");         // a build folder, beside what the set-up fetched
  return folders;
}

}

std::vector<std::string> font_files() {
  for (const auto& folder : font_folders()) {
    if (!platform::exists(folder + "/PublicSans-Regular.ttf")) continue;
    std::vector<std::string> files;
    for (const char* face : {"Regular", "SemiBold", "Bold"})
      if (auto path = folder + "/PublicSans-" + face + ".ttf"; platform::exists(path)) files.push_back(path);
    return files;
  }
  return {};
}

std::string font_note() {
  if (!font_files().empty()) return {};
  return "Public Sans was not found, so this machine's own sans serif is used.";
}

std::shared_ptr<PangoFontMap> font_map() {
  // A configuration of our own: the machine's fonts stay behind ours, for letters that Public Sans does not have.
  FcConfig* config = FcInitLoadConfigAndFonts();
  if (!config) config = FcConfigCreate();
  for (const auto& file : font_files()) FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.c_str()));
  std::shared_ptr<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), [](PangoFontMap* held) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(held), nullptr);   // Pango 1.50 keeps it for ever otherwise: 270 kB a report
    g_object_unref(held);
  });
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  FcConfigDestroy(config);                               // the map holds it now
  return map;
}

}
