#include "sync/office/http/server.h"

#include <utility>                                       // Boost 1.74 with g++ 12: asio/awaitable.hpp forgets it

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "sync/protocol/messages.h"
#include "sync/protocol/proof.h"

namespace broaden::office {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;
using core::Code;
using core::Error;
using core::Result;
template <class T> using awaitable = asio::awaitable<T>;
constexpr auto use = asio::use_awaitable;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;
using Response = http::response<http::string_body>;

struct House {                                           // what all connections share; one thread runs them
  sync::Endpoint& endpoint;
  const core::Clock& clock;
  const Limits& limits;
  asio::thread_pool desk{1};                             // the endpoint's own thread: slow work holds up no other connection
  int live = 0;                                          // connections
  int busy = 0;                                          // requests being answered
  bool stopping = false;
};

class Counted {
 public:
  explicit Counted(int& count) : count_(count) { ++count_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  ~Counted() { --count_; }

 private:
  int& count_;
};

sync::Request as_request(Parser::value_type& message, const std::string& peer) {
  sync::Request request;
  request.method = std::string(message.method_string());
  request.path = std::string(message.target());
  request.base = "https://" + std::string(message[http::field::host]);
  for (const auto& field : message) request.fields.push_back({std::string(field.name_string()), std::string(field.value())});
  request.body = std::move(message.body());
  request.peer = peer;
  return request;
}

Response as_response(sync::Reply reply, unsigned version, bool keep_alive) {
  Response response{http::int_to_status(static_cast<unsigned>(reply.status)), version};
  for (const auto& field : reply.fields) response.set(field.name, field.value);
  response.set(http::field::cache_control, "no-store");
  response.body() = std::move(reply.body);
  response.keep_alive(keep_alive);
  response.prepare_payload();
  return response;
}

Response refusal(const House& house, int status, Code code, std::string detail) {
  sync::Refusal words{.error = std::string(core::name(code)), .detail = std::move(detail), .time = house.clock.now()};
  return as_response(sync::unproved(status, sync::print(words)), 11, false);
}

sync::Reply answer(House& house, const sync::Request& request) {
  try {
    return house.endpoint.handle(request, house.clock.now());
  } catch (const std::exception&) {                      // out of memory, say: this request fails, the program goes on
    sync::Refusal words{.error = std::string(core::name(Code::office_busy)), .time = house.clock.now()};
    return sync::unproved(503, sync::print(words));
  }
}

awaitable<sync::Reply> ask(House& house, sync::Request request) {
  auto start = [&house, request = std::move(request)](auto handler) mutable {
    asio::post(house.desk, [&house, request = std::move(request), handler = std::move(handler)]() mutable {
      auto reply = answer(house, request);
      auto back = asio::get_associated_executor(handler);
      asio::post(back, [reply = std::move(reply), handler = std::move(handler)]() mutable { handler(std::move(reply)); });
    });
  };
  co_return co_await asio::async_initiate<decltype(use), void(sync::Reply)>(std::move(start), use);
}

// So that a refusal is read before the connection goes: what is still coming is thrown away, within bounds.
template <class Stream> awaitable<void> drain(Stream& stream) {
  auto& socket = beast::get_lowest_layer(stream);
  error_code ec;
  socket.socket().shutdown(tcp::socket::shutdown_send, ec);
  socket.expires_after(std::chrono::seconds(2));
  char waste[16384];
  for (std::size_t seen = 0; !ec && seen < 8 * sync::largest_request;)
    seen += co_await socket.async_read_some(asio::buffer(waste), asio::redirect_error(use, ec));
}

template <class Stream> awaitable<void> refuse(Stream& stream, Response response) {
  error_code ec;
  co_await http::async_write(stream, response, asio::redirect_error(use, ec));
  if (!ec) co_await drain(stream);
}

template <class Stream> awaitable<bool> read_body(House& house, Stream& stream, beast::flat_buffer& buffer, Parser& parser) {
  error_code ec;
  auto& low = beast::get_lowest_layer(stream);
  low.expires_after(house.limits.request_body);
  auto length = parser.content_length();
  const bool too_large = length && *length > house.limits.body;
  if (!too_large && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    http::response<http::empty_body> go_on{http::status::continue_, parser.get().version()};
    co_await http::async_write(stream, go_on, asio::redirect_error(use, ec));
  }
  if (!too_large && !ec) co_await http::async_read(stream, buffer, parser, asio::redirect_error(use, ec));
  if (too_large || ec == http::error::body_limit) {
    co_await refuse(stream, refusal(house, 413, Code::request_too_large, "at most " + std::to_string(house.limits.body) + " bytes"));
    co_return false;
  }
  co_return !ec;
}

// One request and its reply; false ends the connection.
template <class Stream> awaitable<bool> converse(House& house, Stream& stream, beast::flat_buffer& buffer, const std::string& peer, bool first) {
  auto& low = beast::get_lowest_layer(stream);
  error_code ec;
  if (!first && buffer.size() == 0) {                    // waiting for the next request costs nothing, and may take longer
    low.expires_after(house.limits.idle);
    auto space = buffer.prepare(4096);
    auto got = co_await stream.async_read_some(space, asio::redirect_error(use, ec));
    if (ec) co_return false;
    buffer.commit(got);
  }
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(sync::largest_fields));
  parser.body_limit(house.limits.body);
  low.expires_after(house.limits.header);
  co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(use, ec));
  if (ec == http::error::end_of_stream || ec == beast::error::timeout || ec == asio::error::operation_aborted) co_return false;
  Counted busy(house.busy);
  if (ec == http::error::body_limit) {
    co_await refuse(stream, refusal(house, 413, Code::request_too_large, "at most " + std::to_string(house.limits.body) + " bytes"));
    co_return false;
  }
  if (ec) {
    low.expires_after(house.limits.reply);
    co_await refuse(stream, refusal(house, ec == http::error::header_limit ? 431 : 400, Code::request_malformed, ec.message()));
    co_return false;
  }
  if (!parser.is_done()) {
    const bool whole = co_await read_body(house, stream, buffer, parser);
    if (!whole) co_return false;
  }
  const auto version = parser.get().version();
  const bool keep = parser.get().keep_alive();
  auto reply = co_await ask(house, as_request(parser.get(), peer));
  auto response = as_response(std::move(reply), version, keep && !house.stopping);
  low.expires_after(house.limits.reply);
  co_await http::async_write(stream, response, asio::redirect_error(use, ec));
  co_return !ec && response.keep_alive();
}

