// Codes, passphrases and acts that cannot be: refused here or by the office, and nothing done by halves.

#include "core/crypto/code.h"
#include "sync/office/desk/people.h"
#include "tests/cli/refused.h"

using namespace broaden::tests;

namespace {

std::string expired_code(const Job& job) {
  auto office = must(broaden::office::open(job.path("office")));
  broaden::core::Instant long_ago{1'600'000'000'000};
  return must(broaden::office::new_code(office, job.executive, 30, long_ago)).code;
}

// Well formed, of this office, and never given to anybody.
std::string invented_code(const Job& job) {
  auto office = must(broaden::office::open(job.path("office")));
  return broaden::core::format(broaden::core::make_code(office.agency.id, broaden::core::date(2100, 1, 1)));
}

std::string with_one_letter_wrong(std::string code) {
  auto& letter = code[code.size() / 2] == '-' ? code[code.size() / 2 + 1] : code[code.size() / 2];
  letter = letter == 'a' || letter == 'A' ? 'b' : 'a';
  return code;
}

struct Town : Job {
  Town() {
    found();
    keep_record();
    plan_and_learning();
    serve();
    write(path("wrong"), "incorrect horse battery staple\n");
    write(path("short"), "horse\n");
  }
};

Words enroll_words(const std::string& url, const std::string& code, const std::string& passphrase = "passphrase") {
  return {"enroll", url, "--code", code, "--yes", "--passphrase-file", passphrase};
}

}

TEST_CASE("a code that is mistyped, expired, withdrawn or of another office connects nothing") {
  Town job;
  Unchanged same(job);
  same.me(enroll_words(job.url, "1234"), "code_malformed");
  same.me(enroll_words(job.url, with_one_letter_wrong(job.code)), "code_mistyped");
  same.me(enroll_words("http://office.example.gov", job.code), "plain_http");
  same.me(enroll_words("http://127.0.0.1:9", job.code), "offline");
  same.me(enroll_words(job.url, job.code, "short"), "weak_passphrase");
  same.me(enroll_words(job.url, job.code, "none"), "file_missing");
  same.me({"enroll", job.url, "--code", job.code, "--passphrase-file", "passphrase"}, "not_confirmed");

  Job other;
  other.found();
  same.me(enroll_words(job.url, other.code), "wrong_office");
  auto withdrawn = job.code;
  auto old = expired_code(job);
  auto fresh = job.its({"new-code", job.executive}).at("code").get<std::string>();
  same.me(enroll_words(job.url, old), "code_expired");
  same.me(enroll_words(job.url, withdrawn), "code_expired");
  same.me(enroll_words(job.url, invented_code(job)), "code_unknown");
  job.code = fresh;
  job.enroll();
  CHECK(job.me({"sync"}).exit == 0);
}

TEST_CASE("a used code connects no second machine, and the office is told") {
  Town job;
  job.enroll();
  REQUIRE(run("broaden-cli", {"--record", "other.broaden", "init", "--name", "Eve Example"}, job.folder).exit == 0);
  auto words = enroll_words(job.url, job.code);
  words.insert(words.begin(), {"--record", "other.broaden"});
  refuses("broaden-cli", words, job.folder, "code_used");
  auto inbox = job.its({"inbox"});
  CHECK(std::ranges::any_of(inbox, [&](auto& row) { return row.at("executive") == job.executive && row.at("waits") == "notice"; }));
  CHECK(job.me({"sync"}).exit == 0);
}

