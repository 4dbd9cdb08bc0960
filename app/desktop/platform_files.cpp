// The desktop's own window for files: the portal of freedesktop.org (org.freedesktop.portal.FileChooser and Request), over the session bus.
// Each window has a connection and a thread of its own, so that closing it ends all that it has asked for.
#include <gio/gio.h>

#include <atomic>
#include <cctype>
#include <mutex>
#include <thread>

#include "app/desktop/platform.h"

namespace broaden::app::platform {
namespace {

using screens::FileAnswer;
using screens::FileWish;

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* request_interface = "org.freedesktop.portal.Request";
constexpr int moment_ms = 300;                           // for the bus itself, which answers at once
constexpr const char* not_opened = "This desktop's own window could not be opened. Choose the file here.";
constexpr const char* no_file = "That is no file on this machine. Choose another one.";

struct Unref { void operator()(gpointer o) const { g_object_unref(o); } };
struct UnrefVariant { void operator()(GVariant* v) const { g_variant_unref(v); } };
using Bus = std::unique_ptr<GDBusConnection, Unref>;
using Variant = std::unique_ptr<GVariant, UnrefVariant>;

Bus own_connection(GCancellable* cancel) {
  auto* address = g_getenv("DBUS_SESSION_BUS_ADDRESS");  // without one GIO would start a bus of its own
  if (!address) return nullptr;
  auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
  return Bus(g_dbus_connection_new_for_address_sync(address, flags, nullptr, cancel, nullptr));
}

Variant ask_bus(GDBusConnection* bus, const char* method, GVariant* with, const char* type) {
  return Variant(g_dbus_connection_call_sync(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, with, G_VARIANT_TYPE(type), G_DBUS_CALL_FLAGS_NONE,
                                             moment_ms, nullptr, nullptr));
}

// "*.csv" in any case of letters.
std::string pattern_of(const std::string& ending) {
  std::string out = "*";
  for (char c : ending) {
    auto large = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    out += large == c ? std::string(1, c) : std::string("[") + c + large + "]";
  }
  return out;
}

GVariant* filters_of(const std::vector<std::string>& endings) {
  GVariantBuilder filters, patterns;
  g_variant_builder_init(&filters, G_VARIANT_TYPE("a(sa(us))"));
  std::string name;
  g_variant_builder_init(&patterns, G_VARIANT_TYPE("a(us)"));
  for (auto& one : endings) {
    name += (name.empty() ? "*" : ", *") + one;
    g_variant_builder_add(&patterns, "(us)", 0u, pattern_of(one).c_str());
  }
  g_variant_builder_add(&filters, "(sa(us))", name.c_str(), &patterns);
  g_variant_builder_init(&patterns, G_VARIANT_TYPE("a(us)"));
  g_variant_builder_add(&patterns, "(us)", 0u, "*");
  g_variant_builder_add(&filters, "(sa(us))", "All files", &patterns);
  return g_variant_builder_end(&filters);
}

GVariant* options_of(const FileWish& wish, const std::string& token) {
  GVariantBuilder options;
  g_variant_builder_init(&options, G_VARIANT_TYPE("a{sv}"));
  auto add = [&](const char* name, GVariant* value) { g_variant_builder_add(&options, "{sv}", name, value); };
  add("handle_token", g_variant_new_string(token.c_str()));
  add("accept_label", g_variant_new_string(wish.button.c_str()));
  add("modal", g_variant_new_boolean(TRUE));
  if (!wish.endings.empty()) add("filters", filters_of(wish.endings));
  if (!wish.folder.empty()) add("current_folder", g_variant_new_bytestring(wish.folder.c_str()));
  if (wish.fresh && !wish.name.empty()) add("current_name", g_variant_new_string(wish.name.c_str()));
  return g_variant_builder_end(&options);
}

FileAnswer file_of(GVariant* results) {
  Variant uris(g_variant_lookup_value(results, "uris", G_VARIANT_TYPE_STRING_ARRAY));
  if (!uris || g_variant_n_children(uris.get()) != 1) return {"", no_file};
  Variant first(g_variant_get_child_value(uris.get(), 0));
  char* host = nullptr;
  char* path = g_filename_from_uri(g_variant_get_string(first.get(), nullptr), &host, nullptr);   // only file:, %20 is a blank
  FileAnswer out;
  if (path && (!host || std::string(host) == "localhost") && g_utf8_validate(path, -1, nullptr)) out.path = path;
  else out.problem = no_file;
  g_free(path), g_free(host);
  return out;
}

class PortalWindow final : public screens::FileWindow {
 public:
  PortalWindow(FileWish wish, std::string over, std::function<void()> wake) : wish_(std::move(wish)), over_(std::move(over)), wake_(std::move(wake)), context_(g_main_context_new()), cancel_(g_cancellable_new()) {
    thread_ = std::thread([this] { work(); });
  }
  ~PortalWindow() override {
    closing_ = true;
    g_cancellable_cancel(cancel_);
    g_main_context_wakeup(context_);
    thread_.join();
    g_object_unref(cancel_);
    g_main_context_unref(context_);
  }
  std::optional<FileAnswer> take() override {
    std::lock_guard lock(mutex_);
    return std::exchange(answer_, std::nullopt);
  }

