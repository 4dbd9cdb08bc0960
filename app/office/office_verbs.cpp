#include <nlohmann/json.hpp>

#include "app/office/verb.h"
#include "core/base/platform.h"
#include "sync/office/desk/doctor.h"
#include "sync/office/desk/endpoint.h"
#include "sync/office/http/server.h"

namespace broaden::app::staff {
namespace {

using core::Code;
using core::Error;
using nlohmann::json;

Ran init(const Context& context) {
  TRY(secret, passphrase(context.given));
  auto agency = context.given.one("agency");
  CHECKED(office::init(context.folder(), agency, secret, context.now()));
  TRY(made, context.open());
  const char* next = "Hand out the office's certificate (certificate --out FILE), add executives (add-executive), then serve.";
  if (context.json) say_json({{"office", made.agency.id}, {"agency", agency}, {"data", context.folder()}, {"next", next}});
  else {
    say("The office of " + agency + " is set up in " + context.folder() + ". Its id is " + made.agency.id + ".");
    say("Keep the passphrase and a copy of the folder safe: whoever has both can sign as the office.");
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran certificate(const Context& context) {
  TRY(here, context.open());
  auto path = context.given.one("out");
  CHECKED(core::platform::write_file(path, here.root.pem()));
  const char* next = "Give it to anyone who should be able to verify this office's documents: broaden-cli verify FILE --trust CERTIFICATE.";
  if (context.json) say_json({{"out", path}, {"fingerprint", here.root.fingerprint()}, {"next", next}});
  else {
    say("The certificate of " + here.agency.name + " is in " + path + ".");
    say("Its fingerprint is " + here.root.fingerprint() + ". Publish it where people can compare it.");
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran serve(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  TRY(keys, office::unlock(here, secret));
  office::Listen listen{context.given.one("listen"), context.given.one("tls-cert"), context.given.one("tls-key")};
  if (listen.certificate.empty() != listen.key.empty()) return Error{Code::wrong_usage, "--tls-cert and --tls-key go together"};
  office::OfficeEndpoint endpoint(std::move(here), std::move(keys));
  CHECKED(office::serve(listen, endpoint, context.clock, {}, {}, true, [&](const std::string& url) {
    if (context.json) say_json({{"listening", url}});
    else say("listening on " + url);
  }));
  if (!context.json) say("Stopped. Everything that was accepted is saved.");
  return 0;
}

Ran doctor(const Context& context) {
  TRY(here, context.open());
  TRY(health, office::doctor(here, context.now()));
  if (context.json) {
    say_json({{"ok", health.ok()}, {"problems", health.problems}, {"executives", health.executives}, {"officials", health.officials},
              {"machines", health.machines}, {"entries", health.entries}, {"signatures", health.signatures}, {"receipts", health.receipts},
              {"waiting_for_receipt", health.waiting_for_receipt}});
    return health.ok() ? 0 : 1;
  }
  if (health.ok()) {
    say("Everything is sound: " + std::to_string(health.entries) + " entries of " + std::to_string(health.executives) + " executives, " +
        std::to_string(health.signatures) + " signatures and " + std::to_string(health.receipts) + " receipts hold.");
    if (health.waiting_for_receipt) say(std::to_string(health.waiting_for_receipt) + " get their receipt the next time the executive connects.");
    return 0;
  }
  for (const auto& one : health.problems) say(one);
  say("Nothing was changed. Next: put back the newest copy of the folder; what executives have sent since comes back by itself when they sync.");
  return 1;
}

}

std::vector<OfficeVerb> office_verbs() {
  return {
      {{"init", "set up an office in a new folder", {}, {{"agency", "the agency's name", true}, passphrase_option()}}, init},
      {{"certificate", "write the certificate that others trust", {}, {{"out", "the file to write", true}}}, certificate},
      {{"serve", "answer executives' machines until stopped", {},
        {{"listen", "address and port, such as 127.0.0.1:8470; port 0 takes a free one", true}, passphrase_option(),
         {"tls-cert", "certificate chain for HTTPS, PEM"}, {"tls-key", "its key, PEM"}}}, serve},
      {{"doctor", "check that everything the office keeps is sound", {}, {}}, doctor},
  };
}

}
