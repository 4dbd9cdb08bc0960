// A notice as freedesktop.org's Desktop Notifications Specification 1.2 has it, over the session bus. Nobody waits for an answer.
#include <gio/gio.h>

#include "app/desktop/platform.h"

namespace broaden::app::platform {
namespace {

constexpr int as_the_desktop_likes = -1;                 // how long it shows

GVariant* notice(const std::string& words) {
  GVariantBuilder actions, hints;
  g_variant_builder_init(&actions, G_VARIANT_TYPE("as"));
  g_variant_builder_init(&hints, G_VARIANT_TYPE("a{sv}"));
  return g_variant_new("(susssasa{sv}i)", "Broaden", 0u, "", "Broaden", words.c_str(), &actions, &hints, as_the_desktop_likes);
}

}

void tell(const std::string& words) {
  if (!g_getenv("DBUS_SESSION_BUS_ADDRESS")) return;     // GIO would start a bus of its own
  auto* bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
  if (!bus) return;
  g_dbus_connection_call(bus, "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "Notify", notice(words), nullptr,
                         G_DBUS_CALL_FLAGS_NONE, 1'000, nullptr, nullptr, nullptr);
  g_object_unref(bus);
}

}
