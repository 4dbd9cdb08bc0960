#include "sync/office/desk/bundle.h"

#include <set>

#include "core/document/identity_events.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/receipts.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Result;

class Gathering {
 public:
  Gathering(const Office& office, const Line& line) : office_(office), line_(line) {}

  Result<core::Bundle> run(const core::Document& main) {
    TRY(whole, with_signatures(main));
    out_.main = std::move(whole);
    for (const auto& [id, other] : line_.standing.documents) {
      if (other.header.about != main.id || core::is_identity_event(other.header.type)) continue;
      TRY(one, with_signatures(other));
      if (!one.signatures.empty()) out_.related.push_back(std::move(one));
    }
    for (const auto& [id, event] : line_.standing.documents) {
      if (!bears(event)) continue;
      TRY(one, with_signatures(event));
      if (!one.signatures.empty()) out_.events.push_back(std::move(one));
    }
    return std::move(out_);
  }

 private:
  Result<core::SignedDocument> with_signatures(const core::Document& from) {
    core::SignedDocument whole{from, signatures(line_, from.id)};
    CHECKED(add_receipt(from.id));
    for (const auto& one : whole.signatures) {
      CHECKED(add_receipt(one.id));
      if (auto header = core::read_header(one.protected_header)) signers_.insert(header->chain.front().fingerprint());
    }
    return whole;
  }

  Result<> add_receipt(const std::string& entry) {
    TRY(row, office_.mailbox->row(line_.name.executive, entry));
    if (!row) return {};
    TRY(receipt, receipt_of(*row));
    if (receipt) out_.receipts.push_back(*std::move(receipt));
    return {};
  }

  bool bears(const core::Document& event) const {        // on somebody who signed here
    if (event.header.type == core::certificate_issued_type) {
      auto issued = core::read_certificate_issued(event);
      return issued && signers_.contains(issued->certificate.fingerprint());
    }
    if (event.header.type == core::certificate_revoked_type) {
      auto revoked = core::read_certificate_revoked(event);
      return revoked && signers_.contains(revoked->fingerprint);
    }
    return event.header.type == core::key_rotated_type;
  }

  const Office& office_;
  const Line& line_;
  core::Bundle out_;
  std::set<std::string> signers_;
};

}

Result<core::Bundle> bundle(const Office& office, const Line& line, const std::string& id) {
  auto* main = document(line, id);
  if (!main) return Error{Code::no_such_document, id};
  return Gathering(office, line).run(*main);
}

Result<std::string> export_document(const Office& office, const std::string& typed, core::Date today) {
  TRY(place, find_document(office, typed));
  TRY(line, read_line(office, place.executive, today));
  TRY(whole, bundle(office, line, place.id));
  return core::export_jws(whole);
}

}
