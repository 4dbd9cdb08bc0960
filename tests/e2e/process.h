// Programs as a person or a script runs them: started with words, waited for with a limit, killed at will. They have no
// terminal, an empty standard input, and remember what they remember of records in a folder of the test's own.
#pragma once
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace broaden::tests {

using Words = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

struct Ran {
  int exit = 0;                                          // as a shell says it: 137 is killed by SIGKILL
  std::string out, err;
};

class Process {
 public:
  // program: "broaden-cli", beside this test, or a path. It runs in the folder.
  Process(const std::string& program, const Words&, const std::string& folder, const Environment& = {});
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();                                            // killed if it still runs

  Ran wait();                                            // throws after five minutes
  bool ended();
  pid_t id() const { return pid_; }
  void signal(int);
  void kill();                                           // SIGKILL, and gone when this returns
  std::string out() const;
  std::string err() const;
  // Until the output holds it; throws where the program ends without. What follows it on that line.
  std::string wait_for(const std::string& words);

 private:
  pid_t pid_ = -1;
  int out_ = -1, err_ = -1;
  bool ended_ = false;
  int exit_ = 0;
};

Ran run(const std::string& program, const Words&, const std::string& folder, const Environment& = {});

}