 private:
  void work() {
    g_main_context_push_thread_default(context_);
    if (auto bus = own_connection(cancel_)) {
      ask(bus.get());
      while (!done_ && !closing_) g_main_context_iteration(context_, TRUE);
      if (!done_) g_dbus_connection_call(bus.get(), portal, handle_.c_str(), request_interface, "Close", nullptr, nullptr, G_DBUS_CALL_FLAGS_NONE, moment_ms, nullptr, nullptr, nullptr);
      g_dbus_connection_flush_sync(bus.get(), nullptr, nullptr);
      for (auto one : heard_) g_dbus_connection_signal_unsubscribe(bus.get(), one);
      g_cancellable_cancel(cancel_);
      while (calling_ || g_main_context_pending(context_)) g_main_context_iteration(context_, TRUE);
      g_dbus_connection_close_sync(bus.get(), nullptr, nullptr);
      bus.reset();
      while (g_main_context_pending(context_)) g_main_context_iteration(context_, FALSE);
    } else {
      finish({"", not_opened});
    }
    g_main_context_pop_thread_default(context_);
  }

  // The answer may come before the call returns, so it is listened for first, where the token says that it will come from.
  void ask(GDBusConnection* bus) {
    std::string sender = g_dbus_connection_get_unique_name(bus) + 1, token = "broaden";
    for (auto& c : sender) if (c == '.') c = '_';
    handle_ = std::string(portal_path) + "/request/" + sender + "/" + token;
    listen(bus, handle_.c_str());
    heard_.push_back(g_dbus_connection_signal_subscribe(bus, "org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", nullptr, portal, G_DBUS_SIGNAL_FLAGS_NONE, owner_changed, this, nullptr));
    auto* with = g_variant_new("(ss@a{sv})", over_.c_str(), wish_.title.c_str(), options_of(wish_, token));
    calling_ = true;
    g_dbus_connection_call(bus, portal, portal_path, "org.freedesktop.portal.FileChooser", wish_.fresh ? "SaveFile" : "OpenFile", with, G_VARIANT_TYPE("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, cancel_, asked, this);
  }

  void listen(GDBusConnection* bus, const char* at) {
    heard_.push_back(g_dbus_connection_signal_subscribe(bus, portal, request_interface, "Response", at, nullptr, G_DBUS_SIGNAL_FLAGS_NONE, answered, this, nullptr));
  }

  static void asked(GObject* source, GAsyncResult* result, gpointer self) {
    auto& me = *static_cast<PortalWindow*>(self);
    me.calling_ = false;
    auto* bus = G_DBUS_CONNECTION(source);
    Variant said(g_dbus_connection_call_finish(bus, result, nullptr));
    if (!said) return me.finish({"", not_opened});
    const char* handle = nullptr;
    g_variant_get(said.get(), "(&o)", &handle);
    if (me.handle_ != handle) me.listen(bus, handle), me.handle_ = handle;   // of portals before version 0.9
  }

  static void answered(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* said, gpointer self) {
    auto& me = *static_cast<PortalWindow*>(self);
    if (!g_variant_is_of_type(said, G_VARIANT_TYPE("(ua{sv})"))) return me.finish({"", no_file});
    guint32 how = 0;
    GVariant* results = nullptr;
    g_variant_get(said, "(u@a{sv})", &how, &results);
    Variant kept(results);
    if (how == 0) me.finish(file_of(results));
    else me.finish({"", how == 1 ? "" : "The desktop closed its own window. Choose the file here."});
  }

  static void owner_changed(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* said, gpointer self) {
    const char *name = nullptr, *before = nullptr, *now = nullptr;
    if (!g_variant_is_of_type(said, G_VARIANT_TYPE("(sss)"))) return;
    g_variant_get(said, "(&s&s&s)", &name, &before, &now);
    if (*before && !*now) static_cast<PortalWindow*>(self)->finish({"", not_opened});
  }

  void finish(FileAnswer answer) {
    if (std::exchange(done_, true) || closing_) return;
    {
      std::lock_guard lock(mutex_);
      answer_ = std::move(answer);
    }
    wake_();
  }

  const FileWish wish_;
  const std::string over_;
  const std::function<void()> wake_;
  GMainContext* const context_;
  GCancellable* const cancel_;
  std::atomic<bool> closing_ = false;
  bool done_ = false, calling_ = false;                  // from here on: the thread's
  std::string handle_;
  std::vector<guint> heard_;
  std::mutex mutex_;
  std::optional<FileAnswer> answer_;                     // behind the mutex
  std::thread thread_;
};

}

bool has_file_window() {
  auto bus = own_connection(nullptr);
  if (!bus) return false;
  if (auto owned = ask_bus(bus.get(), "NameHasOwner", g_variant_new("(s)", portal), "(b)")) {
    gboolean yes = FALSE;
    g_variant_get(owned.get(), "(b)", &yes);
    if (yes) return true;
  }
  auto names = ask_bus(bus.get(), "ListActivatableNames", nullptr, "(as)");
  if (!names) return false;
  const char** all = nullptr;
  g_variant_get(names.get(), "(^a&s)", &all);
  bool there = g_strv_contains(all, portal);
  g_free(all);
  return there;
}

std::unique_ptr<screens::FileWindow> open_file_window(const FileWish& wish, const std::string& over, std::function<void()> wake) {
  return std::make_unique<PortalWindow>(wish, over, std::move(wake));
}

}
