// The executive's program or the office is killed with SIGKILL in the middle of its work, at the n-th write or send, with n from
// a seed. Then the person does what a person would: looks, does again what is not there, and syncs. Nothing may be lost or doubled.
#include <doctest/doctest.h>

#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>

#include "core/store/enrollment.h"
#include "tests/e2e/job.h"
#include "tests/support/must.h"

using namespace broaden::tests;
namespace core = broaden::core;

namespace {

constexpr const char* shim = BROADEN_BIN_DIR "/libkill_shim.so";

Environment killing_at(long n, bool later = false) {
  return {{"LD_PRELOAD", shim}, {"BROADEN_KILL_AT", std::to_string(n)}, {"BROADEN_KILL_ARMED", later ? "later" : "now"}, {"BROADEN_KILL_COUNT", "count"}};
}

const Words submit_words(const Job& job) { return with_secret({"--record", "ada.broaden", "plan", "submit", job.plan, "--yes", "--json"}); }
const Words sign_words(const Job& job) {
  return with_secret({"--record", "ada.broaden", "agreement", "sign", job.agreement, "--organizational", "yes", "--functional", "yes-if", "--geographic", "not-now", "--yes", "--json"});
}
const Words sync_words(const Job&) { return {"--record", "ada.broaden", "sync", "--json"}; }

long count_in(const Job& job) { return std::stol(bytes_of(job.path("count"))); }

long writes_of(const Job& from, const Words& words) {
  Job job(from);
  if (words.at(2) == "sync") job.serve();
  REQUIRE(run("broaden-cli", words, job.folder, killing_at(0)).exit == 0);
  return count_in(job);
}

long writes_of_office(const Job& from) {
  Job job(from);
  job.serve(killing_at(0, true));
  job.server->signal(SIGUSR1);
  job.sync();
  job.server->signal(SIGUSR1);
  job.stop();
  return count_in(job);
}

// Made once, copied for each seed: connected, with a plan and an agreement to sign; and the same with both acts done, waiting
// to be sent, while the office has news.
struct Templates {
  Job before, queued;
  long submit = 0, sign = 0, sync = 0, office = 0;       // writes and sends of each act

  static Job& prepare(Job& job) {
    job.found();
    job.keep_record();
    job.plan_and_learning();
    job.serve();
    job.enroll();
    job.offer();
    job.sync();
    job.stop();
    return job;
  }
  static Job& act(Job& job) {
    job.submit();
    job.sign();
    job.its(with_secret({"offer-agreement", "--to", job.executive, "--template", "mobility-agreement"}));
    return job;
  }
  Templates() : before(), queued(prepare(before)) {
    act(queued);
    submit = writes_of(before, submit_words(before));
    sign = writes_of(before, sign_words(before));
    sync = writes_of(queued, sync_words(queued));
    office = writes_of_office(queued);
    REQUIRE(std::min({submit, sign, sync, office}) > 5);
  }
};

Templates& templates() {
  static Templates all;
  return all;
}

std::size_t documents_of(const Job& job, const char* type) { return job.my({"documents", "list", "--type", type}).size(); }

// Every entry of the record has the office's number, each number once, none left out; nothing waits, nothing was refused.
std::int64_t entries_in_order(const Job& job) {
  ::setenv("XDG_STATE_HOME", job.path("state").c_str(), 1);
  core::SystemClock clock;
  auto record = must(core::Record::open(job.record(), clock));
  auto office = must(core::enrollment(record)).office;
  auto all = must(core::entries(record, office));
  std::set<std::int64_t> numbers;
  for (auto& one : all) {
    CHECK(one.number);
    numbers.insert(one.number.value_or(0));
  }
  CHECK(numbers.size() == all.size());
  CHECK((numbers.empty() || (*numbers.begin() == 1 && *numbers.rbegin() == static_cast<std::int64_t>(all.size()))));
  CHECK(must(core::outbox(record, office)).empty());
  CHECK(must(core::refusals(record, office)).empty());
  CHECK(must(core::held(record, office)).empty());
  return static_cast<std::int64_t>(all.size());
}

// The killed act again, if nothing of it is there; then one sync, and the whole job must be done on both sides.
void recover(Job& job) {
  CHECK(job.my({"doctor"}).at("ok") == true);
  if (documents_of(job, "plan-submission") == 0) job.submit();
  if (documents_of(job, "mobility-preferences") == 0) job.sign();
  if (!job.server || job.server->ended()) job.serve();
  job.sync();
  auto again = job.my({"sync"});
  CHECK(again.at("sent") == 0);
  CHECK(again.at("received") == 0);
  CHECK(documents_of(job, "plan-submission") == 1);
  CHECK(documents_of(job, "mobility-preferences") == 1);
  CHECK(job.my({"plan", "show", job.plan}).at("status") == "submitted");
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "signed");
  job.stop();

