// The office's endpoint on a socket: HTTP or HTTPS, with bounds on size, time and number of connections. Knows requests and
// replies, nothing of what they say. The only user of Boost.Beast is server.cpp.
#pragma once
#include <chrono>
#include <functional>
#include <stop_token>

#include "core/base/clock.h"
#include "sync/protocol/endpoint.h"

namespace broaden::office {

struct Listen {
  std::string address;                                   // "127.0.0.1:8470", "[::1]:0"; port 0 takes a free one
  std::string certificate, key;                          // PEM files for TLS; without them only loopback is served
};

struct Limits {
  std::size_t body = sync::largest_request;
  int connections = 1024;                                // at once; the next one is told to come back
  std::chrono::milliseconds header{10'000}, request_body{30'000}, reply{30'000}, idle{60'000};
  std::chrono::milliseconds farewell{5'000};             // how long replies under way may take once asked to stop
};

// Serves until asked to stop, or until SIGINT or SIGTERM where `signals` says so. `ready` gets the URL once it listens.
// The endpoint is called on one thread, one request at a time.
// bad_value (address), plain_http, address_in_use, file_unreadable (certificate or key).
core::Result<> serve(const Listen&, sync::Endpoint&, const core::Clock&, const Limits&, std::stop_token, bool signals,
                     const std::function<void(const std::string& url)>& ready);

}