TEST_CASE("acts out of order are refused on both sides, and the first act counts") {
  Town job;
  job.enroll();
  Unchanged same(job);
  same.me(with_secret({"plan", "submit", job.plan}), "not_confirmed");
  same.me({"plan", "submit", job.plan, "--yes", "--passphrase-file", "wrong"}, "wrong_passphrase");
  same.me({"plan", "submit", job.plan, "--yes"}, "passphrase_needed");
  same.me(signing({"plan", "withdraw", job.plan}), "wrong_state");
  same.me(signing({"plan", "submit", job.plan, "--learning", "nothing"}), "no_such_item");
  CHECK(job.my({"documents", "list"}).empty());

  auto submission = job.submit();
  job.offer();
  job.sync();
  Unchanged offered(job);
  Words pat{"--official", "Pat Sample"};
  auto by_pat = [&](Words words) { return words.insert(words.end(), pat.begin(), pat.end()), with_secret(words); };
  offered.office(by_pat({"countersign", job.agreement}), "wrong_state");
  offered.office({"review", submission, "--decision", "approve", "--official", "Pat Sample", "--passphrase-file", "wrong"}, "wrong_passphrase");
  offered.office(with_secret({"review", submission, "--decision", "approve", "--official", "Nobody"}), "no_such_person");
  offered.office(by_pat({"review", job.agreement, "--decision", "approve"}), "wrong_role");
  offered.office(with_secret({"offer-agreement", "--to", "Nobody", "--template", "mobility-agreement"}), "no_such_person");
  offered.office(with_secret({"offer-agreement", "--to", job.executive, "--template", "loyalty-oath"}), "unknown_template");
  offered.me({"agreement", "sign", submission, "--organizational", "yes", "--functional", "yes", "--geographic", "yes", "--yes", "--passphrase-file", "passphrase"}, "no_such_document");
  offered.me({"agreement", "sign", job.agreement, "--organizational", "perhaps", "--functional", "yes", "--geographic", "yes"}, "wrong_usage", 2);

  job.its(by_pat({"review", submission, "--decision", "return", "--comment", "Add a measure"}));
  job.sign();
  job.sync();
  Unchanged reviewed(job);
  reviewed.office(by_pat({"review", submission, "--decision", "approve"}), "wrong_state");
  reviewed.me(signing({"plan", "withdraw", job.plan}), "wrong_state");
  reviewed.me(signing({"agreement", "sign", job.agreement, "--organizational", "yes", "--functional", "yes", "--geographic", "yes"}), "wrong_state");
  CHECK(job.my({"plan", "show", job.plan}).at("status") == "returned");

  job.its(by_pat({"countersign", job.agreement}));
  job.sync();
  Unchanged in_force(job);
  in_force.office(by_pat({"countersign", job.agreement}), "wrong_state");
  in_force.office(with_secret({"withdraw", job.agreement}), "wrong_state");
  in_force.me(signing({"agreement", "decline", job.agreement}), "wrong_state");
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "in-force");
  CHECK(job.its({"doctor"}).at("ok") == true);
}

TEST_CASE("a document of another office, or with one letter changed, does not verify") {
  Town job;
  job.enroll();
  auto submission = job.submit();
  job.sync();
  REQUIRE(job.me({"documents", "export", submission, "--out", "plan.json"}).exit == 0);
  Unchanged(job).me({"documents", "export", submission, "--out", "ada.broaden"}, "record_exists");
  CHECK(job.my({"doctor"}).at("ok") == true);
  Job other;
  other.found();
  auto foreign = other.path("office.pem");
  refuses("broaden-cli", {"verify", "plan.json", "--trust", foreign}, job.folder, "signature_invalid");
  refuses("broaden-cli", {"verify", "plan.json"}, job.folder, "no_trust");
  CHECK(run("broaden-cli", {"verify", "plan.json", "--trust", "office.pem"}, job.folder).exit == 0);
  auto file = json::parse(bytes_of(job.path("plan.json")));
  auto payload = file.at("payload").get<std::string>();
  payload[payload.size() / 2] = payload[payload.size() / 2] == 'A' ? 'B' : 'A';
  file["payload"] = payload;
  write(job.path("forged.json"), file.dump());
  auto forged = run("broaden-cli", {"verify", "forged.json", "--trust", "office.pem"}, job.folder);
  CHECK(forged.exit == 1);
  CHECK(is_one_line(forged.err));
}
