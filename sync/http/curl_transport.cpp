#include "sync/http/curl_transport.h"

#include <curl/curl.h>

namespace broaden::sync {
namespace {

using core::Code;
using core::Error;

constexpr std::size_t largest_reply_fields = 64 * 1024;

void start_library() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  static_cast<void>(started);
}

struct Receiving {
  Reply reply;
  std::size_t fields_size = 0;
  bool too_large = false;
  const core::Progress* progress = nullptr;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

std::size_t take_body(char* data, std::size_t, std::size_t size, void* user) {
  auto& into = *static_cast<Receiving*>(user);
  if (into.reply.body.size() + size > largest_answer) { into.too_large = true; return 0; }
  into.reply.body.append(data, size);
  return size;
}

std::size_t take_field(char* data, std::size_t, std::size_t size, void* user) {
  auto& into = *static_cast<Receiving*>(user);
  into.fields_size += size;
  if (into.fields_size > largest_reply_fields) { into.too_large = true; return 0; }
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) into.reply.fields.clear();   // a proxy's own reply, or 100, came before
  const auto colon = line.find(':');
  if (colon != std::string_view::npos && !line.starts_with("HTTP/")) {
    into.reply.fields.push_back({std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
  }
  return size;
}

int ask_canceled(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Receiving*>(user)->progress->canceled() ? 1 : 0;
}

class Fields {                                           // of a request, as curl wants them
 public:
  ~Fields() { curl_slist_free_all(list_); }
  bool add(const std::string& line) {
    auto* longer = curl_slist_append(list_, line.c_str());
    if (longer) list_ = longer;
    return longer != nullptr;
  }
  curl_slist* list() const { return list_; }

 private:
  curl_slist* list_ = nullptr;
};

Error error_of(CURLcode code, const Receiving& got, const char* detail) {
  if (got.too_large) return {Code::office_answer, "it is too large"};
  const std::string words = detail[0] ? detail : curl_easy_strerror(code);
  switch (code) {
    case CURLE_ABORTED_BY_CALLBACK: return {Code::canceled, {}};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_USE_SSL_FAILED: return {Code::tls_failed, words};
    default: return {Code::offline, words};
  }
}

template <class T> bool set(CURL* curl, CURLoption option, T value) { return curl_easy_setopt(curl, option, value) == CURLE_OK; }

bool set_safety(CURL* curl, const Request& request, const Patience& patience) {
  const bool local = is_loopback(request.base);
  return set(curl, CURLOPT_PROTOCOLS_STR, local ? "http,https" : "https") && set(curl, CURLOPT_FOLLOWLOCATION, 0L) &&
         set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2)) && set(curl, CURLOPT_SSL_VERIFYPEER, 1L) &&
         set(curl, CURLOPT_SSL_VERIFYHOST, 2L) && (!local || set(curl, CURLOPT_NOPROXY, "*")) &&
         (request.ca_file.empty() || set(curl, CURLOPT_CAINFO, request.ca_file.c_str())) && set(curl, CURLOPT_NOSIGNAL, 1L) &&
         set(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(patience.connect_s)) && set(curl, CURLOPT_TIMEOUT, static_cast<long>(patience.whole_s));
}

bool set_message(CURL* curl, const Request& request, const std::string& url, const Fields& fields) {
  return set(curl, CURLOPT_URL, url.c_str()) && set(curl, CURLOPT_POST, 1L) && set(curl, CURLOPT_POSTFIELDS, request.body.data()) &&
         set(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size())) && set(curl, CURLOPT_HTTPHEADER, fields.list());
}

bool set_receiver(CURL* curl, Receiving& got, char* detail) {
  return set(curl, CURLOPT_WRITEFUNCTION, take_body) && set(curl, CURLOPT_WRITEDATA, &got) && set(curl, CURLOPT_HEADERFUNCTION, take_field) &&
         set(curl, CURLOPT_HEADERDATA, &got) && set(curl, CURLOPT_XFERINFOFUNCTION, ask_canceled) && set(curl, CURLOPT_XFERINFODATA, &got) &&
         set(curl, CURLOPT_NOPROGRESS, 0L) && set(curl, CURLOPT_ERRORBUFFER, detail);
}

}

struct CurlTransport::State {
  std::string agent;
  Patience patience;
  CURL* curl = nullptr;                                  // kept: the next request may use its connection
  ~State() { curl_easy_cleanup(curl); }
};

CurlTransport::CurlTransport(std::string agent, Patience patience) : state_(new State{std::move(agent), patience}) { start_library(); }
CurlTransport::~CurlTransport() = default;

core::Result<Reply> CurlTransport::post(const Request& request, const core::Progress& progress) {
  TRY(base, origin(request.base));                       // plain_http is refused here too, whoever built the request
  if (progress.canceled()) return {Code::canceled};
  if (!state_->curl) state_->curl = curl_easy_init();
  auto* curl = state_->curl;
  if (!curl) return {Code::offline, "out of memory"};
  curl_easy_reset(curl);
  Fields fields;
  bool ready = fields.add("Expect:") && fields.add("Accept: application/json");
  for (const auto& each : request.fields) ready = ready && fields.add(each.name + ": " + each.value);
  Receiving got;
  got.progress = &progress;
  char detail[CURL_ERROR_SIZE] = "";
  const auto url = base + request.path;
  ready = ready && set(curl, CURLOPT_USERAGENT, state_->agent.c_str()) && set_message(curl, request, url, fields) &&
          set_receiver(curl, got, detail) && set_safety(curl, request, state_->patience);
  if (!ready) return {Code::offline, "the network library refused its settings"};
  const auto code = curl_easy_perform(curl);
  if (code != CURLE_OK) return error_of(code, got, detail);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  got.reply.status = static_cast<int>(status);
  return std::move(got.reply);
}

}
