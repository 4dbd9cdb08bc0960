#include <cstdlib>
#include <future>
#include <thread>

#include "sync/http/curl_transport.h"
#include "sync/office/http/server.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

struct Here : sync::Endpoint {
  sync::Reply handle(const sync::Request& request, core::Instant) override { return {200, {{"content-type", "text/plain"}}, "heard " + request.body}; }
};

bool make_certificate(const std::string& folder) {
  auto command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=office -addext subjectAltName=IP:127.0.0.1 -keyout " +
                 folder + "/key.pem -out " + folder + "/cert.pem >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

}

TEST_CASE("over TLS the office is reached by who trusts its certificate, and by nobody else") {
  Town town;
  REQUIRE(make_certificate(town.folder));
  Here endpoint;
  std::promise<std::string> ready;
  auto known = ready.get_future();
  std::jthread serving([&](std::stop_token stop) {
    must(office::serve({"127.0.0.1:0", town.folder + "/cert.pem", town.folder + "/key.pem"}, endpoint, town.clock, {}, stop, false,
                       [&](const std::string& at) { ready.set_value(at); }));
  });
  auto url = known.get();
  CHECK(url.starts_with("https://"));
  sync::CurlTransport transport("broaden-test/1");
  sync::Request request{.base = url, .path = "/v1/sync", .body = "hello"};
  core::Progress patient;
  auto stranger = transport.post(request, patient);
  REQUIRE(!stranger);
  CHECK(stranger.error().code == core::Code::tls_failed);
  request.ca_file = town.folder + "/cert.pem";
  CHECK(must(transport.post(request, patient)).body == "heard hello");
  CHECK(must(transport.post(request, patient)).body == "heard hello");
}

}
