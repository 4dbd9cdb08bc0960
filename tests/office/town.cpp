#include "tests/office/town.h"

#include <filesystem>

#include "core/base/platform.h"
#include "core/base/random.h"
#include "core/db/backup.h"
#include "sync/office/mailbox/sqlite.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/proof.h"

namespace broaden::tests {
namespace {

constexpr core::Instant founded{1'795'000'000'000};      // Nov 18, 2026

std::string fresh_folder() { return (std::filesystem::temp_directory_path() / ("broaden-office-" + core::hex(core::random_bytes(8)))).string(); }

struct Model {                                           // made once: three keys under a passphrase take a second
  std::string folder = fresh_folder();
  std::optional<office::OfficeKeys> keys;
  Model() {
    must(office::init(folder, "Department of Examples", passphrase, founded));
    auto office = must(office::open(folder));
    keys = must(office::unlock(office, passphrase));
    must(office::add_official(office, {"Pat Sample", "ERB chair", passphrase, official_passphrase}, founded));
  }
  ~Model() { std::filesystem::remove_all(folder); }
};

const Model& model() {
  static const Model made;
  return made;
}

}

Town::Town() : folder(fresh_folder()), clock({founded.ms + 3'600'000}) {
  std::filesystem::create_directories(folder);
  restore(model().folder + "/office.db");
  ada = must(office::add_executive(desk(), "Ada Example", 30, now()));
}

Town::~Town() {
  endpoint_.reset();
  std::filesystem::remove_all(folder);
}

office::Office Town::desk() const { return must(office::open(folder)); }
const office::OfficeKeys& Town::keys() const { return *model().keys; }
void Town::restart() { endpoint_ = std::make_unique<office::OfficeEndpoint>(desk(), keys()); }

std::string Town::keep_copy() const {
  auto copy = folder + "/copy-" + core::hex(core::random_bytes(4));
  auto db = must(core::Db::open(folder + "/office.db", {0x4252444f, 1}, core::Open::existing));
  must(core::copy_to(db, copy));
  return copy;
}

void Town::restore(const std::string& copy) {
  endpoint_.reset();
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(folder + "/office.db" + end);
  std::filesystem::copy_file(copy, folder + "/office.db");
  restart();
}

Hand::Hand() : request_key(must(core::SigningKey::generate())), signing_key(must(core::SigningKey::generate())) {}

sync::Request Hand::enroll_request(const std::string& typed, core::Instant now) const {
  auto code = must(core::parse_code(typed, core::date(2020, 1, 1)));
  auto asked = must(sync::proved({.code = sync::invitation_id(code.secret), .machine = request_key.public_key(), .signing = signing_key.public_key(), .machine_name = "Desk machine"},
                                 code.secret, signing_key));
  sync::Request request{.base = "https://office.example.gov", .path = std::string(sync::enroll_path), .body = print(asked), .peer = address};
  must(sync::sign(request, request_key, now));
  return request;
}

sync::Reply Hand::enroll(Town& town, const std::string& code) {
  auto request = enroll_request(code, town.now());
  auto reply = town.endpoint().handle(request, town.now());
  auto signature = must(sync::read_signature(request));
  CHECK(sync::is_proved(reply, signature.signature, town.keys().root.public_key()));
  if (reply.status != 200) return reply;
  auto told = must(sync::read_enroll_answer(reply.body));
  office = told.office;
  executive = told.executive;
  root = told.root;
  certificate = told.certificate;
  cursor = {{}, {0, core::hex(sync::first_digest({office, executive}))}};
  return reply;
}

void Hand::must_enroll(Town& town) {
  auto reply = enroll(town, town.ada.code);
  REQUIRE(reply.status == 200);
  sync(town);
}

core::About Hand::about(core::Instant at, std::string of) const { return {office, executive, at, {}, std::move(of)}; }
sync::Offered Hand::entry(const core::Document& document) const { return {core::EntryKind::document, document.id, document.payload, {}}; }

sync::Offered Hand::signature(const core::Document& document, core::Instant at, const std::string& title) const {
  auto made = must(core::sign(document, signing_key, {&certificate, 1}, {title, {}, at}));
  return {core::EntryKind::signature, made.id, sync::entry_bytes(made), {}};
}

sync::SyncRequest Hand::request() const { return {.office = office, .executive = executive, .cursor = cursor}; }

sync::Request Hand::sign(const sync::SyncRequest& asked, core::Instant now) const {
  sync::Request request{.base = "https://office.example.gov", .path = std::string(sync::sync_path), .body = print(asked), .peer = address};
  must(sync::sign(request, request_key, now));
  return request;
}

sync::SyncAnswer Hand::sync(Town& town, std::vector<sync::Offered> entries) {
  sync::SyncAnswer first;
  for (bool more = true, again = false; more; again = true) {
    auto asked = request();
    if (!again) asked.entries = entries;
    auto request = sign(asked, town.now());
    auto reply = town.endpoint().handle(request, town.now());
    REQUIRE_MESSAGE(reply.status == 200, reply.body);
    REQUIRE(sync::is_proved(reply, must(sync::read_signature(request)).signature, town.keys().online.key.public_key()));
    auto answer = must(sync::read_sync_answer(reply.body));
    auto checkpoint = must(sync::check_checkpoint(answer.checkpoint, {office, executive}, {&root, 1}));
    for (auto& news : answer.entries) {
      REQUIRE(news.number == cursor.at.number + 1);
      for (std::size_t i = 0; i < entries.size(); ++i)
        if (news.bytes.empty() && entries[i].id == news.id) news.bytes = entries[i].bytes, news.receipt = answer.results.at(i).receipt;
      REQUIRE(news.receipt);
      auto digest = sync::next_digest(*sync::read_hash(cursor.at.digest), news.number, *sync::read_hash(news.id));
      cursor.at = {news.number, core::hex(digest)};
      auto receipt = must(sync::check_receipt(*news.receipt, {office, executive}, news.id, {&root, 1}));
      CHECK(receipt.number == news.number);
      CHECK(receipt.digest == cursor.at.digest);
      read.push_back(news);
    }
    CHECK(checkpoint.number == cursor.at.number);
    CHECK(checkpoint.digest == cursor.at.digest);
    cursor.generation = checkpoint.generation;
    more = answer.more;
    if (!again) first = answer;
  }
  return first;
}

sync::EntryResult Hand::offer(Town& town, const sync::Offered& entry) {
  auto answer = sync(town, {entry});
  REQUIRE(answer.results.size() == 1);
  return answer.results.front();
}

std::string Hand::refusal(const sync::Reply& reply) const {
  if (reply.status == 200) return "none";
  return must(sync::read_refusal(reply.body)).error;
}

bool Hand::has(const std::string& id) const {
  return std::any_of(read.begin(), read.end(), [&](const auto& one) { return one.id == id; });
}

core::Document plan_submission(const Hand& hand, core::Instant at, const std::string& plan) {
  core::PlanSubmission sent;
  sent.profile.name = "Ada Example";
  sent.plan = {plan, {.starts = core::date(2026, 10, 1), .ends = core::date(2027, 9, 30), .framework = "ecq-2025-05", .goals = "Lead across agencies"}};
  return must(core::build(sent, hand.about(at)));
}

std::string submit(Town& town, Hand& hand) {
  auto plan = plan_submission(hand, town.now());
  auto answer = hand.sync(town, {hand.entry(plan), hand.signature(plan, town.now())});
  for (const auto& result : answer.results) REQUIRE_MESSAGE(result.outcome == sync::Outcome::accepted, result.error << ": " << result.detail);
  return plan.id;
}

std::string offer(Town& town) {
  auto packages = must(core::Packages::load());
  return must(office::offer_agreement(town.desk(), packages, {.executive = "Ada Example", .agreement_template = "mobility-agreement"}, town.keys().document, town.now())).document;
}

void sign_agreement(Town& town, Hand& hand, const std::string& agreement) {
  auto offered = document_of(hand, agreement);
  auto said = must(core::build(core::MobilityPreferences{.functional = {core::Answer::yes_if, "with training"}}, hand.about(town.now(), agreement)));
  auto answer = hand.sync(town, {hand.entry(said), hand.signature(said, town.now()), hand.signature(offered, town.now())});
  for (const auto& result : answer.results) REQUIRE_MESSAGE(result.outcome == sync::Outcome::accepted, result.error << ": " << result.detail);
}

std::string fate(const sync::EntryResult& result) { return result.outcome == sync::Outcome::refused ? result.error : std::string(sync::name(result.outcome)); }

core::Document document_of(const Hand& hand, const std::string& id) {
  for (const auto& one : hand.read)
    if (one.id == id) return must(core::read_document(one.bytes));
  throw std::runtime_error("the machine has no document " + id);
}

}
