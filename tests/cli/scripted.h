// A program as a script runs it: every verb with --json, one value on one line, nothing on standard error.
#pragma once
#include <set>

#include "tests/cli/refused.h"

namespace broaden::tests {

inline Words words_of(const std::string& path) {
  auto space = path.find(' ');
  return space == path.npos ? Words{path} : Words{path.substr(0, space), path.substr(space + 1)};
}

class Scripted {                                         // runs verbs, and remembers which were run
 public:
  Scripted(const std::string& program, Words before, const Job& job) : program_(program), before_(std::move(before)), job_(job) {}

  json operator()(const std::string& verb, const Words& more = {}) {
    tried.insert(verb);
    auto words = before_;
    for (auto& word : words_of(verb)) words.push_back(word);
    words.insert(words.end(), more.begin(), more.end());
    words.push_back("--json");
    INFO(program_ << " " << said(words));
    auto ran = run(program_, words, job_.folder);
    CHECK(ran.exit == 0);
    CHECK_MESSAGE(ran.err.empty(), ran.err);
    CHECK_MESSAGE(is_one_line(ran.out), ran.out);
    auto value = json::parse(ran.out, nullptr, false);
    REQUIRE_MESSAGE((value.is_object() || value.is_array()), ran.out);
    return value;
  }

  const Job& job() const { return job_; }

  std::set<std::string> tried;

 private:
  std::string program_;
  Words before_;
  const Job& job_;
};

// The verbs of one area each, in a file of its own: try_AREA.cpp. The record is there; no office is connected yet.
void try_nouns(Scripted& me);
void try_formats(Scripted& me);
void try_archive(Scripted& me);
void try_plans(Scripted& me);
// Here an office is connected, and looks after this one executive.
void try_opportunities(Scripted& me, Scripted& office, const std::string& executive);
void try_packages(Scripted& me, Scripted& office);
void try_growth(Scripted& me);
void try_copies(Scripted& me);
void try_reports(Scripted& me);

}
