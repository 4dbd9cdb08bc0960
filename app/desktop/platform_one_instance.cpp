// A lock and a socket in the user's runtime folder, named after the record.
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <thread>

#include "app/desktop/one_instance.h"
#include "core/base/platform.h"

namespace broaden::app {

using namespace core;

struct OneInstance::Held {
  int lock = -1, socket = -1;
  int wake[2] = {-1, -1};                                // written to when it ends
  std::string socket_path;
  std::thread thread;
};

namespace {

constexpr int patience_ms = 3'000;                       // for the first one's answer; it answers from a thread that does nothing else
constexpr std::string_view ask = "raise\n", done = "raised\n";

// The file itself, not one of the names that lead to it; one that is not there yet: its folder's.
std::string real_path(const std::string& record) {
  if (char* found = ::realpath(record.c_str(), nullptr)) {
    std::string out = found;
    std::free(found);
    return out;
  }
  auto path = core::platform::absolute(record), folder = core::platform::parent_folder(path);
  return folder == path || folder == "." ? path : real_path(folder) + path.substr(path.rfind('/'));
}

std::string short_name(const std::string& path) {        // FNV-1a, 64 bits, hex
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char c : path) hash = (hash ^ c) * 0x100000001b3u;
  std::string out(16, '0');
  for (auto at = out.rbegin(); at != out.rend(); ++at, hash >>= 4) *at = "0123456789abcdef"[hash & 15];
  return out;
}

// Where only this user can put things; "": nowhere.
std::string runtime_folder() {
  auto named = core::platform::environment("XDG_RUNTIME_DIR");
  auto folder = (named ? *named : "/tmp") + "/broaden-" + std::to_string(::getuid());
  struct stat info{};
  if (!core::platform::make_folder(folder) || ::lstat(folder.c_str(), &info) != 0) return {};
  bool ours = S_ISDIR(info.st_mode) && info.st_uid == ::getuid() && (info.st_mode & 077) == 0;
  return ours ? folder : std::string{};
}

std::optional<sockaddr_un> address(const std::string& path) {
  sockaddr_un out{};
  out.sun_family = AF_UNIX;
  if (path.size() >= sizeof out.sun_path) return {};
  std::memcpy(out.sun_path, path.c_str(), path.size() + 1);
  return out;
}

int local_socket() {
  int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd >= 0) ::fcntl(fd, F_SETFD, FD_CLOEXEC);
  return fd;
}

bool readable(int fd, int wait_ms) {
  pollfd one{fd, POLLIN, 0};
  return ::poll(&one, 1, wait_ms) == 1;
}

bool hears(int fd, std::string_view words, int wait_ms) {
  char said[16];
  if (!readable(fd, wait_ms)) return false;
  auto got = ::recv(fd, said, sizeof said, 0);
  return got == static_cast<ssize_t>(words.size()) && std::string_view(said, words.size()) == words;
}

bool says(int fd, std::string_view words) { return ::send(fd, words.data(), words.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(words.size()); }

bool asked_to_raise(const std::string& socket_path) {
  auto to = address(socket_path);
  int fd = to ? local_socket() : -1;
  if (fd < 0) return false;
  bool raised = ::connect(fd, reinterpret_cast<const sockaddr*>(&*to), sizeof *to) == 0 && says(fd, ask) && hears(fd, done, patience_ms);
  ::close(fd);
  return raised;
}

// What a killed program left there is in nobody's use: the lock is ours.
int listening(const std::string& socket_path) {
  auto at = address(socket_path);
  int fd = at ? local_socket() : -1;
  if (fd < 0) return -1;
  ::unlink(socket_path.c_str());
  if (::bind(fd, reinterpret_cast<const sockaddr*>(&*at), sizeof *at) == 0 && ::listen(fd, 8) == 0) return fd;
  ::close(fd);
  return -1;
}

void answer_until(int socket, int wake, const std::function<void()>& raise) {
  for (;;) {
    pollfd both[] = {{socket, POLLIN, 0}, {wake, POLLIN, 0}};
    if (::poll(both, 2, -1) < 0 && errno != EINTR) return;
    if (both[1].revents) return;
    if (!(both[0].revents & POLLIN)) continue;
    int other = ::accept(socket, nullptr, nullptr);
    if (other < 0) continue;
    ::fcntl(other, F_SETFD, FD_CLOEXEC);
    if (hears(other, ask, 500)) raise(), says(other, done);
    ::close(other);
  }
}

}

OneInstance::OneInstance(std::unique_ptr<Held> held) : held_(std::move(held)) {}

Result<std::unique_ptr<OneInstance>> OneInstance::take(const std::string& record) {
  auto held = std::make_unique<Held>();
  auto folder = runtime_folder();
  if (folder.empty()) return std::unique_ptr<OneInstance>(new OneInstance(std::move(held)));
  auto base = folder + "/" + short_name(real_path(record));
  held->lock = ::open((base + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (held->lock >= 0 && ::flock(held->lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    ::close(held->lock);
    if (asked_to_raise(base + ".socket")) return std::unique_ptr<OneInstance>();
    return Error{Code::already_open, record};
  }
  if (held->lock >= 0) held->socket = listening(held->socket_path = base + ".socket");
  return std::unique_ptr<OneInstance>(new OneInstance(std::move(held)));
}

void OneInstance::answer(std::function<void()> raise) {
  if (held_->socket < 0 || held_->thread.joinable() || ::pipe(held_->wake) != 0) return;
  for (int end : held_->wake) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  held_->thread = std::thread([socket = held_->socket, wake = held_->wake[0], raise = std::move(raise)] { answer_until(socket, wake, raise); });
}

OneInstance::~OneInstance() {
  if (held_->thread.joinable()) {
    if (::write(held_->wake[1], "", 1) == 1) held_->thread.join();
    else held_->thread.detach();
  }
  if (held_->socket >= 0) ::unlink(held_->socket_path.c_str());
  for (int fd : {held_->socket, held_->wake[0], held_->wake[1], held_->lock}) if (fd >= 0) ::close(fd);
}

}
