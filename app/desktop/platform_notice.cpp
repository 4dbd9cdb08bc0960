// Notices as freedesktop.org's Desktop Notifications Specification 1.2 has them, over the session bus. Nobody waits for what becomes of one.
// The connection is kept: some desktops take a notice away when its sender is gone.
#include <gio/gio.h>

#include "app/desktop/platform.h"

namespace broaden::app::platform {
namespace {

constexpr const char* notices_name = "org.freedesktop.Notifications";
constexpr const char* notices_path = "/org/freedesktop/Notifications";
constexpr int as_the_desktop_likes = -1;                 // how long it shows
constexpr int patience_ms = 300;

std::string escaped(const std::string& words) {
  auto* text = g_markup_escape_text(words.c_str(), static_cast<gssize>(words.size()));
  std::string out = text;
  g_free(text);
  return out;
}

class Notices {
 public:
  Notices() = default;
  ~Notices() { forget(); }
  Notices(const Notices&) = delete;
  Notices& operator=(const Notices&) = delete;

  void tell(const std::string& words) {
    if (bus_ && g_dbus_connection_is_closed(bus_)) forget();
    if (!bus_) connect();
    if (!bus_) return;
    auto body = markup_ ? escaped(words) : words;
    GVariantBuilder actions, hints;
    g_variant_builder_init(&actions, G_VARIANT_TYPE("as"));
    g_variant_builder_init(&hints, G_VARIANT_TYPE("a{sv}"));
    auto* notice = g_variant_new("(susssasa{sv}i)", "Broaden", 0u, "", "Broaden", body.c_str(), &actions, &hints, as_the_desktop_likes);
    g_dbus_connection_call(bus_, notices_name, notices_path, notices_name, "Notify", notice, nullptr, G_DBUS_CALL_FLAGS_NONE, patience_ms, nullptr, nullptr, nullptr);
  }

 private:
  void connect() {
    auto* address = g_getenv("DBUS_SESSION_BUS_ADDRESS");  // without one GIO would start a bus of its own
    if (!address) return;
    auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    bus_ = g_dbus_connection_new_for_address_sync(address, flags, nullptr, nullptr, nullptr);   // the shared one would end the program with the bus
    if (bus_) markup_ = reads_markup();
  }

  void forget() {
    if (!bus_) return;
    g_dbus_connection_flush_sync(bus_, nullptr, nullptr);
    g_dbus_connection_close_sync(bus_, nullptr, nullptr);
    g_clear_object(&bus_);
  }

  // Where the server reads markup in the body, words may not be taken for it. Where it does not say, it may read it.
  bool reads_markup() {
    auto* said = g_dbus_connection_call_sync(bus_, notices_name, notices_path, notices_name, "GetCapabilities", nullptr, G_VARIANT_TYPE("(as)"), G_DBUS_CALL_FLAGS_NONE, patience_ms, nullptr, nullptr);
    if (!said) return true;
    const char** all = nullptr;
    g_variant_get(said, "(^a&s)", &all);
    bool reads = g_strv_contains(all, "body-markup");
    g_free(all), g_variant_unref(said);
    return reads;
  }

  GDBusConnection* bus_ = nullptr;
  bool markup_ = true;
};

}

std::function<void(const std::string&)> notices() {
  return [kept = std::make_shared<Notices>()](const std::string& words) { kept->tell(words); };
}

}
