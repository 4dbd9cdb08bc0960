#include "app/commands/connection.h"

#include <algorithm>
#include <map>

#include "core/base/platform.h"
#include "core/crypto/certificate.h"
#include "core/document/agreement_refusal.h"
#include "core/document/identity_events.h"
#include "core/document/mobility_preferences.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/document/withdrawal.h"
#include "core/store/enrollment.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr std::string_view encrypted_key = "-----BEGIN ENCRYPTED PRIVATE KEY-----";

bool executive_makes(const std::string& type) {
  return type == plan_submission_type || type == mobility_preferences_type || type == mobility_statement_type || type == agreement_refusal_type || type == interest_type;
}

Result<> read_received(const Record& record, const std::string& office, ConnectionView& view) {
  TRY(all, documents(record));
  for (auto& one : all) {
    if (!one.number || one.document.header.office != office) continue;
    TRY(ours, by_executive(record, one.document));
    if (!ours) continue;
    auto& type = one.document.header.type;
    auto known = std::ranges::find(view.received, type, &SentKind::type);
    if (known == view.received.end()) view.received.push_back({type, 1});
    else ++known->count;
  }
  return {};
}

Result<> read_keys(const Record& record, const Enrollment& connection, ConnectionView& view) {
  if (!connection.certificate_pem.empty()) {
    TRY(certificates, read_certificates(connection.certificate_pem));
    view.holder = certificates.front().subject;
    view.fingerprint = certificates.front().fingerprint();
    view.until = certificates.front().not_after;
  }
  view.guarded = connection.signing_pem.starts_with(encrypted_key);
  auto path = platform::absolute(request_key_path(record, connection.office));
  if (!platform::exists(path)) return {};
  view.machine_key = path;
  view.machine_key_private = platform::is_private(path);
  return {};
}

Result<> read_machines(const Record& record, const Enrollment& connection, ConnectionView& view) {
  std::map<std::string, std::string> removed;
  TRY(ends, documents(record, std::string(machine_removed_type)));
  for (auto& one : ends) {
    TRY(event, read_machine_removed(one.document));
    removed[event.machine] = event.reason.empty() ? "no reason given" : event.reason;
  }
  TRY(all, documents(record, std::string(machine_added_type)));
  for (auto& one : all) {
    if (one.document.header.office != connection.office) continue;
    TRY(event, read_machine_added(one.document));
    auto gone = removed.find(event.machine);
    view.machines.push_back({event.name, utc_date(one.document.header.issued), event.machine == connection.machine, gone == removed.end() ? "" : gone->second});
  }
  return {};
}

}

Result<bool> by_executive(const Record& record, const Document& of) {
  if (of.header.type != withdrawal_type) return executive_makes(of.header.type);
  TRY(about, document(record, of.header.about));
  return about && executive_makes(about->document.header.type);
}

Result<std::optional<ConnectionView>> connection_view(const Record& record) {
  auto connection = enrollment(record);
  if (!connection && connection.error().code == Code::not_connected) return std::optional<ConnectionView>{};
  if (!connection) return connection.error();
  ConnectionView view{.agency = connection->agency, .url = connection->url, .connected = connection->connected, .synced = connection->synced};
  TRY(waiting, outbox(record, connection->office));
  view.waiting = waiting.size();
  CHECKED(read_received(record, connection->office, view));
  CHECKED(read_keys(record, *connection, view));
  CHECKED(read_machines(record, *connection, view));
  return std::optional(std::move(view));
}

std::string in_groups(const std::string& hex) {
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 4) out += (i ? " " : "") + hex.substr(i, 4);
  return out;
}

}
