// One executive and one office in a folder, reached only as their people reach them: through the programs. The folder can be
// copied, and the copy goes on by itself.
#pragma once
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

#include "tests/e2e/process.h"

namespace broaden::tests {

using nlohmann::json;

struct Job {
  Job();                                                 // an empty folder with a passphrase file
  explicit Job(const Job& from);                         // a copy of everything; no server
  Job& operator=(const Job&) = delete;
  ~Job();

  std::string folder, executive, code;                   // the last two by found()
  std::string plan, objective, entry, agreement;         // by plan_and_learning(), offer()

  void found();                                          // office, executive, certificate, official
  void keep_record();                                    // the executive's, empty
  void plan_and_learning();
  void serve(const Environment& = {});                   // on a free port; the record, where connected, is led to it
  void stop();                                           // as staff stop it
  void enroll();
  void offer();

  Ran me(Words) const;                                   // broaden-cli --record ada.broaden …
  Ran office(Words) const;                               // broaden-office --data office …
  json my(Words) const;                                  // with --json; throws unless it went well
  json its(Words) const;
  void sync() const { my({"sync"}); }
  std::string submit() const;                            // document ids
  std::string sign() const;

  std::string path(const std::string& name) const { return folder + "/" + name; }
  std::string record() const { return path("ada.broaden"); }
  void lead_to(const std::string& url) const;

  std::string url;
  std::unique_ptr<Process> server;
};

Words with_secret(Words);                                // --passphrase-file passphrase
Words signing(Words);                                    // the same and --yes
std::string bytes_of(const std::string& path);
// Files under the folder that hold the words.
std::vector<std::string> files_with(const std::string& folder, const std::string& words);
json payload_of(const std::string& exported);            // of a JWS file, decoded

}
