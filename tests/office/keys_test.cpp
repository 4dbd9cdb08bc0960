#include "core/base/platform.h"
#include "core/db/tx.h"
#include "core/document/identity_events.h"
#include "core/document/review.h"
#include "core/document/rules.h"
#include "sync/office/desk/put.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

struct Signs { core::SigningKey key; core::Certificate certificate; };

core::Signature sign(const core::Document& document, const Signs& by, core::Instant at) {
  return must(core::sign(document, by.key, {&by.certificate, 1}, {"somebody", {}, at}));
}

bool admitted(const office::Line& line, const core::Document& document, const Signs& by, std::span<const core::Certificate> roots, core::Instant at) {
  auto standing = line.standing;
  standing.documents.emplace(document.id, document);
  return core::admit(sign(document, by, at), line.name, standing, roots, at).verdict == core::Verdict::accept;
}

}

TEST_CASE("a key of one kind is refused in every other kind's place") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto desk = town.desk();
  auto plan_id = submit(town, hand);
  auto line = must(office::read_line(desk, hand.executive, town.today()));
  auto pat = must(office::unlock_official(desk, must(desk.mailbox->people())[1].id, official_passphrase));
  const Signs executive{hand.signing_key, hand.certificate}, official{pat.key, pat.certificate}, document{town.keys().document.key, town.keys().document.certificate},
      online{town.keys().online.key, town.keys().online.chain.front()};

  auto plan = plan_submission(hand, town.now(), "plan-2");
  auto review = must(core::build(core::Review{}, hand.about(town.now(), plan_id)));
  auto event = must(core::build(core::CertificateRevoked{hand.certificate.fingerprint(), ""}, hand.about(town.now())));
  auto may = [&](const core::Document& what, const Signs& who) { return admitted(line, what, who, desk.roots(), town.now()); };
  CHECK(may(plan, executive));
  CHECK(!may(plan, official));
  CHECK(!may(plan, document));
  CHECK(!may(plan, online));
  CHECK(!may(review, executive));
  CHECK(may(review, official));
  CHECK(!may(review, document));
  CHECK(!may(review, online));
  CHECK(!may(event, executive));
  CHECK(!may(event, official));
  CHECK(may(event, document));
  CHECK(!may(event, online));

  auto name = line.name;
  auto receipt = [&](const Signs& who) {
    auto made = sync::make_receipt({core::EntryKind::document, 1, std::string(64, '0'), town.now()}, name, plan_id, {who.key, {who.certificate}});
    return made && sync::check_receipt(*made, name, plan_id, desk.roots());
  };
  CHECK(receipt(online));
  CHECK(!receipt(document));
  CHECK(!receipt(executive));
  CHECK(!receipt(official));

  Hand impostor = hand;                                  // and a signing key signs no requests
  impostor.request_key = hand.signing_key;
  CHECK(impostor.refusal(town.endpoint().handle(impostor.sign(hand.request(), town.now()), town.now())) == "unknown_machine");
}

TEST_CASE("the office's keys open with its passphrase alone") {
  Town town;
  auto wrong = office::unlock(town.desk(), "not the passphrase at all");
  REQUIRE(!wrong);
  CHECK(wrong.error().code == core::Code::wrong_passphrase);
  auto bytes = must(core::platform::read_file(town.folder + "/office.db", 1 << 26));
  CHECK(bytes.find("BEGIN ENCRYPTED PRIVATE KEY") != std::string::npos);
  CHECK(bytes.find("BEGIN PRIVATE KEY") == std::string::npos);
}

TEST_CASE("an office is made whole or not at all, and never over another") {
  Town town;
  auto again = office::init(town.folder, "Somebody Else", passphrase, town.now());
  REQUIRE(!again);
  CHECK(again.error().code == core::Code::office_exists);
  auto weak = office::init(town.folder + "/new", "Department of Examples", "short", town.now());
  REQUIRE(!weak);
  CHECK(weak.error().code == core::Code::weak_passphrase);
  CHECK(!core::platform::exists(town.folder + "/new"));
  auto none = office::open(town.folder + "/new");
  REQUIRE(!none);
  CHECK(none.error().code == core::Code::office_missing);
}

TEST_CASE("doctor finds a changed byte, a missing number and a receipt that does not hold") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  submit(town, hand);
  auto spoil = [&](const char* sql) {
    auto copy = town.keep_copy();
    {
      auto db = must(core::Db::open(town.folder + "/office.db", {0x4252444f, 1}, core::Open::existing));
      must(db.script(sql));
    }
    auto health = must(office::doctor(town.desk(), town.now()));
    CHECK_MESSAGE(!health.ok(), sql);
    town.restore(copy);
  };
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
  spoil("update entry set bytes = cast(replace(cast(bytes as text), 'Lead', 'Head') as blob) where number = 7");
  spoil("delete from entry where number = 3");
  spoil("update entry set digest = zeroblob(32) where number = 2");
  spoil("update entry set receipt = (select receipt from entry where number = 1) where number = 2");
  spoil("update entry set accepted = accepted + 86400000 where number = 7");
  spoil("update mailbox set head = head + 1");
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("nothing in the roster's spreadsheet is taken for a formula") {
  Town town;
  for (const char* name : {"=1+2", "+1", "-1", "@SUM(A1)", "Comma, \"Quote\""}) must(office::add_executive(town.desk(), name, 30, town.now()));
  auto text = office::csv(must(office::roster(town.desk(), must(core::Packages::load()), town.now())));
  for (const char* cell : {"\n'=1+2,", "\n'+1,", "\n'-1,", "\n'@SUM(A1),", "\n\"Comma, \"\"Quote\"\"\","}) CHECK_MESSAGE(text.find(cell) != std::string::npos, cell);
  CHECK(text.find("\n=") == std::string::npos);
  CHECK(!office::add_executive(town.desk(), "Tab\there", 30, town.now()));
  CHECK(!office::add_executive(town.desk(), "", 30, town.now()));
}

}
