#include "tests/bench/echo.h"

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <sys/socket.h>
#include <thread>

namespace broaden::tests {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;

void answer(Tcp::socket& socket) {
  boost::beast::flat_buffer buffer;
  for (boost::system::error_code error; !error;) {
    http::request<http::string_body> request;
    http::read(socket, buffer, request, error);
    if (error) return;
    http::response<http::string_body> response{http::status::ok, request.version()};
    response.keep_alive(request.keep_alive());
    response.body() = std::move(request.body());
    response.prepare_payload();
    http::write(socket, response, error);
  }
}

}

struct Echo::State {
  asio::io_context context;
  Tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), 0}};
  std::thread thread{[this] {
    for (boost::system::error_code error; !error;) {
      auto socket = acceptor.accept(error);
      if (!error) answer(socket);
    }
  }};
};

Echo::Echo() : state_(std::make_unique<State>()) {}

Echo::~Echo() {
  ::shutdown(state_->acceptor.native_handle(), SHUT_RDWR);   // wakes the thread that waits in accept
  state_->thread.join();
}

std::string Echo::url() const { return "http://127.0.0.1:" + std::to_string(state_->acceptor.local_endpoint().port()); }

}