  auto inbox = job.its({"inbox"});
  CHECK(std::ranges::count_if(inbox, [](auto& row) { return row.at("waits") == "review"; }) == 1);
  CHECK(std::ranges::count_if(inbox, [](auto& row) { return row.at("waits") == "countersignature"; }) == 1);
  CHECK(inbox.size() == 2);
  CHECK(job.my({"doctor"}).at("ok") == true);
  auto health = job.its({"doctor"});
  CHECK_MESSAGE(health.at("ok") == true, health.dump());
  CHECK(health.at("entries") == entries_in_order(job));
}

enum class Victim { submit, sign, sync, office };
constexpr Victim victims[] = {Victim::submit, Victim::sync, Victim::office, Victim::sign, Victim::sync, Victim::office};

void kill_at_write(Victim victim, std::uint32_t seed) {
  auto& from = templates();
  bool queued = victim == Victim::sync || victim == Victim::office;
  long writes = victim == Victim::submit ? from.submit : victim == Victim::sign ? from.sign : victim == Victim::sync ? from.sync : from.office;
  long n = static_cast<long>(std::mt19937(seed)() % static_cast<unsigned long>(writes)) + 1;
  Job job(queued ? from.queued : from.before);
  CAPTURE(seed);
  CAPTURE(n);
  CAPTURE(static_cast<int>(victim));
  if (victim == Victim::office) {
    job.serve(killing_at(n, true));
    job.server->signal(SIGUSR1);
    job.me({"sync"});
    job.server->kill();                                  // where it had fewer writes to make this time
  } else {
    if (queued) job.serve();
    auto words = victim == Victim::submit ? submit_words(job) : victim == Victim::sign ? sign_words(job) : sync_words(job);
    run("broaden-cli", words, job.folder, killing_at(n));
  }
  recover(job);
}

void kill_at_random(bool office, std::mt19937& chance) {
  Job job(templates().queued);
  job.serve();
  Process syncing("broaden-cli", sync_words(job), job.folder);
  ::usleep(static_cast<useconds_t>(chance() % 60'000));
  if (office) job.server->kill();
  else syncing.kill();
  syncing.wait();
  recover(job);
}

}

namespace {

bool everything() { return std::getenv("BROADEN_LONG") != nullptr; }

}

TEST_CASE("killed at any write or send, in submit, sign or sync, here or at the office, nothing is lost or doubled") {
  for (std::uint32_t seed = 1; seed <= (everything() ? 50u : 30u); ++seed) kill_at_write(victims[seed % std::size(victims)], seed);
}

TEST_CASE("killed at any moment, the next sync finishes the job") {
  auto seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 chance(seed);
  for (int round = 0; round < (everything() ? 10 : 6); ++round) kill_at_random(round % 2 == 0, chance);
}

TEST_CASE("an office restored from an older copy of its folder gets back everything with the next sync") {
  Job job(templates().before);
  std::filesystem::copy(job.path("office"), job.path("older"), std::filesystem::copy_options::recursive);
  job.serve();
  auto submission = job.submit();
  job.sign();
  job.sync();
  job.its(with_secret({"review", submission, "--decision", "approve", "--official", "Pat Sample"}));
  job.its(with_secret({"countersign", job.agreement, "--official", "Pat Sample"}));
  job.sync();
  auto order = job.my({"documents", "list"});
  job.server->kill();
  std::filesystem::remove_all(job.path("office"));
  std::filesystem::rename(job.path("older"), job.path("office"));
  CHECK(job.office({"show", submission}).exit == 1);

  job.serve();
  job.sync();
  auto again = job.my({"sync"});
  CHECK(again.at("sent") == 0);
  CHECK(again.at("received") == 0);
  CHECK(job.my({"documents", "list"}).size() == order.size());
  CHECK(job.my({"plan", "show", job.plan}).at("status") == "approved");
  CHECK(job.my({"agreement", "show", job.agreement}).at("state") == "in-force");
  CHECK(job.its({"show", submission}).at("state") == "approved");
  CHECK(job.its({"show", job.agreement}).at("state") == "in-force");
  CHECK(job.its({"doctor"}).at("ok") == true);
  CHECK(job.my({"doctor"}).at("ok") == true);
  CHECK(job.its({"doctor"}).at("entries") == entries_in_order(job));
}
