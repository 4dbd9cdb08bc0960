#include "app/options/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>

#include "app/options/surface.h"

namespace broaden::app {
namespace {

constexpr int most_words = 1000;

class Reader {
 public:
  explicit Reader(const Program& program) : program_(program), root_(program.description, program.name) {
    root_.require_subcommand(1);
    root_.fallthrough();
    for (auto& option : program.global) add_option(root_, option);
    for (auto& verb : program.verbs) add_verb(verb);
  }

  std::variant<Given, Printed> read(int argc, const char* const* argv) {
    try {
      root_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return printed(error, asks_json(argc, argv));
    }
    return std::move(given_);
  }

 private:
  static bool asks_json(int argc, const char* const* argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view word) { return word == "--json"; });
  }

  Printed printed(const CLI::ParseError& error, bool json) {
    if (error.get_exit_code() == 0) {
      root_.exit(error);
      return {0};
    }
    std::string why = error.what();
    std::ranges::replace(why, '\n', ' ');
    say_error({core::Code::wrong_usage, why}, json);
    return {2};
  }

  void add_option(CLI::App& app, const Option& option) {
    auto name = option.name;
    if (option.flag) {
      app.add_flag_callback("--" + name, [this, name] { given_.values[name]; }, option.help);
      return;
    }
    take(app.add_option_function<std::vector<std::string>>("--" + name, keep(name), option.help), option);
  }

  void add_positional(CLI::App& app, const Option& option) {
    auto* added = app.add_option_function<std::vector<std::string>>(option.name, keep(option.name), option.help);
    take(added, option);
    if (option.many) added->expected(option.required ? 1 : 0, most_words)->allow_extra_args();   // what is left of the line
  }

  std::function<void(const std::vector<std::string>&)> keep(std::string name) {
    return [this, name = std::move(name)](const std::vector<std::string>& words) { given_.values[name] = words; };
  }

  static void take(CLI::Option* added, const Option& option) {
    added->required(option.required);
    if (option.many) added->take_all()->allow_extra_args(false);
    else added->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    if (!option.choices.empty()) added->check(CLI::IsMember(option.choices));
  }

  void add_verb(const Verb& verb) {
    CLI::App* app = &root_;
    std::string_view rest = verb.path;
    while (!rest.empty()) {
      auto space = rest.find(' ');
      std::string word(rest.substr(0, space));
      rest = space == rest.npos ? std::string_view{} : rest.substr(space + 1);
      auto there = app->get_subcommands([&](CLI::App* one) { return one->get_name() == word; });
      auto* next = there.empty() ? nullptr : there.front();
      if (!next) {
        next = app->add_subcommand(word, rest.empty() ? verb.help : group_help(word));
        next->fallthrough();
        if (!rest.empty()) next->require_subcommand(1);
      }
      app = next;
    }
    for (auto& option : verb.positionals) add_positional(*app, option);
    for (auto& option : verb.options) add_option(*app, option);
    app->callback([this, path = verb.path] { given_.path = path; });
  }

  static std::string group_help(const std::string& word) { return "Commands for " + word; }

  const Program& program_;
  CLI::App root_;
  Given given_;
};

}

bool Given::has(std::string_view name) const { return values.contains(std::string(name)); }

std::string Given::one(std::string_view name, std::string otherwise) const {
  auto found = values.find(std::string(name));
  return found == values.end() || found->second.empty() ? std::move(otherwise) : found->second.back();
}

std::vector<std::string> Given::all(std::string_view name) const {
  auto found = values.find(std::string(name));
  return found == values.end() ? std::vector<std::string>{} : found->second;
}

std::variant<Given, Printed> read_arguments(const Program& program, int argc, const char* const* argv) {
  return Reader(program).read(argc, argv);
}

}
