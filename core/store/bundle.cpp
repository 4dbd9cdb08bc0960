#include <set>

#include "core/document/identity_events.h"
#include "core/store/documents.h"
#include "core/store/keepsakes.h"

namespace broaden::core {
namespace {

class Gathering {
 public:
  explicit Gathering(const Record& record) : record_(record) {}

  Result<Bundle> run(const std::string& id) {
    TRY(there, document(record_, id));
    if (!there) return Error{Code::no_such_document, id};
    TRY(sent_or_received, record_.db().integer("select 1 from entry where kind = 0 and name = ?1", id));
    if (!sent_or_received) {
      TRY(elsewhere, keepsake(record_, id));
      if (!elsewhere) return Error{Code::no_such_document, id};
      return import_jws(elsewhere->bytes);
    }
    TRY(main, with_signatures(there->document));
    out_.main = std::move(main);
    TRY(all, documents(record_));
    for (auto& other : all) {
      if (other.document.header.about != id || is_identity_event(other.document.header.type)) continue;
      TRY(one, with_signatures(other.document));
      out_.related.push_back(std::move(one));
    }
    for (auto& event : all) CHECKED(add_event(event.document));
    return std::move(out_);
  }

 private:
  Result<SignedDocument> with_signatures(const Document& from) {
    TRY(signed_by, signatures(record_, from.id));
    CHECKED(add_receipt(from.id));
    for (auto& signature : signed_by) {
      CHECKED(add_receipt(signature.id));
      if (auto header = read_header(signature.protected_header); header && !header->chain.empty()) signers_.insert(header->chain.front().fingerprint());
    }
    return SignedDocument{from, std::move(signed_by)};
  }

  Result<> add_receipt(const std::string& entry) {
    TRY(one, receipt(record_, entry));
    if (one) out_.receipts.push_back(std::move(*one));
    return {};
  }

  // Events about the certificates that signed here; a rotated key of the office concerns everything it signed.
  bool bears(const Document& event) const {
    if (event.header.type == certificate_issued_type) {
      auto issued = read_certificate_issued(event);
      return issued && signers_.contains(issued->certificate.fingerprint());
    }
    if (event.header.type == certificate_revoked_type) {
      auto revoked = read_certificate_revoked(event);
      return revoked && signers_.contains(revoked->fingerprint);
    }
    return event.header.type == key_rotated_type;
  }

  Result<> add_event(const Document& event) {
    if (!bears(event)) return {};
    TRY(signed_by, signatures(record_, event.id));
    CHECKED(add_receipt(event.id));
    out_.events.push_back({event, std::move(signed_by)});
    return {};
  }

  const Record& record_;
  Bundle out_;
  std::set<std::string> signers_;
};

}

Result<Bundle> bundle(const Record& record, const std::string& document_id) {
  TRY(still, Snapshot::begin(record.db()));
  return Gathering(record).run(document_id);
}

}