template <class Stream> awaitable<void> talk(House& house, Stream& stream, const std::string& peer) {
  beast::flat_buffer buffer;
  for (bool first = true, on = true; on; first = false) on = co_await converse(house, stream, buffer, peer, first);
}

awaitable<void> plain_session(House& house, tcp::socket socket, std::string peer) {
  Counted live(house.live);
  Plain stream(std::move(socket));
  stream.expires_after(house.limits.reply);
  if (house.live > house.limits.connections) {
    co_await refuse(stream, refusal(house, 503, Code::office_busy, "too many connections at once"));
    co_return;
  }
  co_await talk(house, stream, peer);
}

awaitable<void> secure_session(House& house, tcp::socket socket, std::string peer, ssl::context& tls) {
  Counted live(house.live);
  if (house.live > house.limits.connections) co_return;  // a handshake would cost more than the refusal is worth
  Secure stream(Plain(std::move(socket)), tls);
  auto& low = beast::get_lowest_layer(stream);
  error_code ec;
  low.expires_after(house.limits.header);
  co_await stream.async_handshake(ssl::stream_base::server, asio::redirect_error(use, ec));
  if (ec) co_return;
  co_await talk(house, stream, peer);
  low.expires_after(std::chrono::seconds(2));
  co_await stream.async_shutdown(asio::redirect_error(use, ec));
}

void forget(std::exception_ptr) {}                       // a connection that broke is over; nobody is left to tell

awaitable<void> accept(House& house, tcp::acceptor& acceptor, ssl::context* tls) {
  for (;;) {
    error_code ec;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(use, ec));
    if (house.stopping || ec == asio::error::operation_aborted || !acceptor.is_open()) co_return;
    if (ec) {                                            // out of descriptors, for example: not for this loop to die of
      asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(50));
      co_await pause.async_wait(asio::redirect_error(use, ec));
      continue;
    }
    socket.set_option(tcp::no_delay(true), ec);
    auto remote = socket.remote_endpoint(ec);
    if (ec) continue;                                    // gone already
    auto peer = remote.address().to_string();
    if (tls) asio::co_spawn(acceptor.get_executor(), secure_session(house, std::move(socket), std::move(peer), *tls), forget);
    else asio::co_spawn(acceptor.get_executor(), plain_session(house, std::move(socket), std::move(peer)), forget);
  }
}

