// Loaded before the C library: counts what a program writes or sends, and ends it with SIGKILL at the one that the
// environment names, before the call is made or with half of its bytes out. BROADEN_KILL_AT: which, from 1; 0 only counts.
// BROADEN_KILL_ARMED=later: counting begins with one SIGUSR1 and rests with the next. BROADEN_KILL_COUNT: a file for the count when the program ends.
#include <dlfcn.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> counted{0};
std::atomic<bool> armed{false};
long kill_at = 0;

void turn(int) { armed = !armed; }

[[noreturn]] void die() {
  ::kill(::getpid(), SIGKILL);
  for (;;) ::pause();
}

// True: this is the one, and half of it may go out before the end.
bool this_one() { return armed && counted.fetch_add(1) + 1 == kill_at; }
bool half_goes_out() { return kill_at % 2 == 0; }

template <class F> F real(F, const char* name) { return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name)); }

__attribute__((constructor)) void begin() {
  if (auto* at = std::getenv("BROADEN_KILL_AT")) kill_at = std::atol(at);
  auto* when = std::getenv("BROADEN_KILL_ARMED");
  if (when && !std::strcmp(when, "later")) ::signal(SIGUSR1, turn);
  else armed = true;
}

__attribute__((destructor)) void end() {
  armed = false;
  auto* path = std::getenv("BROADEN_KILL_COUNT");
  auto* file = path ? std::fopen(path, "w") : nullptr;
  if (!file) return;
  std::fprintf(file, "%ld\n", counted.load());
  std::fclose(file);
}

}

#define REAL(name) static auto* const next = real(&::name, #name)

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  REAL(write);
  if (!this_one()) return next(file, bytes, size);
  if (half_goes_out()) next(file, bytes, size / 2);
  die();
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  REAL(pwrite);
  if (!this_one()) return next(file, bytes, size, at);
  if (half_goes_out()) next(file, bytes, size / 2, at);
  die();
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  REAL(pwrite64);
  if (!this_one()) return next(file, bytes, size, at);
  if (half_goes_out()) next(file, bytes, size / 2, at);
  die();
}

ssize_t send(int file, const void* bytes, size_t size, int flags) {
  REAL(send);
  if (!this_one()) return next(file, bytes, size, flags);
  if (half_goes_out()) next(file, bytes, size / 2, flags);
  die();
}

ssize_t sendto(int file, const void* bytes, size_t size, int flags, const sockaddr* to, socklen_t length) {
  REAL(sendto);
  if (!this_one()) return next(file, bytes, size, flags, to, length);
  die();
}

ssize_t sendmsg(int file, const msghdr* message, int flags) {
  REAL(sendmsg);
  if (!this_one()) return next(file, message, flags);
  if (half_goes_out() && message->msg_iovlen > 0) {
    auto first = message->msg_iov[0];
    send(file, first.iov_base, first.iov_len / 2, flags);
  }
  die();
}

int fsync(int file) {
  REAL(fsync);
  if (this_one()) die();
  return next(file);
}

int fdatasync(int file) {
  REAL(fdatasync);
  if (this_one()) die();
  return next(file);
}

int rename(const char* from, const char* to) {
  REAL(rename);
  if (this_one()) die();
  return next(from, to);
}

}
