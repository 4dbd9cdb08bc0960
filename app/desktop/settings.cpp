#include "app/desktop/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/platform.h"
#include "core/model/strict_json.h"

namespace broaden::app {
namespace {

using namespace core;
using nlohmann::json;

constexpr JsonBounds settings_bounds{16 * 1024, 4};
constexpr int smallest_side = 100, largest_side = 32'000, farthest = 100'000;   // of a window; of where it lies
constexpr std::size_t longest_place = 100;

Error damaged(const std::string& what) { return {Code::bad_value, "The settings of this machine cannot be read: " + what + "."}; }

std::optional<int> whole(const json& from, const char* key, int least, int most) {
  auto at = from.find(key);
  if (at == from.end() || !at->is_number_integer()) return {};
  auto value = at->get<std::int64_t>();
  if (value < least || value > most) return {};
  return static_cast<int>(value);
}

std::optional<WindowPlace> read_window(const json& from) {
  if (!from.is_object()) return {};
  auto x = whole(from, "x", -farthest, farthest), y = whole(from, "y", -farthest, farthest);
  auto width = whole(from, "width", smallest_side, largest_side), height = whole(from, "height", smallest_side, largest_side);
  auto maximized = from.find("maximized");
  if (!x || !y || !width || !height || maximized == from.end() || !maximized->is_boolean()) return {};
  return WindowPlace{{*x, *y, *width, *height}, maximized->get<bool>()};
}

Result<> read_look(const json& from, screens::LookSettings& look) {
  if (auto at = from.find("theme"); at != from.end()) {
    auto mode = at->is_string() ? screens::mode_named(at->get<std::string>()) : std::nullopt;
    if (!mode) return damaged("the theme is none of light, dark and high-contrast");
    look.mode = *mode;
  }
  if (auto at = from.find("underline"); at != from.end()) {
    if (!at->is_boolean()) return damaged("whether words are underlined is neither true nor false");
    look.underline = at->get<bool>();
  }
  if (!from.contains("text_size")) return {};
  auto text = whole(from, "text_size", 1, 1000);
  if (!text || std::ranges::find(screens::text_sizes, *text) == std::end(screens::text_sizes)) return damaged("the size of text is none of 100, 125, 150 and 200");
  look.text = *text;
  return {};
}

std::string set_aside(const std::string& path, const Error& why) {
  auto aside = path + ".damaged";
  auto moved = platform::put_in_place(path, aside);
  return why.detail + (moved ? " They begin anew; the damaged file is kept as " + aside + "." : " They begin anew.");
}

}

Result<Settings> read_settings(std::string_view text) {
  if (auto fault = json_fault(text, settings_bounds); !fault.empty()) return damaged(fault);
  auto from = json::parse(text, nullptr, false);
  if (!from.is_object()) return damaged("it is no object");
  Settings out;
  CHECKED(read_look(from, out.look));
  if (auto at = from.find("window"); at != from.end()) {
    out.window = read_window(*at);
    if (!out.window) return damaged("where the window was is not said rightly");
  }
  if (auto at = from.find("place"); at != from.end()) {
    if (!at->is_string() || at->get_ref<const std::string&>().size() > longest_place) return damaged("the place shown last is no name");
    out.place = at->get<std::string>();
  }
  return out;
}

std::string print_settings(const Settings& settings) {
  json out{{"theme", screens::name(settings.look.mode)}, {"text_size", settings.look.text}, {"underline", settings.look.underline}};
  if (!settings.place.empty()) out["place"] = settings.place;
  if (auto& window = settings.window)
    out["window"] = {{"x", window->area.x}, {"y", window->area.y}, {"width", window->area.width}, {"height", window->area.height}, {"maximized", window->maximized}};
  return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

LoadedSettings load_settings(const std::string& path) {
  auto text = platform::read_file(path, settings_bounds.bytes);
  if (!text && text.error().code == Code::file_missing) return {};
  if (!text && text.error().code != Code::file_too_large) return {{}, words(text.error()).what + " Settings are as they are at first."};
  auto settings = text ? read_settings(*text) : Result<Settings>(damaged("the file is too large"));
  if (!settings) return {{}, set_aside(path, settings.error())};
  return {std::move(*settings), {}};
}

Result<> save_settings(const std::string& path, const Settings& settings) {
  CHECKED(platform::make_folder(platform::parent_folder(path)));
  return platform::write_file(path, print_settings(settings));
}

}
