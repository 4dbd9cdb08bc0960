// One HTTP request and its reply as values, and who carries it there and back. What they mean is said in messages.h.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace broaden::sync {

struct HttpField {                                       // names are compared without regard to case
  std::string name, value;
  bool operator==(const HttpField&) const = default;
};

constexpr std::size_t largest_request = 1024 * 1024;     // bytes of a body
constexpr std::size_t largest_answer = 4 * 1024 * 1024;
constexpr std::size_t largest_fields = 16 * 1024;        // bytes of all header fields together

struct Request {
  std::string base;                                      // origin: "https://office.example.gov:8443", no path; at the office "https://" and its Host field
  std::string path;                                      // "/v1/sync"
  std::vector<HttpField> fields;
  std::string body;
  std::string method = "POST";
  std::string ca_file;                                   // the agency's own CA for TLS; "" for the system's. Never on the wire
  std::string peer;                                      // at the office: the address it came from, for limits. Never on the wire
};

struct Reply {
  int status = 0;
  std::vector<HttpField> fields;
  std::string body;
};

std::string lowered(std::string_view);                   // ASCII letters only: names of fields, schemes and hosts

// The one value of that field; none if it is not there, or there more than once.
const std::string* field(const std::vector<HttpField>&, std::string_view name);

// "https://Host/" and the like to their one form: scheme and host in lower case, no default port, no trailing slash.
// plain_http where it is http and not loopback; bad_value where it is no origin at all.
core::Result<std::string> origin(std::string_view url);
bool is_loopback(std::string_view origin);               // 127.0.0.0/8, ::1, localhost
std::string authority(std::string_view origin);          // host and port as @authority has them

class Transport {
 public:
  virtual ~Transport() = default;
  // Any status is a reply. offline, tls_failed, plain_http, office_answer (too large), canceled.
  virtual core::Result<Reply> post(const Request&, const core::Progress&) = 0;
};

}
