// How both command-line programs answer: results on standard output, one line of error on standard error.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "app/options/options.h"
#include "core/base/result.h"

namespace broaden::app {

int say_error(const core::Error&, bool json);            // prints it; the exit code: 2 for wrong usage, else 1
void say(std::string_view words);                        // a line of plain words
void say_json(const nlohmann::json&);                    // one object, or one array
void progress(std::string_view words);                   // a passing word on standard error, only where a person is watching

// The first line of the file named by --OPTION, or asked for at the terminal. passphrase_needed, file_missing.
core::Result<std::string> passphrase(const Given&, std::string_view option = "passphrase-file", std::string_view prompt = "Passphrase: ");
core::Result<bool> confirm(const Given&, std::string_view question);   // --yes, or a typed yes; not_confirmed where nobody can answer

}
