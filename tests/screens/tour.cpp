#include "tests/screens/tour.h"

#include <doctest/doctest.h>

#include "core/base/error.h"
#include "core/model/nouns.h"

namespace broaden::tests {
namespace {

using app::screens::Listed;

void dialog(House& house, const std::string& place, const std::string& button, const std::string& name, const Stop& stop) {
  house.go(place);
  house.click(button);
  house.stage().node(name);
  stop(name);
  house.key("Esc");
}

void opened(House& house, const std::string& place, const std::string& edit, const Stop& stop) {
  house.go(place);
  house.click(edit);
  stop(place + " opened");
  house.click("Done");
}

void agreement(House& house, const std::string& offered, const Stop& stop) {
  house.go("agreements", offered);
  stop("agreement");
  house.click("Sign…");
  house.click("Yes, if…");
  stop("sign");
  house.key("Esc");
  house.click("Decline…");
  house.stage().node("decline");
  stop("decline");
  house.key("Esc");
}

void submitting(House& house, const Stop& stop) {
  house.go("plan");
  house.click("Submit…");
  REQUIRE(house.shows("This is all that would leave this machine"));
  stop("submit");
  house.click("Sign and submit");
  house.stage().node("Your passphrase");
  stop("passphrase");
  house.type("no");
  house.key("Enter");
  REQUIRE(house.shows("The passphrase is not right."));
  stop("passphrase refused");
  house.key("Esc");
  house.key("Esc");
}

void picking(House& house, const Stop& stop) {
  house.go("sharing/files");
  house.click("choose-file");
  house.write("pick/name", "nothing.csv");
  house.click("pick/choose");
  REQUIRE(house.shows("There is no file by the name"));
  stop("file not there");
  house.key("Esc");
}

std::string bad_words(const core::Field& field) {
  switch (field.kind) {
    case core::Kind::date: return "the day after the last meeting";
    case core::Kind::minutes: return "two evenings";
    case core::Kind::cents: return "a lot";
    case core::Kind::amount: case core::Kind::number: return "several";
    default: return {};
  }
}

// Under each field that has something to read wrong, and under what is required and empty.
void type_badly(House& house, const core::Noun& noun, const std::string& form) {
  for (auto& field : noun.fields) {
    auto path = form + "/" + field.name;
    auto words = bad_words(field);
    bool can = house.stage().tree().find(path) && (!words.empty() || (field.more.required && field.kind == core::Kind::text));
    if (!can) continue;
    house.stage().ui().set_text(path, words);
    house.rest();
  }
}

void form(House& house, core::Record& record, const core::Noun& noun, const Stop& stop) {
  auto* how = app::screens::listed(noun);
  std::string name = noun.name;
  auto id = make_one(record, noun);
  house.go(how->place, id);
  stop(name + " opened");
  type_badly(house, noun, id);
  stop(name + " mistyped");
  auto button = &noun == &core::Plan::noun ? std::string("New plan") : std::string(how->add);
  if (button.empty()) return;
  house.click(button);
  REQUIRE_MESSAGE(house.stage().tree().top_layer() > 0, name, ": ", button, house.stage().tree().outline());
  stop(name + " added");
  type_badly(house, noun, "Add " + name);
  if (house.stage().tree().find("Add " + name + "/Add")) house.click("Add " + name + "/Add");
  stop(name + " not added");
  REQUIRE_MESSAGE(!house.stage().tree().find("error"), name, ": what is wrong is said far from its field: ", house.all_words());
  house.key("Esc");
}

}

void check_faultless(House& house, const std::string& where) {
  auto found = house.faults();
  for (auto& fault : found) FAIL_CHECK(where, ": ", fault);
}

void tour_pages(House& house, const Stop& stop) {
  for (auto& page : app::screens::all_pages()) {
    house.go(page);
    stop(page);
  }
}

void tour_dialogs(House& house, const std::string& offered, const Stop& stop) {
  dialog(house, "plan/plan", "New plan", "Add plan", stop);
  dialog(house, "plan/plan", "Add an objective", "Add objective", stop);
  dialog(house, "plan/plan", "Add an activity", "Add activity", stop);
  dialog(house, "plan/plan", "Record a decision…", "decision", stop);
  dialog(house, "plan/plan", "Compare…", "compare", stop);
  dialog(house, "plan/plan", "Carry over…", "carry", stop);
  dialog(house, "learning/learning", "Log learning", "Add learning", stop);
  dialog(house, "learning/learning", "Paste a list…", "paste", stop);
  dialog(house, "mobility/assignment", "Add an assignment", "Add assignment", stop);
  dialog(house, "mobility/preference", "Share with your agency…", "share", stop);
  dialog(house, "sharing/files", "write/write", "pick", stop);
  dialog(house, "settings", "Disconnect…", "disconnect", stop);
  opened(house, "plan/plan", "edit", stop);
  opened(house, "mobility/assignment", "Edit", stop);
  picking(house, stop);
  agreement(house, offered, stop);
  submitting(house, stop);
  house.go("today");
  house.write("search", "sample");
  stop("search");
  house.go("today");
}

void tour_forms(House& house, core::Record& record, const Stop& stop) {
  for (auto* noun : core::nouns()) form(house, record, *noun, stop);
}

void tour_messages(House& house, const Stop& stop) {
  using core::Code;
  const core::Error errors[] = {{Code::disk_full, ""}, {Code::read_only, "/home/ada.example/Broaden/record.broaden"}, {Code::record_locked, ""},
                                {Code::office_refused, "the plan was submitted by another machine before this one"}, {Code::bad_import, "it is an archive of another program"}};
  std::size_t next = 0;
  for (auto& page : app::screens::all_pages()) {
    auto said = core::words(errors[next++ % std::size(errors)]);
    house.go(page);
    house.desk().say(said.what, said.safe + " " + said.next);
    house.rest();
    REQUIRE(house.shows(said.what));
    stop(page + " with a message");
    house.click("Dismiss");
  }
}

}
