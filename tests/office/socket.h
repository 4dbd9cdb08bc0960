// A bare client socket on loopback, for requests that no well-behaved client would send.
#pragma once
#include <string>

namespace broaden::tests {

class Socket {
 public:
  explicit Socket(const std::string& url);               // "http://127.0.0.1:PORT"
  ~Socket();
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  bool send(const std::string& bytes);                   // false once the other side is gone
  std::string reply();                                   // one reply, headers and body; "" if the other side closed instead
  bool closed();                                         // waits, up to 20 s, until the other side closes

 private:
  std::string read_some();
  int fd_;
  std::string kept_;
};

std::string post(const std::string& path, const std::string& body, const std::string& more = {});

}
