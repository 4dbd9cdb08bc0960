#include "tests/desktop/fake_desktop.h"

#include <doctest/doctest.h>
#include <gio/gio.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace broaden::tests {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;
constexpr const char* portal_bus_name = "org.freedesktop.portal.Desktop";
constexpr const char* interfaces = R"(<node>
  <interface name='org.freedesktop.Notifications'>
    <method name='GetCapabilities'><arg type='as' direction='out'/></method>
    <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
  </interface>
  <interface name='org.freedesktop.portal.FileChooser'>
    <method name='OpenFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
    <method name='SaveFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
  </interface>
  <interface name='org.freedesktop.portal.Request'><method name='Close'/></interface>
</node>)";

std::string text_in(GVariant* options, const char* key) {
  const char* text = nullptr;
  return g_variant_lookup(options, key, "&s", &text) ? text : "";
}

std::vector<std::pair<std::string, std::vector<std::string>>> filters_in(GVariant* options) {
  std::vector<std::pair<std::string, std::vector<std::string>>> out;
  auto* all = g_variant_lookup_value(options, "filters", G_VARIANT_TYPE("a(sa(us))"));
  if (!all) return out;
  GVariantIter each;
  g_variant_iter_init(&each, all);
  const char* name = nullptr;
  GVariantIter* patterns = nullptr;
  while (g_variant_iter_next(&each, "(&sa(us))", &name, &patterns)) {
    out.emplace_back(name, std::vector<std::string>{});
    unsigned kind = 0;
    const char* pattern = nullptr;
    while (g_variant_iter_next(patterns, "(u&s)", &kind, &pattern)) out.back().second.push_back(std::to_string(kind) + ":" + pattern);
    g_variant_iter_free(patterns);
  }
  g_variant_unref(all);
  return out;
}

}

struct FakeDesktop::Inside {
  Has has;
  GTestDBus* daemon = nullptr;
  GDBusConnection* bus = nullptr;
  GMainContext* context = g_main_context_new();
  GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(interfaces, nullptr);
  std::atomic<bool> ending = false, ready = false;
  std::vector<guint> names;
  std::thread thread;

  std::mutex mutex;
  std::condition_variable heard;
  std::deque<Notice> notices;
  std::deque<FileQuestion> questions;
  std::set<std::string> closed;                          // handles, and the names of who is gone

  void run() {
    g_main_context_push_thread_default(context);
    auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    bus = g_dbus_connection_new_for_address_sync(g_test_dbus_get_bus_address(daemon), flags, nullptr, nullptr, nullptr);
    if (has.notices) serve("/org/freedesktop/Notifications", "org.freedesktop.Notifications"), own("org.freedesktop.Notifications");
    if (has.portal != Portal::none) {
      if (has.portal != Portal::refuses) serve("/org/freedesktop/portal/desktop", "org.freedesktop.portal.FileChooser");
      own(portal_bus_name);
    }
    auto gone = g_dbus_connection_signal_subscribe(bus, "org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", nullptr, nullptr, G_DBUS_SIGNAL_FLAGS_NONE, owner_changed, this, nullptr);
    ready = true;
    while (!ending) g_main_context_iteration(context, TRUE);
    g_dbus_connection_signal_unsubscribe(bus, gone);
    g_dbus_connection_close_sync(bus, nullptr, nullptr);
    g_clear_object(&bus);
    while (g_main_context_pending(context)) g_main_context_iteration(context, FALSE);
    g_main_context_pop_thread_default(context);
  }

