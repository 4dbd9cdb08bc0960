#include <future>
#include <memory>
#include <semaphore>
#include <thread>

#include "sync/office/http/server.h"
#include "tests/office/socket.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

struct Echo : sync::Endpoint {                           // says back what it heard; "/wait" until it is let go
  std::binary_semaphore heard{0}, go{0};
  sync::Reply handle(const sync::Request& request, core::Instant) override {
    if (request.path == "/wait") {
      heard.release();
      go.acquire();
    }
    return {200, {{"content-type", "text/plain"}}, request.method + " " + request.base + request.path + " from " + request.peer + ": " + request.body};
  }
};

class Served {                                           // a server on a free port of loopback, stopped with the test
 public:
  explicit Served(office::Limits limits = {}) : limits_(limits) {
    std::promise<std::string> ready;
    auto known = ready.get_future();
    thread_ = std::jthread([this, ready = std::move(ready)](std::stop_token stop) mutable {
      ended_ = bool(office::serve({"127.0.0.1:0", {}, {}}, echo, clock_, limits_, stop, false, [&](const std::string& at) { ready.set_value(at); }));
    });
    url = known.get();
  }
  void stop() { thread_.request_stop(); thread_.join(); }
  void ask_to_stop() { thread_.request_stop(); }
  bool ended_well() const { return ended_; }

  Echo echo;
  std::string url;

 private:
  core::HandClock clock_{{1'795'000'000'000}};
  office::Limits limits_;
  bool ended_ = false;
  std::jthread thread_;
};

bool is(const std::string& reply, int status) { return reply.starts_with("HTTP/1.1 " + std::to_string(status)); }

}

TEST_CASE("a request arrives whole, and several of them on one connection") {
  Served served;
  Socket socket(served.url);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(socket.send(post("/v1/sync", "hello " + std::to_string(i))));
    auto reply = socket.reply();
    CHECK(is(reply, 200));
    CHECK(reply.ends_with("POST https://office.test/v1/sync from 127.0.0.1: hello " + std::to_string(i)));
  }
  REQUIRE(socket.send(post("/v1/sync", "one") + post("/v1/sync", "two")));   // without waiting in between
  CHECK(socket.reply().ends_with("one"));
  CHECK(socket.reply().ends_with("two"));
  served.stop();
  CHECK(served.ended_well());
}

