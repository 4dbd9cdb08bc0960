#include <doctest/doctest.h>

#include "core/base/random.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/proof.h"

using namespace broaden;

TEST_CASE("an answer is proved for one request, one status and one body") {
  const auto key = *core::SigningKey::generate();
  const auto request = core::random_bytes(64);
  const auto reply = sync::prove(200, R"({"more":false,"v":1})", request, key);
  REQUIRE(reply);
  CHECK(sync::is_proved(*reply, request, key.public_key()));
  CHECK(!sync::is_proved(*reply, core::random_bytes(64), key.public_key()));
  CHECK(!sync::is_proved(*reply, request, core::SigningKey::generate()->public_key()));
  auto other_status = *reply;
  other_status.status = 201;
  CHECK(!sync::is_proved(other_status, request, key.public_key()));
  for (std::size_t i = 0; i < reply->body.size(); ++i) {
    auto changed = *reply;
    changed.body[i] = static_cast<char>(changed.body[i] ^ 1);
    CAPTURE(i);
    CHECK(!sync::is_proved(changed, request, key.public_key()));
    changed.body = reply->body.substr(0, i);
    CHECK(!sync::is_proved(changed, request, key.public_key()));
  }
}

TEST_CASE("a reply that nobody proved is not proved") {
  const auto key = *core::SigningKey::generate();
  CHECK(!sync::is_proved(sync::unproved(200, R"({"v":1})"), {}, key.public_key()));
  CHECK(!sync::is_proved({502, {}, "<html>Bad gateway</html>"}, {}, key.public_key()));
}

namespace {

struct Asked {
  core::Bytes secret = core::random_bytes(10);
  core::SigningKey signing = *core::SigningKey::generate();
  sync::EnrollRequest request;
  Asked() {
    request.code = sync::invitation_id(secret);
    request.machine = core::SigningKey::generate()->public_key();
    request.signing = signing.public_key();
    request.machine_name = "Laptop";
    request = *sync::proved(request, secret, signing);
  }
};

}

TEST_CASE("an enrollment shows that it knows the secret and holds the key, without sending either") {
  Asked it;
  const auto key = sync::enrollment_key(it.secret);
  CHECK(sync::holds_signing_key(it.request));
  CHECK(sync::knows_secret(it.request, key));
  CHECK(!sync::knows_secret(it.request, sync::enrollment_key(core::random_bytes(10))));
  const auto body = sync::print(it.request);
  CHECK(body.find(core::hex(it.secret)) == std::string::npos);
  CHECK(body.find(core::base64url(it.secret)) == std::string::npos);
  CHECK(body.find(core::base32(it.secret)) == std::string::npos);
}

TEST_CASE("an enrollment for another key or another name needs the secret again") {
  Asked it;
  const auto key = sync::enrollment_key(it.secret);
  auto other_name = it.request;
  other_name.machine_name = "Desktop";
  CHECK(!sync::knows_secret(other_name, key));
  CHECK(!sync::holds_signing_key(other_name));
  auto other_machine = it.request;
  other_machine.machine = core::SigningKey::generate()->public_key();
  CHECK(!sync::knows_secret(other_machine, key));
  auto somebody_elses = it.request;
  somebody_elses.signing = core::SigningKey::generate()->public_key();
  CHECK(!sync::holds_signing_key(somebody_elses));
}
