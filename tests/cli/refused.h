// What every refusal owes to people and scripts, checked in one place: the exit code, one line of words, the same as JSON,
// and that nothing has changed.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "core/store/record.h"
#include "tests/e2e/job.h"
#include "tests/support/must.h"

namespace broaden::tests {

inline void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes; }

inline bool is_one_line(const std::string& text) { return text.size() > 1 && text.ends_with('\n') && std::ranges::count(text, '\n') == 1; }

inline std::string said(const Words& words) {
  std::string out;
  for (auto& word : words) out += word + " ";
  return out;
}

// Runs it twice, for people and for scripts: both times it must be refused for this reason. What was said to a script.
inline std::string refuses(const std::string& program, Words words, const std::string& folder, const std::string& code, int exit = 1) {
  INFO(program << " " << said(words));
  auto plain = run(program, words, folder);
  CHECK(plain.exit == exit);
  CHECK_MESSAGE(is_one_line(plain.err), plain.err);
  words.push_back("--json");
  auto scripted = run(program, words, folder);
  CHECK(scripted.exit == exit);
  CHECK(is_one_line(scripted.err));
  auto told = json::parse(scripted.err, nullptr, false);
  REQUIRE_MESSAGE(told.is_object(), scripted.err);
  for (auto* key : {"error", "safe", "next"}) CHECK_MESSAGE((told.contains(key) && told.at(key).is_string() && told.at(key) != ""), key);
  CHECK_MESSAGE(told.value("code", "") == code, scripted.err);
  return told.value("error", "");
}

// The record is watched meanwhile: not one transaction may have changed it.
class Unchanged {
 public:
  explicit Unchanged(const Job& job) : job_(job), record_(open(job)), version_(record_.version()) {}
  std::string me(Words words, const std::string& code, int exit = 1) {
    words.insert(words.begin(), {"--record", "ada.broaden"});
    auto told = refuses("broaden-cli", words, job_.folder, code, exit);
    INFO(said(words));
    CHECK(record_.version() == version_);
    version_ = record_.version();
    return told;
  }
  void office(Words words, const std::string& code, int exit = 1) {
    words.insert(words.begin(), {"--data", "office"});
    auto before = job_.its({"doctor"});
    refuses("broaden-office", words, job_.folder, code, exit);
    CHECK(job_.its({"doctor"}) == before);
  }
  core::Record& record() { return record_; }

 private:
  core::Record open(const Job& job) {
    ::setenv("XDG_STATE_HOME", job.path("state").c_str(), 1);
    return must(core::Record::open(job.record(), clock_));
  }
  core::SystemClock clock_;
  const Job& job_;
  core::Record record_;
  std::int64_t version_;
};

}
