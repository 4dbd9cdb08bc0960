// The words of a command line, described by plain structs and read by CLI11 in one file. Both command-line programs use it;
// what a verb does is theirs.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace broaden::app {

struct Option {
  std::string name;                                      // "from" for --from; of a positional: "FILE"
  std::string help;
  bool required = false, many = false, flag = false;
  std::vector<std::string> choices;
};

struct Verb {
  std::string path;                                      // "plan submit", "sync"
  std::string help;
  std::vector<Option> positionals, options;
};

class Given {                                            // what was typed
 public:
  std::string path;                                      // of the verb
  std::map<std::string, std::vector<std::string>> values;  // only what was given; a flag has no value
  bool has(std::string_view name) const;
  std::string one(std::string_view name, std::string otherwise = {}) const;   // the last one given
  std::vector<std::string> all(std::string_view name) const;
};

struct Printed { int exit = 0; };                        // help was shown (0), or the usage was wrong (2) and said so

struct Program {
  std::string name, description;
  std::vector<Option> global;                            // allowed before and after the verb
  std::vector<Verb> verbs;
};

std::variant<Given, Printed> read_arguments(const Program&, int argc, const char* const* argv);

}
