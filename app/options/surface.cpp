#include "app/options/surface.h"

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/base/platform.h"

namespace broaden::app {
namespace {

constexpr std::size_t longest_passphrase = 4096;

void write_line(std::FILE* to, std::string line) {
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), to);
  std::fflush(to);
}

}

int say_error(const core::Error& error, bool json) {
  auto said = core::words(error);
  if (json) write_line(stderr, nlohmann::json{{"error", said.what}, {"safe", said.safe}, {"next", said.next}, {"code", core::name(error.code)}}
                                   .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  else write_line(stderr, said.what + " " + said.safe + " " + said.next);
  return error.code == core::Code::wrong_usage ? 2 : 1;
}

void say(std::string_view words) { write_line(stdout, std::string(words)); }

void say_json(const nlohmann::json& j) { write_line(stdout, j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)); }

void progress(std::string_view words) {
  if (core::platform::person_watches()) write_line(stderr, std::string(words));
}

core::Result<std::string> passphrase(const Given& given, std::string_view option, std::string_view prompt) {
  if (!given.has(option)) return core::platform::ask_secret(prompt);
  TRY(file, core::platform::read_file(given.one(option), longest_passphrase));
  auto line = file.substr(0, file.find_first_of("\r\n"));
  if (line.empty()) return core::Error{core::Code::passphrase_needed, {}};
  return line;
}

core::Result<bool> confirm(const Given& given, std::string_view question) {
  if (given.has("yes")) return true;
  if (!core::platform::person_types()) return core::Error{core::Code::not_confirmed, {}};
  std::fwrite(question.data(), 1, question.size(), stderr);
  std::fputs(" Type yes to go on: ", stderr);
  std::string answer;
  std::getline(std::cin, answer);
  if (answer != "yes" && answer != "y") return core::Error{core::Code::not_confirmed, {}};
  return true;
}

}
