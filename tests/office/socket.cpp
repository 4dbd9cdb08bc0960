#include "tests/office/socket.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace broaden::tests {

Socket::Socket(const std::string& url) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  timeval patience{20, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(fd_, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0) throw std::runtime_error("no connection to " + url);
}

Socket::~Socket() { ::close(fd_); }

bool Socket::send(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    auto sent = ::send(fd_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    at += static_cast<std::size_t>(sent);
  }
  return true;
}

std::string Socket::read_some() {
  char block[65536];
  auto got = ::recv(fd_, block, sizeof block, 0);
  return got > 0 ? std::string(block, static_cast<std::size_t>(got)) : std::string();
}

std::string Socket::reply() {
  for (;;) {
    auto end = kept_.find("\r\n\r\n");
    auto length = kept_.find("Content-Length: ");
    if (end != kept_.npos && length < end) {
      auto whole = end + 4 + std::stoul(kept_.substr(length + 16));
      if (kept_.size() >= whole) {
        auto out = kept_.substr(0, whole);
        kept_.erase(0, whole);
        return out;
      }
    }
    auto more = read_some();
    if (more.empty()) return {};
    kept_ += more;
  }
}

bool Socket::closed() {
  char block[4096];
  for (;;) {
    auto got = ::recv(fd_, block, sizeof block, 0);
    if (got == 0 || (got < 0 && errno == ECONNRESET)) return true;
    if (got < 0) return false;
  }
}

std::string post(const std::string& path, const std::string& body, const std::string& more) {
  return "POST " + path + " HTTP/1.1\r\nHost: office.test\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

}
