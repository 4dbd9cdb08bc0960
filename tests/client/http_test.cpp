// The carrier, against servers on this machine that answer as badly as a test wants.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "sync/http/curl_transport.h"

using namespace broaden;
using core::Code;

namespace {

class Server {                                           // says the same to whoever asks
 public:
  explicit Server(std::string reply) : reply_(std::move(reply)), socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(socket_, 8) == 0);
    socklen_t size = sizeof address;
    REQUIRE(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Server() {
    stopping_ = true;
    thread_.join();
    ::close(socket_);
  }
  std::string base(const std::string& scheme = "http") const { return scheme + "://127.0.0.1:" + std::to_string(port_); }
  std::string heard() { stopping_ = true; thread_.join(); thread_ = std::thread([] {}); return heard_; }
  std::atomic<int> asked{0};
  std::atomic<bool> silent{false};

 private:
  void serve() {
    while (!stopping_) {
      pollfd ready{socket_, POLLIN, 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      const int one = ::accept(socket_, nullptr, nullptr);
      if (one < 0) continue;
      ++asked;
      answer(one);
      ::close(one);
    }
  }
  void answer(int one) {
    char buffer[4096];
    std::string got;
    while (got.find("\r\n\r\n{}") == std::string::npos && !stopping_) {
      pollfd ready{one, POLLIN, 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      const auto size = ::read(one, buffer, sizeof buffer);
      if (size <= 0) break;
      got.append(buffer, static_cast<std::size_t>(size));
      if (got[0] == 0x16) break;                         // a TLS greeting
    }
    heard_ = got;
    while (silent && !stopping_) std::this_thread::yield();
    std::size_t sent = 0;
    while (sent < reply_.size()) {
      const auto size = ::send(one, reply_.data() + sent, reply_.size() - sent, MSG_NOSIGNAL);
      if (size <= 0) return;
      sent += static_cast<std::size_t>(size);
    }
  }

  std::string reply_, heard_;
  int socket_;
  int port_ = 0;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

std::string ok(const std::string& body) { return "HTTP/1.1 200 OK\r\nX-Note:  hello \r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body; }

core::Result<sync::Reply> post(const std::string& base, const core::Progress& progress = core::Progress()) {
  sync::CurlTransport transport("broaden-test", {5, 20});
  return transport.post({base, "/v1/sync", {{"content-type", "application/json"}, {"x-mark", "7"}}, "{}"}, progress);
}

Code code_of(const core::Result<sync::Reply>& result) {
  REQUIRE(!result);
  return result.error().code;
}

}

TEST_CASE("a request arrives with its fields and body, and its reply comes back whole") {
  Server server(ok("answer"));
  const auto reply = post(server.base());
  REQUIRE(reply);
  CHECK(reply->status == 200);
  CHECK(reply->body == "answer");
  REQUIRE(sync::field(reply->fields, "x-note"));
  CHECK(*sync::field(reply->fields, "x-note") == "hello");
  const auto heard = server.heard();
  CHECK(heard.starts_with("POST /v1/sync HTTP/1.1\r\n"));
  CHECK(heard.find("x-mark: 7\r\n") != std::string::npos);
  CHECK(heard.ends_with("\r\n\r\n{}"));
}

TEST_CASE("any status is a reply, and a redirection is not followed") {
  Server elsewhere(ok("elsewhere"));
  Server server("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.base() + "/\r\nContent-Length: 0\r\n\r\n");
  const auto reply = post(server.base());
  REQUIRE(reply);
  CHECK(reply->status == 307);
  CHECK(elsewhere.asked == 0);
}

TEST_CASE("a reply that never ends is cut off") {
  Server server(ok(std::string(sync::largest_answer + 1, 'x')));
  CHECK(code_of(post(server.base())) == Code::office_answer);
  Server fields("HTTP/1.1 200 OK\r\nX-Long: " + std::string(90'000, 'x') + "\r\n\r\n");
  CHECK(!post(fields.base()));
}

TEST_CASE("a reply that stops in the middle is no reply") {
  Server cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhalf");
  CHECK(code_of(post(cut.base())) == Code::offline);
  Server nothing("");
  CHECK(code_of(post(nothing.base())) == Code::offline);
  Server noise("\x01\x02\x03 not http at all\r\n\r\n");
  CHECK(code_of(post(noise.base())) == Code::offline);
}

TEST_CASE("where nobody listens the office is out of reach") { CHECK(code_of(post("http://127.0.0.1:1")) == Code::offline); }

TEST_CASE("plain http beyond this machine is refused without a connection") { CHECK(code_of(post("http://office.example.gov")) == Code::plain_http); }

TEST_CASE("a server that does not speak TLS is not safe to talk to") {
  Server server(ok("answer"));
  CHECK(code_of(post(server.base("https"))) == Code::tls_failed);
}

TEST_CASE("waiting for a reply can be stopped") {
  Server server(ok("answer"));
  server.silent = true;
  struct Stop final : core::Progress {
    explicit Stop(const Server& server) : server_(server) {}
    bool canceled() const override { return server_.asked > 0; }
    const Server& server_;
  } stop(server);
  CHECK(code_of(post(server.base(), stop)) == Code::canceled);
}
