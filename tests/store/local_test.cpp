#include "core/crypto/hash.h"
#include "core/document/withdrawal.h"
#include "core/store/documents.h"
#include "core/store/drafts.h"
#include "core/store/enrollment.h"
#include "tests/store/home.h"

using namespace broaden::tests;

namespace {

Document letter(const std::string& about) {
  return must(build(Withdrawal{"changed my mind"}, About{.office = "abcdefghjkmnpqrs", .executive = "e1", .issued = {1'795'341'547'000}, .about = about}));
}

template <class F> void in_transaction(Record& record, F act) {
  auto tx = must(Tx::begin(record.db()));
  must(act(tx));
  must(tx.commit());
}

}

TEST_CASE("a document is kept once, gets its number later, and is found by the beginning of its id") {
  Home home;
  auto record = home.create();
  auto first = letter(std::string(64, 'a')), second = letter(std::string(64, 'a'));
  for (auto* one : {&first, &second})
    in_transaction(record, [&](Tx& tx) { return keep(record, tx, {"o", EntryKind::document, one->id, std::nullopt, {5}, one->payload}); });
  in_transaction(record, [&](Tx& tx) { return keep(record, tx, {"o", EntryKind::document, second.id, 1, {7}, second.payload}); });
  in_transaction(record, [&](Tx& tx) { return keep_subject(record, tx, first.id, "12-plan"); });
  auto all = must(documents(record));
  REQUIRE(all.size() == 2);
  CHECK(all[0].document == second);                      // what has a number comes first
  CHECK(all[0].number == 1);
  CHECK(all[0].received == Instant{7});
  CHECK(all[1].subject == "12-plan");
  CHECK(must(documents(record, "review")).empty());
  CHECK(must(resolve_document(record, first.id.substr(0, 12))) == first.id);
  CHECK(resolve_document(record, "").error().code == Code::no_such_document);
  CHECK(resolve_document(record, "%").error().code == Code::no_such_document);
  CHECK(must(entries(record, "o")).size() == 2);
  in_transaction(record, [&](Tx& tx) { return forget_numbers(record, tx, "o", 0); });
  CHECK(!must(document(record, second.id))->number);
  CHECK(sound(record));
}

TEST_CASE("bytes that are not the document they claim to be are not kept") {
  Home home;
  auto record = home.create();
  auto good = letter(std::string(64, 'a'));
  auto tx = must(Tx::begin(record.db()));
  CHECK(!keep(record, tx, {"o", EntryKind::document, std::string(64, 'b'), 1, {5}, good.payload}));
  CHECK(!keep(record, tx, {"o", EntryKind::document, good.id, 1, {5}, good.payload + " "}));
  CHECK(!keep(record, tx, {"o", EntryKind::signature, std::string(64, 'b'), 1, {5}, "{}"}));
}

TEST_CASE("a document changed on disk is found by the examination") {
  Home home;
  auto record = home.create();
  auto good = letter(std::string(64, 'a'));
  in_transaction(record, [&](Tx& tx) { return keep(record, tx, {"o", EntryKind::document, good.id, 1, {5}, good.payload}); });
  CHECK(sound(record));
  must(record.db().run("update entry set bytes = ?1", view("{}")));
  CHECK(!must(examine(record)).ok);
}

TEST_CASE("a connection and what waits to be sent come back as they were, and a refused entry blocks nothing") {
  Home home;
  Enrollment made{.office = "o", .agency = "Department of Examples", .url = "https://x", .executive = "e", .machine = "m", .root_pem = "r",
                  .office_pem = "f", .online_pem = "l", .signing_pem = "s", .certificate_pem = "c", .ca_file = "a", .cursor = 7, .digest = "d",
                  .connected = {1}, .synced = {2}, .clock_offset_ms = -3};
  {
    auto record = home.create();
    CHECK(enrollment(record).error().code == Code::not_connected);
    in_transaction(record, [&](Tx& tx) { return save(record, tx, made); });
    for (auto* id : {"b", "a", "b"}) in_transaction(record, [&](Tx& tx) { return queue(record, tx, "o", {id, EntryKind::signature, std::string("\0x", 2)}); });
    in_transaction(record, [&](Tx& tx) { return hold(record, tx, "o", {"h", "a missing key", EntryKind::document, "raw", 9}); });
  }
  auto record = home.open();
  auto back = must(enrollment(record));
  CHECK(back.agency == made.agency);
  CHECK(back.certificate_pem == "c");
  CHECK(back.ca_file == "a");
  CHECK(back.cursor == 7);
  CHECK(back.digest == "d");
  CHECK(back.clock_offset_ms == -3);
  auto waiting = must(outbox(record, "o"));
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].id == "b");
  CHECK(waiting[0].bytes == std::string("\0x", 2));
  in_transaction(record, [&](Tx& tx) { return refused(record, tx, "o", {"b", EntryKind::signature, "too_late", {4}}); });
  in_transaction(record, [&](Tx& tx) { return accepted(record, tx, "o", "a"); });
  CHECK(must(outbox(record, "o")).empty());
  CHECK(must(refusals(record, "o")).at(0).code == "too_late");
  CHECK(must(held(record, "o")).at(0).number == 9);
  in_transaction(record, [&](Tx& tx) { return release(record, tx, "o", "h"); });
  CHECK(must(held(record, "o")).empty());
  back.closed = true;
  in_transaction(record, [&](Tx& tx) { return save(record, tx, back); });
  CHECK(enrollment(record).error().code == Code::not_connected);
  CHECK(must(enrollments(record)).size() == 1);
}

TEST_CASE("text being typed and window settings outlive the program, and are no part of the log") {
  Home home;
  {
    auto record = home.create();
    must(keep_draft(record, {"learning", "", "title", "half a ti", ""}));
    must(keep_draft(record, {"learning", "", "title", "half a title", ""}));
    must(set_setting(record, "theme", "dark"));
  }
  auto record = home.open();
  REQUIRE(must(drafts(record)).size() == 1);
  CHECK(must(drafts(record))[0].text == "half a title");
  CHECK(must(setting(record, "theme")) == "dark");
  CHECK(must(setting(record, "never")) == "");
  must(drop_draft(record, "learning", "", "title"));
  CHECK(must(drafts(record)).empty());
  CHECK(must(changes_after(record, record.writer(), 0)).empty());
}

TEST_CASE("a scan is kept under its hash, once, and one that is too large is refused") {
  Home home;
  auto record = home.create();
  auto path = home.folder + "/scan.pdf";
  write(path, std::string("%PDF\0scan", 9));
  auto id = must(keep_file(record, path));
  CHECK(id == hex(sha256(bytes(path))));
  CHECK(must(keep_file(record, path)) == id);
  CHECK(must(kept_file(record, id)) == bytes(path));
  CHECK(kept_file(record, std::string(64, '0')).error().code == Code::kept_file_missing);
  CHECK(keep_file(record, home.folder + "/none").error().code == Code::file_missing);
  std::filesystem::resize_file(path, largest_file + 1);
  CHECK(keep_file(record, path).error().code == Code::file_too_large);
  must(record.db().run("update file set bytes = x'00'"));
  CHECK(!must(examine(record)).ok);
}
