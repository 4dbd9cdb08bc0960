// What people mistype and what befalls files: a clear error each, and nothing changed.
#include <filesystem>
#include <optional>

#include "core/db/tx.h"
#include "tests/cli/refused.h"

using namespace broaden::tests;
namespace fs = std::filesystem;

namespace {

struct Kept : Job {
  Kept() {
    keep_record();
    plan_and_learning();
  }
};

}

TEST_CASE("mistyped values are refused with what would be right, and nothing is saved") {
  Kept job;
  Unchanged same(job);
  auto lists = [&] { return job.my({"learning", "list"}).dump() + job.my({"plan", "list"}).dump() + job.my({"objective", "list"}).dump() + job.my({"history"}).dump(); };
  auto before = lists();
  same.me({"learning", "add", "--date", "2026-02-30", "--title", "On no day"}, "bad_date");
  same.me({"learning", "add", "--date", "Nov 3", "--title", "On no day"}, "bad_date");
  same.me({"learning", "edit", job.entry, "--date", "2026-13-01"}, "bad_date");
  same.me({"learning", "list", "--from", "yesterday"}, "bad_date");
  same.me({"findings", "--as-of", "2026-00-10"}, "bad_date");
  same.me({"learning", "edit", job.entry, "--hours", "two"}, "bad_value");
  same.me({"learning", "edit", job.entry, "--hours", "-1"}, "bad_value");
  same.me({"learning", "edit", job.entry, "--title", ""}, "bad_value");
  same.me({"learning", "edit", job.entry, "--competency", "ecq-2025-05/telepathy"}, "unknown_competency");
  same.me({"objective", "add", "--plan", job.plan, "--statement", "S", "--competency", "strategic-thinking"}, "unknown_competency");
  same.me({"plan", "new", "--from", "2026-10-01", "--to", "2026-09-30"}, "bad_value");
  same.me({"learning", "edit", job.entry, "--hours", "10000.05"}, "bad_value");
  same.me({"objective", "add", "--plan", job.plan, "--statement", "S", "--competency", "ecq-2006/vision"}, "bad_value");   // of another framework
  same.me({"account", "add", "--year", "27", "--allotment", "40"}, "bad_value");
  same.me({"account", "add", "--year", "2027.5", "--allotment", "40"}, "bad_value");
  same.me({"account", "add", "--year", "2027", "--allotment", "-40"}, "bad_value");
  same.me({"preference", "add", "--date", "2026-11-03", "--geographic", "yes-if"}, "bad_value");   // if what?
  same.me({"position", "add", "--title", "Director", "--agency", "A", "--from", "2026-11-03", "--to", "2026-11-02"}, "bad_value");
  same.me({"plan", "new", "--from", "2026-10-01", "--to", "2027-09-30", "--framework", "ecq-1999"}, "unknown_framework");
  same.me({"plan", "record-decision", job.plan, "--decision", "approved", "--by", "Lee", "--role", "Chair", "--date", "2026-11-31"}, "bad_date");
  same.me({"plan", "record-decision", job.plan, "--decision", "approved", "--by", "Lee", "--role", "Chair", "--date", "2026-11-30", "--scan", "none.pdf"}, "file_missing");
  CHECK(lists() == before);
}

TEST_CASE("what is not there is named, and usage that cannot be understood ends with 2") {
  Kept job;
  Unchanged same(job);
  same.me({"learning", "edit", "nothing", "--hours", "1"}, "no_such_item");
  same.me({"plan", "remove", "nothing"}, "no_such_item");
  same.me({"activity", "add", "--objective", "nothing", "--title", "T"}, "no_such_item");
  same.me({"redo"}, "nothing_to_redo");
  same.me({"documents", "show", "abc"}, "no_such_document");
  same.me({"agreement", "show", "abc"}, "no_such_document");
  same.me({"report", "edp", "--plan", job.plan, "--out", "no/such/folder/edp.pdf"}, "file_unwritable");
  same.me({"sync"}, "not_connected");
  same.me({"connection"}, "not_connected");
  same.me(signing({"plan", "submit", job.plan}), "not_connected");
  same.me({"dance"}, "wrong_usage", 2);
  same.me({"learning"}, "wrong_usage", 2);
  same.me({"learning", "add", "--title", "No date"}, "wrong_usage", 2);
  same.me({"learning", "add", "--date", "2026-11-03", "--title", "T", "--kind", "secret"}, "wrong_usage", 2);
  same.me({"learning", "list", "--sideways"}, "wrong_usage", 2);
  refuses("broaden-cli", {"learning", "list"}, job.folder, "wrong_usage", 2);
  refuses("broaden-office", {"--data", "office", "roster"}, job.folder, "office_missing");
  refuses("broaden-office", {"--data", "office", "dance"}, job.folder, "wrong_usage", 2);
}

TEST_CASE("a record that is missing, there already, foreign, newer or damaged is not touched") {
  Kept job;
  REQUIRE(job.me({"backup", "--out", "copy.broaden"}).exit == 0);
  auto sound = bytes_of(job.path("copy.broaden"));
  auto refused = [&](const std::string& name, const std::string& bytes, const std::string& code, Words verb = {"learning", "list"}) {
    INFO(name);
    write(job.path(name), bytes);
    verb.insert(verb.begin(), {"--record", name});
    refuses("broaden-cli", verb, job.folder, code);
    CHECK(bytes_of(job.path(name)) == bytes);
  };
  refuses("broaden-cli", {"--record", "nowhere.broaden", "learning", "list"}, job.folder, "record_missing");
  CHECK(!fs::exists(job.path("nowhere.broaden")));
  refused("taken.broaden", sound, "record_exists", {"init", "--name", "Ada Example"});
  refused("letter.broaden", "Dear Ada,\n", "not_a_record");
  refused("empty.broaden", "", "not_a_record");
  auto newer = sound;
  newer.replace(60, 4, "\x7f\x7f\x7f\x7f", 4);           // the version that SQLite keeps for us
  refused("newer.broaden", newer, "record_newer");
  auto cut = sound.substr(0, sound.size() / 2);
  refused("cut.broaden", cut, "record_damaged");
  auto scribbled = sound;
  for (std::size_t at = 4096 + 16; at < scribbled.size(); ++at) scribbled[at] = static_cast<char>(scribbled[at] ^ 0x55);
  refused("scribbled.broaden", scribbled, "record_damaged");
}

TEST_CASE("a record that another program is writing to waits a while, then says so") {
  Kept job;
  Unchanged same(job);
  std::optional<broaden::core::Tx> tx(must(broaden::core::Tx::begin(same.record().db())));
  Words words{"--record", "ada.broaden", "learning", "add", "--date", "2026-11-03", "--title", "Meanwhile", "--json"};
  auto ran = run("broaden-cli", words, job.folder);
  CHECK(ran.exit == 1);
  CHECK(json::parse(ran.err).at("code") == "record_locked");
  CHECK(run("broaden-cli", {"--record", "ada.broaden", "learning", "list"}, job.folder).exit == 0);     // reading goes on
  tx.reset();
  words.pop_back();
  CHECK(run("broaden-cli", words, job.folder).exit == 0);
}

TEST_CASE("an exported document that was changed, is none, or comes from nobody trusted does not verify") {
  Kept job;
  write(job.path("letter.json"), "Dear Ada,\n");
  refuses("broaden-cli", {"verify", "none.json"}, job.folder, "file_missing");
  refuses("broaden-cli", {"verify", "letter.json"}, job.folder, "bad_document");
  refuses("broaden-cli", {"verify", "letter.json", "--trust", "letter.json"}, job.folder, "bad_document");
}
