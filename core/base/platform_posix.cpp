#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

#include "core/base/platform.h"

namespace broaden::core::platform {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { if (fd_ >= 0) ::close(fd_); }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

Error write_error(const std::string& path) {
  if (errno == ENOSPC || errno == EDQUOT) return {Code::disk_full, {}};
  return {Code::file_unwritable, path};
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    auto wrote = ::write(fd, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

void sync_folder(const std::string& path) {
  if (Descriptor folder{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)}; folder.open()) ::fsync(folder.get());
}

Result<> write_with_mode(const std::string& path, std::string_view bytes, mode_t mode) {
  auto temporary = fmt::format("{}.{}.part", path, ::getpid());
  ::unlink(temporary.c_str());
  {
    Descriptor file{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
    if (!file.open()) return write_error(path);
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) {
      auto error = write_error(path);
      ::unlink(temporary.c_str());
      return error;
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto error = write_error(path);
    ::unlink(temporary.c_str());
    return error;
  }
  sync_folder(parent_folder(path));
  return {};
}

}

Date local_date(Instant at) {
  std::time_t seconds = static_cast<std::time_t>(at.ms / 1000);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  return date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

void fill_random(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    auto got = ::getrandom(out.data(), out.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) std::abort();
    out = out.subspan(static_cast<std::size_t>(got));
  }
}

Result<> read_pieces(const std::string& path, const std::function<Result<>(std::string_view)>& take) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!file.open()) return Error{errno == ENOENT ? Code::file_missing : Code::file_unreadable, path};
  char block[65536];
  for (;;) {
    auto got = ::read(file.get(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Code::file_unreadable, path};
    if (got == 0) return {};
    CHECKED(take({block, static_cast<std::size_t>(got)}));
  }
}

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  std::string out;
  CHECKED(read_pieces(path, [&](std::string_view piece) -> Result<> {
    if (out.size() + piece.size() > limit) return Error{Code::file_too_large, path};
    out.append(piece);
    return {};
  }));
  return out;
}

Result<std::uint64_t> file_size(const std::string& path) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return Error{errno == ENOENT ? Code::file_missing : Code::file_unreadable, path};
  if (!S_ISREG(info.st_mode)) return Error{Code::file_unreadable, path};
  return static_cast<std::uint64_t>(info.st_size);
}

Result<> write_file(const std::string& path, std::string_view bytes) { return write_with_mode(path, bytes, 0644); }
Result<> write_secret(const std::string& path, std::string_view bytes) { return write_with_mode(path, bytes, 0600); }

bool is_private(const std::string& path) {
  struct stat info{};
  return ::stat(path.c_str(), &info) == 0 && (info.st_mode & 077) == 0;
}

Result<> make_private(const std::string& path) {
  if (::chmod(path.c_str(), 0600) != 0) return write_error(path);
  return {};
}

Result<> put_in_place(const std::string& finished, const std::string& path) {
  {
    Descriptor file{::open(finished.c_str(), O_RDWR | O_CLOEXEC)};
    if (!file.open() || ::fsync(file.get()) != 0) return write_error(path);
  }
  if (::rename(finished.c_str(), path.c_str()) != 0) return write_error(path);
  sync_folder(parent_folder(path));
  return {};
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

Result<> make_folder(const std::string& path) {
  if (path.empty() || path == "/" || exists(path)) return {};
  CHECKED(make_folder(parent_folder(path)));
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return write_error(path);
  return {};
}

Result<> remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return Error{Code::file_unwritable, path};
  return {};
}

std::vector<std::string> list_folder(const std::string& path) {
  std::vector<std::string> names;
  if (auto* folder = ::opendir(path.c_str())) {
    while (auto* entry = ::readdir(folder))
      if (std::string name = entry->d_name; name != "." && name != "..") names.push_back(std::move(name));
    ::closedir(folder);
  }
  std::ranges::sort(names);
  return names;
}

std::string parent_folder(const std::string& path) {
  auto slash = path.find_last_of('/');
  if (slash == path.npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string absolute(const std::string& path) {
  if (!path.empty() && path.front() == '/') return path;
  char* here = ::getcwd(nullptr, 0);
  std::string folder = here ? here : ".";
  std::free(here);
  return folder + "/" + path;
}

std::uint64_t file_identity(const std::string& path) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return 0;
  return static_cast<std::uint64_t>(info.st_ino) * 0x9e3779b97f4a7c15u ^ static_cast<std::uint64_t>(info.st_dev);
}

std::string program_folder() {
  std::string path(4096, '\0');
  auto length = ::readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0) return ".";
  path.resize(static_cast<std::size_t>(length));
  return parent_folder(path);
}

std::optional<std::string> environment(const char* name) {
  auto* value = std::getenv(name);
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

std::string state_folder() {
  if (auto named = environment("XDG_STATE_HOME")) return *named + "/broaden";
  if (auto home = environment("HOME")) return *home + "/.local/state/broaden";
  return "/tmp/broaden-" + std::to_string(::getuid());
}

Result<std::string> ask_secret(std::string_view prompt) {
  Descriptor terminal{::open("/dev/tty", O_RDWR | O_CLOEXEC)};
  if (!terminal.open()) return Error{Code::passphrase_needed, {}};
  termios before{};
  if (::tcgetattr(terminal.get(), &before) != 0) return Error{Code::passphrase_needed, {}};
  auto silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(terminal.get(), TCSAFLUSH, &silent);
  write_all(terminal.get(), prompt);
  std::string line;
  for (char c = 0; ::read(terminal.get(), &c, 1) == 1 && c != '\n';) line += c;
  ::tcsetattr(terminal.get(), TCSAFLUSH, &before);
  write_all(terminal.get(), "\n");
  return line;
}

bool person_types() { return ::isatty(STDIN_FILENO) != 0; }

bool person_watches() { return ::isatty(STDERR_FILENO) != 0; }

}