Result<tcp::endpoint> endpoint_of(const std::string& address) {
  auto colon = address.rfind(':');
  Error wrong{Code::bad_value, "\"" + address + "\" is not an address to listen on, such as 127.0.0.1:8470."};
  if (colon == address.npos) return wrong;
  auto host = address.substr(0, colon);
  if (host == "localhost") host = "127.0.0.1";
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  error_code ec;
  auto ip = asio::ip::make_address(host, ec);
  auto digits = address.substr(colon + 1);
  if (ec || digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != digits.npos) return wrong;
  auto port = std::stoul(digits);
  if (port > 65535) return wrong;
  return tcp::endpoint(ip, static_cast<unsigned short>(port));
}

Result<> open_tls(ssl::context& tls, const Listen& listen) {
  error_code ec;
  SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
  tls.use_certificate_chain_file(listen.certificate, ec);
  if (ec) return Error{Code::file_unreadable, listen.certificate};
  tls.use_private_key_file(listen.key, ssl::context::pem, ec);
  if (ec) return Error{Code::file_unreadable, listen.key};
  return {};
}

Result<> bind(tcp::acceptor& acceptor, const tcp::endpoint& at, const std::string& shown) {
  error_code ec;
  acceptor.open(at.protocol(), ec);
  if (!ec) acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec) acceptor.bind(at, ec);
  if (!ec) acceptor.listen(asio::socket_base::max_listen_connections, ec);
  if (ec == asio::error::address_in_use) return Error{Code::address_in_use, shown};
  if (ec) return Error{Code::bad_value, "It is not possible to listen on " + shown + ": " + ec.message() + "."};
  return {};
}

std::string url_of(const tcp::acceptor& acceptor, bool secure) {
  auto at = acceptor.local_endpoint();
  auto host = at.address().is_v6() ? "[" + at.address().to_string() + "]" : at.address().to_string();
  return (secure ? "https://" : "http://") + host + ":" + std::to_string(at.port());
}

// Nobody new is let in; replies under way are finished, within bounds; then the loop ends.
awaitable<void> say_farewell(House& house, tcp::acceptor& acceptor, asio::io_context& io) {
  house.stopping = true;
  error_code ec;
  acceptor.close(ec);
  asio::steady_timer pause(io);
  for (auto left = house.limits.farewell; house.busy > 0 && left.count() > 0; left -= std::chrono::milliseconds(10)) {
    pause.expires_after(std::chrono::milliseconds(10));
    co_await pause.async_wait(asio::redirect_error(use, ec));
  }
  io.stop();
}

Result<> run(const Listen& listen, const tcp::endpoint& at, House& house, std::stop_token stop, bool signals,
             const std::function<void(const std::string& url)>& ready) {
  asio::io_context io(1);
  const bool secure = !listen.certificate.empty();
  ssl::context tls(ssl::context::tls_server);
  if (secure) CHECKED(open_tls(tls, listen));
  tcp::acceptor acceptor(io);
  CHECKED(bind(acceptor, at, listen.address));

  auto farewell = [&] { if (!house.stopping) asio::co_spawn(io, say_farewell(house, acceptor, io), forget); };
  asio::signal_set ends(io);
  if (signals) {
    ends.add(SIGINT);
    ends.add(SIGTERM);
    ends.async_wait([&](error_code ec, int) { if (!ec) farewell(); });
  }
  std::stop_callback asked(stop, [&] { asio::post(io, farewell); });
  asio::co_spawn(io, accept(house, acceptor, secure ? &tls : nullptr), forget);
  ready(url_of(acceptor, secure));
  io.run();
  house.desk.join();                                     // before the loop goes: what is handed back needs it
  return {};
}

}

Result<> serve(const Listen& listen, sync::Endpoint& endpoint, const core::Clock& clock, const Limits& limits, std::stop_token stop,
               bool signals, const std::function<void(const std::string& url)>& ready) {
  TRY(at, endpoint_of(listen.address));
  if (listen.certificate.empty() && !at.address().is_loopback()) return Error{Code::plain_http, {}};
  House house{endpoint, clock, limits};
  try {
    return run(listen, at, house, std::move(stop), signals, ready);
  } catch (const std::exception& problem) {              // Asio's own: none may leave this room
    return Error{Code::bad_value, std::string("The endpoint had to stop: ") + problem.what() + "."};
  }
}

}