TEST_CASE("a body that is too large is refused before it is read") {
  office::Limits limits;
  limits.body = 1000;
  Served served(limits);
  Socket announced(served.url), silent(served.url), fits(served.url);
  announced.send("POST /v1/sync HTTP/1.1\r\nHost: office.test\r\nContent-Length: 1001\r\n\r\n");
  CHECK(is(announced.reply(), 413));
  silent.send("POST /v1/sync HTTP/1.1\r\nHost: office.test\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (int i = 0; i < 3; ++i) silent.send("1f4\r\n" + std::string(500, 'x') + "\r\n");
  auto reply = silent.reply();
  CHECK(is(reply, 413));
  CHECK(reply.find("request_too_large") != std::string::npos);
  fits.send(post("/v1/sync", std::string(1000, 'x')));
  CHECK(is(fits.reply(), 200));
}

TEST_CASE("what is not HTTP, or has endless headers, is refused and the connection closed") {
  Served served;
  Socket garbage(served.url), endless(served.url);
  garbage.send("\x16\x03\x01 this is no request\r\n\r\n");
  CHECK(is(garbage.reply(), 400));
  CHECK(garbage.closed());
  endless.send("POST /v1/sync HTTP/1.1\r\nX-Long: " + std::string(20'000, 'x') + "\r\n\r\n");
  CHECK(is(endless.reply(), 431));
  CHECK(endless.closed());
}

TEST_CASE("connections that only drip are cut, and hold up nobody") {
  office::Limits limits;
  limits.header = limits.request_body = limits.idle = std::chrono::milliseconds(300);
  Served served(limits);
  std::vector<std::unique_ptr<Socket>> slow;
  for (int i = 0; i < 50; ++i) {
    slow.push_back(std::make_unique<Socket>(served.url));
    slow.back()->send(i % 2 ? "POST /v1/sync HTTP/1.1\r\nHost: off" : "POST /v1/sync HTTP/1.1\r\nHost: office.test\r\nContent-Length: 100\r\n\r\nhalf of ");
  }
  Socket quick(served.url);
  quick.send(post("/v1/sync", "now"));
  CHECK(is(quick.reply(), 200));
  for (auto& one : slow) CHECK(one->closed());
  CHECK(quick.closed());                                 // idle too long
}

TEST_CASE("one connection too many is told to come back, and is welcome once there is room") {
  office::Limits limits;
  limits.connections = 2;
  Served served(limits);
  auto first = std::make_unique<Socket>(served.url);
  Socket second(served.url);
  first->send(post("/v1/sync", "a"));
  second.send(post("/v1/sync", "b"));
  CHECK(is(first->reply(), 200));
  CHECK(is(second.reply(), 200));
  Socket third(served.url);
  auto busy = third.reply();
  CHECK(is(busy, 503));
  CHECK(busy.find("office_busy") != std::string::npos);
  first.reset();
  bool welcome = false;
  for (int tries = 0; tries < 1000 && !welcome; ++tries) {
    Socket next(served.url);
    next.send(post("/v1/sync", "c"));
    welcome = is(next.reply(), 200);
    if (!welcome) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(welcome);
}

TEST_CASE("slow work at the desk holds up no other connection, and is finished before the program ends") {
  office::Limits limits;
  limits.body = 1000;
  limits.farewell = std::chrono::seconds(20);
  Served served(limits);
  Socket working(served.url), other(served.url);
  working.send(post("/wait", "patience"));
  served.echo.heard.acquire();
  other.send("POST /v1/sync HTTP/1.1\r\nHost: office.test\r\nContent-Length: 1001\r\n\r\n");
  CHECK(is(other.reply(), 413));
  served.ask_to_stop();
  served.echo.go.release();
  CHECK(working.reply().ends_with("patience"));
  served.stop();
  CHECK(served.ended_well());
}

TEST_CASE("plain HTTP is served to this machine alone, and an address that cannot be had is said") {
  Echo echo;
  core::HandClock clock({0});
  auto code = [&](const std::string& address, const std::string& certificate = {}) {
    auto ended = office::serve({address, certificate, certificate}, echo, clock, {}, {}, false, [](const std::string&) {});
    return ended ? std::string("served") : std::string(core::name(ended.error().code));
  };
  CHECK(code("0.0.0.0:0") == "plain_http");
  CHECK(code("nonsense") == "bad_value");
  CHECK(code("127.0.0.1:99999") == "bad_value");
  CHECK(code("127.0.0.1:0", "/nowhere/cert.pem") == "file_unreadable");
  Served served;
  CHECK(code(served.url.substr(7)) == "address_in_use");
}

TEST_CASE("a machine connects and syncs over a real socket as it does in process") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  std::promise<std::string> ready;
  auto known = ready.get_future();
  std::jthread serving([&](std::stop_token stop) {
    must(office::serve({"127.0.0.1:0", {}, {}}, town.endpoint(), town.clock, {}, stop, false, [&](const std::string& at) { ready.set_value(at); }));
  });
  auto url = known.get();
  auto request = hand.sign(hand.request(), town.now());
  std::string fields = "POST /v1/sync HTTP/1.1\r\nHost: office.example.gov\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n";
  for (const auto& field : request.fields) fields += field.name + ": " + field.value + "\r\n";
  Socket socket(url);
  socket.send(fields + "\r\n" + request.body);
  auto reply = socket.reply();
  CHECK_MESSAGE(is(reply, 200), reply);
}

}