  // Answered at once, so that the name is there before anybody asks for it.
  void own(const char* name) {
    auto* said = g_dbus_connection_call_sync(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", g_variant_new("(su)", name, 0u), nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);
    if (said) g_variant_unref(said);
  }

  void serve(const char* path, const char* interface) {
    static const GDBusInterfaceVTable table{called, nullptr, nullptr, {}};
    g_dbus_connection_register_object(bus, path, g_dbus_node_info_lookup_interface(node, interface), &table, this, nullptr, nullptr);
  }

  static void owner_changed(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* said, gpointer self) {
    const char *name = nullptr, *before = nullptr, *now = nullptr;
    g_variant_get(said, "(&s&s&s)", &name, &before, &now);
    if (!*now) static_cast<Inside*>(self)->note_closed(name);
  }

  void note_closed(const std::string& what) {
    std::lock_guard lock(mutex);
    closed.insert(what);
    heard.notify_all();
  }

  static void called(GDBusConnection*, const char* sender, const char* path, const char*, const char* method, GVariant* with, GDBusMethodInvocation* call, gpointer self) {
    auto& me = *static_cast<Inside*>(self);
    std::string name = method;
    if (name == "GetCapabilities") return me.tell_capabilities(call);
    if (name == "Notify") return me.take_notice(with, call);
    if (name == "Close") return me.note_closed(path), g_dbus_method_invocation_return_value(call, nullptr);
    me.take_question(name, sender, with, call);
  }

  void tell_capabilities(GDBusMethodInvocation* call) {
    const char* all[] = {"body", has.markup ? "body-markup" : "actions", nullptr};
    g_dbus_method_invocation_return_value(call, g_variant_new("(^as)", all));
  }

  void take_notice(GVariant* with, GDBusMethodInvocation* call) {
    const char *program = nullptr, *icon = nullptr, *summary = nullptr, *body = nullptr;
    unsigned replaces = 0;
    g_variant_get(with, "(&su&s&s&s@as@a{sv}i)", &program, &replaces, &icon, &summary, &body, nullptr, nullptr, nullptr);
    g_dbus_method_invocation_return_value(call, g_variant_new("(u)", 1u));
    std::lock_guard lock(mutex);
    notices.push_back({program, summary, body});
    heard.notify_all();
  }

  void take_question(const std::string& method, std::string sender, GVariant* with, GDBusMethodInvocation* call) {
    const char *parent = nullptr, *title = nullptr;
    GVariant* options = nullptr;
    g_variant_get(with, "(&s&s@a{sv})", &parent, &title, &options);
    FileQuestion q{method, title, text_in(options, "handle_token"), text_in(options, "accept_label"), "", text_in(options, "current_name"), filters_in(options), "", parent};
    if (const char* folder = nullptr; g_variant_lookup(options, "current_folder", "^&ay", &folder)) q.folder = folder;
    g_variant_unref(options);
    for (auto& c : sender) if (c == '.') c = '_';
    q.handle = "/org/freedesktop/portal/desktop/request/" + sender.substr(1) + "/" + (has.portal == Portal::of_old ? "1234" : q.token);
    serve(q.handle.c_str(), "org.freedesktop.portal.Request");
    g_dbus_method_invocation_return_value(call, g_variant_new("(o)", q.handle.c_str()));
    std::lock_guard lock(mutex);
    questions.push_back(q);
    heard.notify_all();
  }

  template <class T> std::optional<T> next(std::deque<T>& from) {
    std::unique_lock lock(mutex);
    if (!heard.wait_for(lock, patience, [&] { return !from.empty(); })) return {};
    auto one = std::move(from.front());
    from.pop_front();
    return one;
  }
};

FakeDesktop::FakeDesktop(Has has) : inside_(std::make_unique<Inside>()) {
  inside_->has = has;
  inside_->daemon = g_test_dbus_new(G_TEST_DBUS_NONE);
  g_test_dbus_up(inside_->daemon);
  inside_->thread = std::thread([raw = inside_.get()] { raw->run(); });
  while (!inside_->ready) std::this_thread::sleep_for(1ms);
}

FakeDesktop::~FakeDesktop() {
  auto& in = *inside_;
  in.ending = true;
  g_main_context_wakeup(in.context);
  in.thread.join();
  g_test_dbus_stop(in.daemon);
  g_object_unref(in.daemon);
  g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
  g_dbus_node_info_unref(in.node);
  g_main_context_unref(in.context);
}

std::string FakeDesktop::address() const { return g_test_dbus_get_bus_address(inside_->daemon); }
std::optional<Notice> FakeDesktop::notice() { return inside_->next(inside_->notices); }
std::optional<FileQuestion> FakeDesktop::question() { return inside_->next(inside_->questions); }

void FakeDesktop::choose(const FileQuestion& q, const std::vector<std::string>& uris, unsigned how) {
  GVariantBuilder results, all;
  g_variant_builder_init(&results, G_VARIANT_TYPE("a{sv}"));
  g_variant_builder_init(&all, G_VARIANT_TYPE("as"));
  for (auto& one : uris) g_variant_builder_add(&all, "s", one.c_str());
  g_variant_builder_add(&results, "{sv}", "uris", g_variant_builder_end(&all));
  CHECK(g_dbus_connection_emit_signal(inside_->bus, nullptr, q.handle.c_str(), "org.freedesktop.portal.Request", "Response", g_variant_new("(ua{sv})", how, &results), nullptr));
}

void FakeDesktop::babble(const FileQuestion& q) {
  CHECK(g_dbus_connection_emit_signal(inside_->bus, nullptr, q.handle.c_str(), "org.freedesktop.portal.Request", "Response", g_variant_new("(s)", "well"), nullptr));
}

bool FakeDesktop::closed(const FileQuestion& q) {
  auto from = q.handle.find("/request/") + 9;
  auto sender = ":" + q.handle.substr(from, q.handle.rfind('/') - from);
  for (auto& c : sender) if (c == '_') c = '.';
  std::unique_lock lock(inside_->mutex);
  return inside_->heard.wait_for(lock, patience, [&] { return inside_->closed.contains(q.handle) || inside_->closed.contains(sender); });
}

void FakeDesktop::stop_portal() {
  auto* said = g_dbus_connection_call_sync(inside_->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReleaseName", g_variant_new("(s)", portal_bus_name), nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);
  if (said) g_variant_unref(said);
}

}
