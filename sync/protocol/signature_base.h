// The lines that RFC 9421 signs, for requests and replies: derived components and whole header fields.
#pragma once
#include "sync/protocol/structured_field.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

struct Message {
  std::string method;                                    // "" in a reply
  std::string base, path;                                // path with its query, as on the request line
  int status = 0;                                        // 0 in a request
  std::vector<HttpField> fields;
};

// One line for each covered component, then "@signature-params". None where one cannot be had: not there, unknown, named twice.
std::optional<std::string> signature_base(const Message&, const InnerList& covered);

}
