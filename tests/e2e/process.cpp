#include "tests/e2e/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace broaden::tests {
namespace {

using namespace std::chrono_literals;
constexpr auto patience = 300s;

std::string read_all(int file) {
  std::string text;
  char buffer[16384];
  for (off_t at = 0;;) {
    auto got = ::pread(file, buffer, sizeof buffer, at);
    if (got <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(got));
    at += got;
  }
}

void nap() { ::usleep(1000); }

// Between fork and exec: only what may be called there.
[[noreturn]] void become(const char* program, char* const* words, char* const* environment, const char* folder, int out, int err) {
  ::setsid();
  int nothing = ::open("/dev/null", O_RDONLY);
  if (nothing < 0 || ::dup2(nothing, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(err, 2) < 0 || ::chdir(folder) != 0) ::_exit(126);
  ::execve(program, words, environment);
  ::_exit(127);
}

std::vector<std::string> environment_of(const std::string& folder, const Environment& more) {
  std::map<std::string, std::string> all{{"PATH", "/usr/bin:/bin"}, {"HOME", folder}, {"XDG_STATE_HOME", folder + "/state"}, {"LANG", "C.UTF-8"}, {"TZ", "UTC"}};
  for (auto& [name, value] : more) all[name] = value;
  std::vector<std::string> out;
  for (auto& [name, value] : all) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (auto& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

}

Process::Process(const std::string& program, const Words& words, const std::string& folder, const Environment& more) {
  auto path = program.find('/') == program.npos ? std::string(BROADEN_BIN_DIR) + "/" + program : program;
  std::vector<std::string> argv{path};
  argv.insert(argv.end(), words.begin(), words.end());
  auto environment = environment_of(folder, more);
  auto argv_pointers = pointers(argv), environment_pointers = pointers(environment);
  out_ = ::memfd_create("out", MFD_CLOEXEC);
  err_ = ::memfd_create("err", MFD_CLOEXEC);
  pid_ = ::fork();
  if (pid_ == 0) become(path.c_str(), argv_pointers.data(), environment_pointers.data(), folder.c_str(), out_, err_);
  if (pid_ < 0) throw std::runtime_error("no process could be started");
}

Process::~Process() {
  if (!ended_) kill();
  ::close(out_);
  ::close(err_);
}

bool Process::ended() {
  int status = 0;
  if (!ended_ && ::waitpid(pid_, &status, WNOHANG) == pid_) {
    ended_ = true;
    exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  return ended_;
}

void Process::signal(int number) {
  if (!ended()) ::kill(pid_, number);
}

void Process::kill() {
  signal(SIGKILL);
  wait();
}

Ran Process::wait() {
  auto until = std::chrono::steady_clock::now() + patience;
  while (!ended()) {
    if (std::chrono::steady_clock::now() > until) throw std::runtime_error("a program does not come to an end: " + out() + err());
    nap();
  }
  return {exit_, out(), err()};
}

std::string Process::out() const { return read_all(out_); }
std::string Process::err() const { return read_all(err_); }

std::string Process::wait_for(const std::string& words) {
  auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    bool over = ended() || std::chrono::steady_clock::now() > until;
    auto said = out();
    auto at = said.find(words);
    auto end = at == said.npos ? at : said.find('\n', at);
    if (end != said.npos) return said.substr(at + words.size(), end - at - words.size());
    if (over) throw std::runtime_error("\"" + words + "\" was not said: " + said + err());
    nap();
  }
}

Ran run(const std::string& program, const Words& words, const std::string& folder, const Environment& more) {
  return Process(program, words, folder, more).wait();
}

}
